# Own surveys of an invented observatory, for the tests of the whole way from workbook to page.
#
# What it makes, in web/src/test/resources/own-surveys/:
#   design.csv, simple.csv, census.csv   interviews, as an author would put them in the data sheet
#   estimates.csv                        what package `survey` computes from them
#   changes.csv                          the change of the first survey from 2023 to 2024
# The README.md there explains them.
#
# How to run it: Rscript notebooks/reference/own_surveys.R     (from the project's root)
#
# Versions used: R 4.2.2, survey 4.1-1 (Debian packages r-base-core, r-cran-survey).
#
# Every person is drawn at random from a fixed seed; nobody is real.

suppressPackageStartupMessages(library(survey))

options(stringsAsFactors = FALSE)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20241122)

OUTPUT_FOLDER <- "web/src/test/resources/own-surveys"

# ---------------------------------------------------------------------------------------------
# The persons
# ---------------------------------------------------------------------------------------------

answers <- function(data, unsafe, knows) {
  n <- nrow(data)
  data$sexo <- sample(c("mujer", "hombre"), n, replace = TRUE)
  data$edad <- sample(18:85, n, replace = TRUE)
  data$p1 <- ifelse(runif(n) < 0.05, 9, ifelse(runif(n) < unsafe, 2, 1))
  data$p2 <- ifelse(runif(n) < knows, 1, 2)
  # Put only to those who know; one in eight of them does not answer at all.
  data$p3 <- ifelse(data$p2 == 1, ifelse(runif(n) < 0.125, NA, sample(1:4, n, replace = TRUE)), NA)
  data
}

# Three zones, with 6, 5 and 4 blocks, of 4 to 9 persons.
draw_design <- function(period, unsafe) {
  blocks <- data.frame(zona = rep(c("norte", "centro", "sur"), c(6, 5, 4)))
  blocks$manzana <- sprintf("m%02d", seq_len(nrow(blocks)))
  blocks$persons <- sample(4:9, nrow(blocks), replace = TRUE)
  data <- blocks[rep(seq_len(nrow(blocks)), blocks$persons), c("zona", "manzana")]
  data$factor <- round(runif(nrow(data), 80, 400), 4)
  data <- answers(data, unsafe + rnorm(nrow(blocks), 0, 0.1)[as.integer(factor(data$manzana))], 0.6)
  cbind(period = period, folio = seq_len(nrow(data)), data, row.names = NULL)
}

design_rows <- rbind(draw_design("2023", 0.75), draw_design("2024", 0.45))
simple_rows <- cbind(period = "2024-Q2", folio = 1:160, answers(data.frame(x = 1:160)[, FALSE], 0.6, 0.5))
census_rows <- cbind(period = "2024", folio = 1:45, answers(data.frame(x = 1:45)[, FALSE], 0.3, 1))

# ---------------------------------------------------------------------------------------------
# The figures
# ---------------------------------------------------------------------------------------------

INDICATORS <- list(
  insecurity = function(d) list(base = !is.na(d$p1), counted = d$p1 %in% 2),
  knows = function(d) list(base = !is.na(d$p2), counted = d$p2 %in% 1),
  useful = function(d) list(base = d$p2 %in% 1, counted = d$p3 %in% c(1, 2))
)
DOMAINS <- list(
  "all" = function(d) rep(TRUE, nrow(d)),
  "sex=female" = function(d) d$sexo == "mujer",
  "age=18-29" = function(d) d$edad >= 18 & d$edad <= 29
)

share <- function(design, survey, period, indicator, domain) {
  rows <- INDICATORS[[indicator]](design$variables)
  inside <- rows$base & DOMAINS[[domain]](design$variables)
  design <- update(design, counted = as.numeric(rows$counted))
  part <- subset(design, inside)
  mean <- svymean(~counted, part)
  p <- as.numeric(coef(mean))
  se <- as.numeric(SE(mean))
  df <- degf(part)
  half <- qt(0.975, df) * se / (p * (1 - p))
  data.frame(
    survey = survey, period = period, indicator = indicator, domain = domain,
    value = p, standard_error = se, df = df,
    lower = if (se > 0) plogis(qlogis(p) - half) else NA,
    upper = if (se > 0) plogis(qlogis(p) + half) else NA,
    n = nrow(design$variables), n_domain = sum(inside)
  )
}

edition <- function(design, survey, period) {
  do.call(rbind, lapply(names(INDICATORS), function(indicator) {
    do.call(rbind, lapply(names(DOMAINS), function(domain) share(design, survey, period, indicator, domain)))
  }))
}

clustered <- function(period) {
  svydesign(ids = ~manzana, strata = ~zona, weights = ~factor, data = design_rows[design_rows$period == period, ], nest = TRUE)
}

unclustered <- function(data) svydesign(ids = ~folio, weights = ~one, data = cbind(data, one = 1))

estimates <- rbind(
  edition(clustered("2023"), "design", "2023"),
  edition(clustered("2024"), "design", "2024"),
  edition(unclustered(simple_rows), "simple", "2024-Q2"),
  edition(unclustered(census_rows), "census", "2024")
)

earlier <- estimates[estimates$survey == "design" & estimates$period == "2023", ]
later <- estimates[estimates$survey == "design" & estimates$period == "2024", ]
difference <- later$value - earlier$value
error <- sqrt(later$standard_error^2 + earlier$standard_error^2)
df <- later$df + earlier$df
changes <- data.frame(
  indicator = later$indicator, domain = later$domain, difference = difference, standard_error = error,
  lower = difference - qt(0.975, df) * error, upper = difference + qt(0.975, df) * error,
  p_independent = 2 * pt(-abs(difference / error), df)
)

# ---------------------------------------------------------------------------------------------
# Writing CSV: comma, LF, the shortest text that reads back as the same double, empty for undefined
# ---------------------------------------------------------------------------------------------

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
  fields <- lapply(data, function(column) if (is.numeric(column)) number_text(column) else column)
  connection <- file(file.path(OUTPUT_FOLDER, name), "wb")
  on.exit(close(connection))
  writeLines(c(paste(names(data), collapse = ","), do.call(paste, c(fields, sep = ","))), connection, sep = "\n")
}

dir.create(OUTPUT_FOLDER, recursive = TRUE, showWarnings = FALSE)
write_csv(design_rows, "design.csv")
write_csv(simple_rows, "simple.csv")
write_csv(census_rows, "census.csv")
write_csv(estimates, "estimates.csv")
write_csv(changes, "changes.csv")
cat(sprintf("%d estimates, %d changes\n", nrow(estimates), nrow(changes)))
