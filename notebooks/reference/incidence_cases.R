# What R computes of counts of registered offences, for the tests of the statistics of incidence.
#
# What it makes, in analytics/src/test/resources/reference/ (its README explains the columns):
#   I01_rates, I02_rate_ratio, I03_standardised_rate, I04_monthly_panel, Q01_funnel, B01_shrunken_rates
#                        expected.csv from the input.csv that lies there (of I01 to I04 invented, drawn once; of Q01
#                        and B01 the sudden infant deaths of North Carolina 1974-78, spData::nc.sids)
#   Q01_funnel           limits.csv, the limits alone
#   A01_seasonal_alert   input.csv, invented series, and expected.csv
#
# How to run it: Rscript notebooks/reference/incidence_cases.R     (from the project's root)
#
# Versions used: R 4.2.2, spdep 1.2-7, surveillance 1.20.3 (Debian packages r-base-core, r-cran-spdep,
# r-cran-surveillance).

suppressPackageStartupMessages({
  library(spdep)
  library(surveillance)
})

options(stringsAsFactors = FALSE)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20261122)

FOLDER <- "analytics/src/test/resources/reference"

read_case <- function(case, ...) read.csv(file.path(FOLDER, case, "input.csv"), ...)

write_case <- function(case, data, name = "expected.csv") {
  for (column in names(data)) {
    if (is.numeric(data[[column]])) {
      data[[column]] <- ifelse(is.na(data[[column]]), "", formatC(data[[column]], digits = 17, format = "g", width = -1))
    }
  }
  write.csv(data, file.path(FOLDER, case, name), row.names = FALSE, quote = FALSE)
}

per_row <- function(data, one) do.call(rbind, lapply(seq_len(nrow(data)), function(i) one(data[i, ])))

# ---------------------------------------------------------------------------------------------
# I01: rate per 100,000 with Garwood's exact interval
# ---------------------------------------------------------------------------------------------

rate_interval <- function(count, person_years, confidence) {
  if (is.na(person_years)) return(c(NA, NA))
  as.numeric(poisson.test(count, person_years, conf.level = confidence)$conf.int) * 1e5
}

i01 <- read_case("I01_rates")
write_case("I01_rates", per_row(i01, function(d) {
  i95 <- rate_interval(d$count, d$pop, 0.95)
  i90 <- rate_interval(d$count, d$pop, 0.90)
  data.frame(
    count = d$count, population = d$pop, rate = d$count / d$pop * 1e5,
    lower95 = i95[1], upper95 = i95[2], lower90 = i90[1], upper90 = i90[2]
  )
}))

# ---------------------------------------------------------------------------------------------
# I02: ratio of two rates, conditional on the sum of the counts
# ---------------------------------------------------------------------------------------------

ratio <- function(count, exposure, count_before, exposure_before) {
  if (anyNA(c(count, exposure, count_before, exposure_before))) {
    return(data.frame(ratio = NA, lower = NA, upper = NA, p = NA))
  }
  test <- poisson.test(c(count, count_before), c(exposure, exposure_before))
  data.frame(
    ratio = (count / exposure) / (count_before / exposure_before),
    lower = test$conf.int[1], upper = test$conf.int[2], p = test$p.value
  )
}

i02 <- read_case("I02_rate_ratio")
write_case("I02_rate_ratio", cbind(i02, per_row(i02, function(d) ratio(d$x1, d$t1, d$x0, d$t0))))

# ---------------------------------------------------------------------------------------------
# I03: directly standardised rate with the interval of Fay and Feuer
# ---------------------------------------------------------------------------------------------

i03 <- read_case("I03_standardised_rate", colClasses = c(pop = "numeric", std = "numeric"))
w <- i03$std / (sum(i03$std) * i03$pop)
rate <- sum(w * i03$count)
v <- sum(w^2 * i03$count)
wm <- max(w)
write_case("I03_standardised_rate", data.frame(
  rate = rate * 1e5,
  lower95 = qgamma(0.025, shape = rate^2 / v, scale = v / rate) * 1e5,
  upper95 = qgamma(0.975, shape = (rate + wm)^2 / (v + wm^2), scale = (v + wm^2) / (rate + wm)) * 1e5
))

# ---------------------------------------------------------------------------------------------
# I04: monthly counts of places: annualised rates, twelve months, year on year
# ---------------------------------------------------------------------------------------------

panel <- function(d) {
  n <- nrow(d)
  leap <- as.integer(substr(d$month, 1, 4)) %% 4 == 0
  person_years <- d$pop * d$days / ifelse(leap, 366, 365)
  back <- function(x, by) c(rep(NA, by), x[seq_len(n - by)])
  trailing <- function(x) as.numeric(stats::filter(x, rep(1, 12), sides = 1))
  sum12 <- round(trailing(d$count))
  pop12 <- trailing(d$pop) / 12
  monthly <- t(mapply(rate_interval, d$count, person_years, 0.95))
  twelve <- t(mapply(rate_interval, sum12, pop12, 0.95))
  exposure <- d$pop * d$days
  year_on_year <- do.call(rbind, Map(ratio, d$count, exposure, back(d$count, 12), back(exposure, 12)))
  twelve_on_twelve <- do.call(rbind, Map(ratio, sum12, pop12, back(sum12, 12), back(pop12, 12)))
  data.frame(
    mun = d$mun, month = d$month,
    rate = d$count / person_years * 1e5, lower = monthly[, 1], upper = monthly[, 2],
    sum12 = sum12, rate12 = sum12 / pop12 * 1e5, lower12 = twelve[, 1], upper12 = twelve[, 2],
    setNames(year_on_year, paste0("yoy_", names(year_on_year))),
    setNames(twelve_on_twelve, paste0("t12_", names(twelve_on_twelve)))
  )
}

i04 <- read_case("I04_monthly_panel", colClasses = c(mun = "character"))
write_case("I04_monthly_panel", do.call(rbind, lapply(split(i04, i04$mun), panel)))

# ---------------------------------------------------------------------------------------------
# Q01: funnel: exact interpolated limits, and how far places differ beyond chance
# ---------------------------------------------------------------------------------------------

# Spiegelhalter (2005): the limit lies between the quantile r and r - 1.
funnel_limit <- function(p, expected) {
  r <- qpois(p, expected)
  max(0, r - (ppois(r, expected) - p) / dpois(r, expected)) / expected
}

expected <- c(0.5, 1, 2, 3, 5, 7.5, 10, 15, 20, 35, 50, 100, 250, 1000, 10000)
write_case("Q01_funnel", data.frame(
  expected = expected,
  lower95 = sapply(expected, funnel_limit, p = 0.025), upper95 = sapply(expected, funnel_limit, p = 0.975),
  lower998 = sapply(expected, funnel_limit, p = 0.001), upper998 = sapply(expected, funnel_limit, p = 0.999)
), "limits.csv")

q01 <- read_case("Q01_funnel")
theta <- sum(q01$cases) / sum(q01$births)
e <- theta * q01$births
z <- (q01$cases - e) / sqrt(e)
clipped <- pmin(pmax(z, quantile(z, 0.1)), quantile(z, 0.9))
phi <- mean(clipped^2)
k <- length(z)
tau2 <- max(0, (k * phi - (k - 1)) / (sum(e) - sum(e^2) / sum(e)))
write_case("Q01_funnel", data.frame(
  id = q01$id, cases = q01$cases, births = q01$births, ratio = q01$cases / e,
  lower95 = sapply(e, funnel_limit, p = 0.025), upper95 = sapply(e, funnel_limit, p = 0.975),
  lower998 = sapply(e, funnel_limit, p = 0.001), upper998 = sapply(e, funnel_limit, p = 0.999),
  z = z, phi = phi, tau2 = tau2, z_multiplicative = z / sqrt(max(1, phi)), z_additive = z / sqrt(1 + e * tau2)
))

# ---------------------------------------------------------------------------------------------
# B01: rates shrunken towards the mean of all places (empirical Bayes, Poisson-gamma)
# ---------------------------------------------------------------------------------------------

shrunken <- function(count, population) {
  by_spdep <- EBest(count, population, family = "poisson")
  mean <- attr(by_spdep, "parameters")$b
  variance <- attr(by_spdep, "parameters")$a
  shape <- mean^2 / variance
  rate <- mean / variance
  # EBest's estimate is the mean of the posterior gamma.
  stopifnot(all.equal(by_spdep$estmm, (shape + count) / (rate + population), tolerance = 1e-12))
  data.frame(
    count = count, population = population, prior_mean = mean, prior_variance = variance,
    rate = by_spdep$estmm * 1e5,
    lower95 = qgamma(0.025, shape + count, rate + population) * 1e5,
    upper95 = qgamma(0.975, shape + count, rate + population) * 1e5
  )
}
write_case("B01_shrunken_rates", shrunken(q01$cases, q01$births))

# ---------------------------------------------------------------------------------------------
# A01: seasonal alert on monthly counts (Noufaily et al. 2013, for months)
# ---------------------------------------------------------------------------------------------

YEARS <- 5             # of history
REACH <- 1             # months on either side that share this month's season
SEASONS <- 4           # three months each: this one and three more
LEFT_OUT <- 6          # months before this one that do not speak for themselves
OUTLIER <- 2.58        # standardised Anscombe residual from which a month counts less
ALPHA <- 0.005         # of the threshold
ENOUGH <- c(5, 4)      # at least 5 cases in the last 4 months

CONVERGED <- glm.control(epsilon = 1e-14, maxit = 50)

# The method written out with R's own glm. `days` is the exposure.
alert <- function(y, days) {
  k <- length(y)
  past <- (k - 12 * YEARS - REACH):(k - LEFT_OUT - 1)
  season <- factor((((past - k + REACH) %% 12) %/% 3) + 1, levels = seq_len(SEASONS))
  if (sum(tail(y, ENOUGH[2])) < ENOUGH[1]) return(data.frame(withheld = "too_few_recent_cases"))
  if (any(tapply(y[past], season, sum) == 0)) return(data.frame(withheld = "too_few_past_cases"))
  d <- data.frame(y = y[past], time = past, season = season, days = days[past])
  now <- data.frame(time = k, season = factor(1, levels = seq_len(SEASONS)), days = days[k])
  dispersion <- function(model, omega) {
    mu <- fitted(model)
    max(1, sum(omega * (d$y - mu)^2 / mu) / model$df.residual)
  }
  baseline <- function(formula) {
    model <- suppressWarnings(glm(formula, quasipoisson, d, control = CONVERGED))
    if (!model$converged) return(NULL)
    mu <- fitted(model)
    s <- 1.5 * (d$y^(2 / 3) * mu^(-1 / 6) - sqrt(mu)) / sqrt(dispersion(model, 1) * (1 - hatvalues(model)))
    d$omega <<- ifelse(s > OUTLIER, s^-2, 1)
    d$omega <<- d$omega * length(s) / sum(d$omega)
    model <- suppressWarnings(glm(formula, quasipoisson, d, weights = omega, control = CONVERGED))
    if (!model$converged) return(NULL)
    list(expected = as.numeric(predict(model, now, type = "response")), phi = dispersion(model, d$omega),
         lightened = sum(s > OUTLIER))
  }
  trend <- TRUE
  found <- baseline(y ~ time + season + offset(log(days)))
  if (is.null(found) || found$expected > max(d$y)) {
    trend <- FALSE
    found <- baseline(y ~ season + offset(log(days)))
  }
  mu <- found$expected
  phi <- found$phi
  upper <- if (phi > 1) qnbinom(1 - ALPHA, mu / (phi - 1), 1 / phi) else qpois(1 - ALPHA, mu)
  p <- if (phi > 1) {
    pnbinom(y[k] - 1, mu / (phi - 1), 1 / phi, lower.tail = FALSE)
  } else {
    ppois(y[k] - 1, mu, lower.tail = FALSE)
  }
  data.frame(withheld = "", expected = mu, phi = phi, trend = as.integer(trend), lightened = found$lightened,
             upper = upper, p = p, alert = as.integer(y[k] > upper))
}

# The same by package surveillance, whose trend is kept without a test when pThresholdTrend exceeds 1. It takes glm's
# weights from the step before the last, so that its dispersion is a few millionths off.
by_surveillance <- function(y, days) {
  k <- length(y)
  series <- sts(y, frequency = 12, population = matrix(days))
  result <- suppressWarnings(farringtonFlexible(series, list(
    range = k, b = YEARS, w = REACH, noPeriods = SEASONS, pastWeeksNotIncluded = LEFT_OUT, alpha = ALPHA,
    limit54 = ENOUGH, weightsThreshold = OUTLIER, trend = TRUE, pThresholdTrend = 1.1, populationOffset = TRUE,
    thresholdMethod = "nbPlugin", glmWarnings = FALSE
  )))
  data.frame(
    expected = as.numeric(result@control$mu0Vector), phi = as.numeric(result@control$phiVector),
    trend = as.integer(!is.na(result@control$trendVector)), upper = as.numeric(upperbound(result)),
    p = as.numeric(result@control$pvalue), alert = as.integer(alarms(result))
  )
}

MONTHS <- 67
DAYS <- c(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

draw <- function(mean, season, phi, growth) {
  t <- seq_len(MONTHS)
  begin <- sample(12, 1)
  days <- DAYS[(begin + t - 2) %% 12 + 1]
  mu <- mean * exp(season * sin(2 * pi * (begin + t) / 12) + growth * (t - MONTHS) / 12) * days / 30.4375
  data.frame(month = t, days = days, count = if (phi > 1) rnbinom(MONTHS, mu / (phi - 1), 1 / phi) else rpois(MONTHS, mu))
}

grid <- expand.grid(mean = c(2, 8, 40, 250), season = c(0, 0.25), phi = c(1, 2.5), growth = c(-0.12, 0, 0.12))
series <- Map(draw, grid$mean, grid$season, grid$phi, grid$growth)
names(series) <- sprintf("mean%g_season%g_phi%g_growth%g", grid$mean, grid$season, grid$phi, grid$growth)
special <- function(name, base, change) {
  base$count <- change(base$count)
  series[[name]] <<- base
}
at <- function(months, by) function(y) replace(y, months, round(y[months] * by + 5 * (by > 1)))
special("past_outbreak", draw(12, 0.2, 1, 0), at(30:32, 3))
special("present_outbreak", draw(12, 0.2, 1, 0), at(MONTHS, 3))
special("both_outbreaks", draw(12, 0.2, 1, 0), at(c(30:32, MONTHS), 3))
special("outbreak_of_the_last_months", draw(12, 0.2, 1, 0), at(63:MONTHS, 2))
special("steep_growth", draw(60, 0, 1, 0.4), identity)
special("too_few_now", draw(3, 0, 1, 0), function(y) replace(y, 64:67, c(1, 0, 2, 1)))
special("nothing_before", draw(3, 0, 1, 0), function(y) c(rep(0, 61), 2, 3, 4, 3, 2, 5))

write_case("A01_seasonal_alert", do.call(rbind, Map(function(name, d) cbind(series = name, d), names(series), series)), "input.csv")
results <- lapply(series, function(d) alert(d$count, d$days))
for (name in names(results)) {
  if (results[[name]]$withheld == "") {
    theirs <- by_surveillance(series[[name]]$count, series[[name]]$days)
    agree <- all.equal(results[[name]][names(theirs)], theirs, tolerance = 1e-4, check.attributes = FALSE)
    if (!isTRUE(agree)) stop(name, " differs from surveillance: ", paste(agree, collapse = "; "))
  }
}
columns <- c("withheld", "expected", "phi", "trend", "lightened", "upper", "p", "alert")
write_case("A01_seasonal_alert", do.call(rbind, Map(function(name, r) {
  for (column in setdiff(columns, names(r))) r[[column]] <- NA
  cbind(series = name, r[columns])
}, names(results), results)))
