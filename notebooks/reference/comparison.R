# Reference values for the statistics of comparison: ranks, trends, correlations over places.
#
# What it makes, in analytics/src/test/resources/reference/comparison/ (its README.md explains the files):
#   rank_draws.csv, rank_cases.csv, rank_sets.csv, rank_critical.csv, rank_counts.csv
#   trends.csv, trend_points.csv
#   correlations.csv, replicates.csv      from areas.csv and resamples.csv, which it reads
#
# How to run it: Rscript notebooks/reference/comparison.R     (from the project's root)
#
# Versions used: R 4.2.2, base packages only.
#
# Rank sets: Mogstad, Romano, Shaikh and Wilhelm (2024), doi:10.1093/restud/rdad006, simultaneous,
# two-sided, with step-down. Written from the formula; package csranks is not needed.

options(stringsAsFactors = FALSE, warn = 2)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260511)

FOLDER <- "analytics/src/test/resources/reference/comparison"
CONFIDENCE <- 0.95

# The shortest text that reads back as the same double; empty for undefined.
number_text <- function(x) {
  text <- character(length(x))
  finite <- is.finite(x)
  text[finite] <- sprintf("%.15g", x[finite])
  for (digits in 16:17) {
    inexact <- finite
    inexact[finite] <- as.numeric(text[finite]) != x[finite]
    text[inexact] <- sprintf("%.*g", digits, x[inexact])
  }
  text
}

write_csv <- function(data, name) {
  fields <- lapply(data, function(column) if (is.numeric(column)) number_text(column) else as.character(column))
  connection <- file(file.path(FOLDER, name), "wb")
  on.exit(close(connection))
  writeLines(c(paste(names(data), collapse = ","), do.call(paste, c(fields, sep = ","))), connection, sep = "\n")
}

# ---------------------------------------------------------------------------------------------
# Ranks
# ---------------------------------------------------------------------------------------------

# One-sided hypotheses theta_j <= theta_k, each ordered pair one. Each step takes the quantile of the
# largest studentised difference over the pairs not yet rejected, and rejects; until nothing more is.
# A difference is compared on the normal scale: Welch's degrees of freedom bring Student's t there.
rank_sets <- function(estimate, covariance, df, draws, confidence) {
  p <- length(estimate)
  error <- sqrt(outer(diag(covariance), diag(covariance), "+") - 2 * covariance)
  welch <- outer(diag(covariance), diag(covariance), "+")^2 /
    outer(diag(covariance)^2 / df, diag(covariance)^2 / df, "+")
  statistic <- outer(estimate, estimate, "-") / error
  tail <- pt(statistic, ifelse(is.finite(welch), welch, Inf), lower.tail = FALSE)
  active <- !diag(p)
  critical <- c()
  repeat {
    pairs <- which(active, arr.ind = TRUE)
    maxima <- apply(draws, 1, function(z) max((z[pairs[, 1]] - z[pairs[, 2]]) / error[pairs]))
    critical <- c(critical, quantile(maxima, confidence, type = 1, names = FALSE))
    rejected <- active & tail < pnorm(tail(critical, 1), lower.tail = FALSE)
    active <- active & !rejected
    if (!any(rejected) || !any(active)) break
  }
  above <- !active & !diag(p)
  list(
    critical = critical, lower = 1 + colSums(above), upper = p - rowSums(above),
    tied = sapply(seq_len(p), function(j) paste(setdiff(which(!above[j, ] & !above[, j]), j), collapse = " "))
  )
}

tail <- function(x, ...) utils::tail(x, ...)

NORMALS <- matrix(round(rnorm(500 * 5), 6), ncol = 5)

exchangeable <- function(error, correlation) outer(error, error) * (diag(length(error)) * (1 - correlation) + correlation)

RANK_CASES <- list(
  apart = list(estimate = c(10, 20, 30, 40, 50), covariance = diag(5), df = rep(Inf, 5)),
  equal = list(estimate = rep(7, 5), covariance = diag(5), df = rep(Inf, 5)),
  mixed = list(estimate = c(1, 3.9, 4.1, 9, 2), covariance = diag(c(0.5, 0.7, 0.6, 1.5, 0.4)^2), df = rep(Inf, 5)),
  stepdown = list(estimate = c(0, 3.68, 8, 16, 24), covariance = diag(5), df = rep(Inf, 5)),
  few_psus = list(estimate = c(1, 3.9, 4.1, 9, 2), covariance = diag(c(0.5, 0.7, 0.6, 1.5, 0.4)^2), df = c(4, 30, 12, 8, 25)),
  shared = list(
    estimate = c(1, 3.9, 4.1, 9, 2), covariance = exchangeable(c(0.5, 0.7, 0.6, 1.5, 0.4), 0.5), df = rep(Inf, 5)
  )
)

cases <- sets <- list()
for (name in names(RANK_CASES)) {
  case <- RANK_CASES[[name]]
  # Draws of the estimates' errors: NORMALS times the transposed lower triangle of Cholesky.
  result <- rank_sets(case$estimate, case$covariance, case$df, NORMALS %*% chol(case$covariance), CONFIDENCE)
  for (j in 1:5) {
    cases[[length(cases) + 1]] <- data.frame(
      case = name, place = j, estimate = case$estimate[j], df = case$df[j],
      c1 = case$covariance[j, 1], c2 = case$covariance[j, 2], c3 = case$covariance[j, 3],
      c4 = case$covariance[j, 4], c5 = case$covariance[j, 5]
    )
    sets[[length(sets) + 1]] <- data.frame(
      case = name, place = j, steps = length(result$critical), critical_first = result$critical[1],
      critical_last = tail(result$critical, 1), lower = result$lower[j], upper = result$upper[j],
      tied = result$tied[j]
    )
  }
}
draws <- as.data.frame(NORMALS)
names(draws) <- paste0("z", 1:5)
write_csv(draws, "rank_draws.csv")
write_csv(do.call(rbind, cases), "rank_cases.csv")
write_csv(do.call(rbind, sets), "rank_sets.csv")

# With equal standard errors the first step's critical value is that of Tukey's studentised range.
PLACES <- c(2, 3, 5, 10, 30, 90)
write_csv(data.frame(places = PLACES, critical = qtukey(CONFIDENCE, PLACES, Inf) / sqrt(2)), "rank_critical.csv")

# Rates: the exact test of one Poisson rate above another, Holm over all ordered pairs.
COUNTS <- data.frame(
  place = 1:7, count = c(0, 3, 12, 40, 41, 250, 5),
  exposure = c(9000, 8000, 60000, 100000, 110000, 400000, 1500)
)
p <- outer(1:7, 1:7, Vectorize(function(j, k) {
  if (j == k || COUNTS$count[j] + COUNTS$count[k] == 0) return(1)
  binom.test(
    COUNTS$count[j], COUNTS$count[j] + COUNTS$count[k],
    COUNTS$exposure[j] / (COUNTS$exposure[j] + COUNTS$exposure[k]), alternative = "greater"
  )$p.value
}))
pairs <- which(row(p) != col(p))
above <- matrix(FALSE, 7, 7)
above[pairs] <- p.adjust(p[pairs], "holm") <= 1 - CONFIDENCE
COUNTS$lower <- 1 + colSums(above)
COUNTS$upper <- 7 - rowSums(above)
write_csv(COUNTS, "rank_counts.csv")

# ---------------------------------------------------------------------------------------------
# Trends
# ---------------------------------------------------------------------------------------------

slope <- function(time, value, error) unname(coef(lm(value ~ time, weights = 1 / error^2))[2])

trend <- function(time, value, error) {
  fit <- summary(lm(value ~ time, weights = 1 / error^2))
  # The standard error of the slope with the weights taken as known: lm's without its residual scale.
  slope_error <- fit$coefficients[2, 2] / fit$sigma
  left_out <- sapply(seq_along(time), function(i) slope(time[-i], value[-i], error[-i]))
  data.frame(
    slope = fit$coefficients[2, 1], slope_error = slope_error,
    chi_square = (fit$coefficients[2, 1] / slope_error)^2,
    sign_holds = all(sign(left_out) == sign(fit$coefficients[2, 1]))
  )
}

TRENDS <- list(
  rising = list(time = c(0, 0.25, 0.5, 0.75, 1), value = c(0.50, 0.53, 0.58, 0.60, 0.66), error = c(0.02, 0.021, 0.019, 0.022, 0.02)),
  falling = list(time = c(0, 0.5, 0.75, 1, 1.25), value = c(0.71, 0.66, 0.60, 0.61, 0.52), error = c(0.03, 0.028, 0.031, 0.03, 0.025)),
  flat = list(time = c(0, 0.25, 0.5, 0.75, 1), value = c(0.50, 0.53, 0.49, 0.51, 0.505), error = rep(0.02, 5)),
  one_point = list(time = c(0, 0.25, 0.5, 0.75, 1), value = c(0.50, 0.495, 0.49, 0.488, 0.70), error = rep(0.02, 5)),
  below_limit = list(time = c(0, 0.25, 0.5, 0.75, 1), value = c(0.50, 0.51, 0.52, 0.53, 0.575), error = rep(0.02, 5))
)
trend_rows <- do.call(rbind, lapply(names(TRENDS), function(name) cbind(data.frame(case = name), do.call(trend, TRENDS[[name]]))))
trend_rows$limit <- qchisq(0.002, 1, lower.tail = FALSE)
write_csv(trend_rows, "trends.csv")
write_csv(do.call(rbind, lapply(names(TRENDS), function(name) cbind(data.frame(case = name), as.data.frame(TRENDS[[name]])))), "trend_points.csv")

# ---------------------------------------------------------------------------------------------
# Correlation over places
# ---------------------------------------------------------------------------------------------

areas <- read.csv(file.path(FOLDER, "areas.csv"))
resamples <- as.matrix(read.csv(file.path(FOLDER, "resamples.csv")))
spearman <- function(rows) cor(areas$rate1[rows], areas$rate2[rows], method = "spearman")
rho <- spearman(seq_len(nrow(areas)))
replicates <- apply(resamples, 1, spearman)
fisher <- tanh(atanh(rho) + c(-1, 1) * qnorm(0.975) / sqrt(nrow(areas) - 3))
percentile <- quantile(replicates, c(0.025, 0.975), type = 7, names = FALSE)
pearson <- cor(areas$rate1, areas$rate2)
tau <- suppressWarnings(cor(areas$rate1, areas$rate2, method = "kendall"))
write_csv(data.frame(
  name = c("spearman", "spearman_p", "fisher_lower", "fisher_upper", "kendall_tau_b", "kendall_p",
           "bootstrap_lower", "bootstrap_upper", "bootstrap_se", "pearson"),
  value = c(
    rho, suppressWarnings(cor.test(areas$rate1, areas$rate2, method = "spearman", exact = FALSE)$p.value),
    fisher, tau, suppressWarnings(cor.test(areas$rate1, areas$rate2, method = "kendall")$p.value),
    percentile, sd(replicates), pearson
  )
), "correlations.csv")
write_csv(data.frame(rho = replicates), "replicates.csv")
