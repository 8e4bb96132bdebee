# Values that tests quote from R in a line or two, in the order of the tests.
#
# What it makes: nothing. It computes each value anew and stops if one is not what the test says, to the digits the
# test gives; at the end it prints how many were compared. Student's t is compared with StudentTTest.java itself.
#
# How to run it: Rscript notebooks/reference/quoted_values.R     (from the project's root)
#
# Versions used: R 4.2.2, spdep 1.2-7 (Debian packages r-base-core, r-cran-spdep).

suppressPackageStartupMessages(library(spdep))

options(stringsAsFactors = FALSE, warn = 2)

compared <- 0

# A test's values beside R's; they may differ by half of the last digit the test gives, or relatively by `within`.
same <- function(test, quoted, computed, digits = NULL, within = 1e-9) {
  near <- if (is.null(digits)) within * abs(computed) else 0.5 * 10^-digits + 1e-12
  if (length(quoted) != length(computed) || any(abs(quoted - computed) > near)) {
    stop(test, " says ", paste(quoted, collapse = ", "), " and R ", paste(format(computed, digits = 12), collapse = ", "))
  }
  compared <<- compared + length(quoted)
}

logit_limits <- function(share, error, df) {
  plogis(qlogis(share) + c(-1, 1) * qt(.975, df) * error / (share * (1 - share)))
}

computed_figures <- function(edition) {
  read.csv(file.path("data/published/computed", paste0("ensu-", edition, ".csv")),
    colClasses = c(territory_code = "character"))
}

figure <- function(edition, city, indicator) {
  found <- computed_figures(edition)
  found[found$territory_kind == "city" & found$territory_code == city & found$domain == "all" &
    found$indicator == indicator, ]
}

# ---- analytics: StudentTTest ----------------------------------------------------------------------------------------

lines <- readLines("analytics/src/test/java/org/atalaya/analytics/statistic/StudentTTest.java")
rows <- regmatches(lines, regexec('^ +"(\\d+), +([-0-9.]+), +([-0-9.e]+)",?$', lines))
after <- cumsum(grepl("void ", lines))
for (at in which(lengths(rows) == 4)) {
  given <- as.numeric(rows[[at]][-1])
  if (after[at] == 0) {
    same("StudentTTest", given[3], qt(1 - (1 - given[2]) / 2, given[1]), within = 1e-12)
  } else {
    same("StudentTTest", given[3], 2 * pt(-abs(given[2]), given[1]))
  }
}
stopifnot(compared == 42)

# ---- analytics: IntervalsTest, AuthoredEstimateTest, DeriveRunTest --------------------------------------------------

same("IntervalsTest", c(0.001783547216336178, 0.1890377681944003), logit_limits(0.02, 0.015, 3))
same("IntervalsTest", c(-0.097292485031855697, -0.0027075149681443159), -0.05 + c(-1, 1) * qt(0.975, 7) * 0.02)
same("AuthoredEstimateTest", c(0.56639969475647722, 0.66140933570402771), logit_limits(.615, .024, 96))
same("DeriveRunTest", c(0.43596741045289439, 0.7443067482147786), logit_limits(.6, .05, 3))

# ---- analytics: ShareDifferenceTest, DifferenceInDifferencesTest ----------------------------------------------------

same("ShareDifferenceTest", 29, floor(0.0025^2 / (0.0009^2 / 10 + 0.0016^2 / 20)))
same("ShareDifferenceTest", 0.0549436371829672, 2 * pt(-2, 29))
same("ShareDifferenceTest", -0.00226148210663517, 0.1 - qt(0.975, 29) * 0.05)
same("ShareDifferenceTest", 20, floor(0.0029^2 / (0.0009^2 / 10 + 0.0004^2 / 20 + 0.0016^2 / 8)))
same("ShareDifferenceTest", 0.078108238942450, 2 * pt(-0.1 / sqrt(0.0029), 20))
same("DifferenceInDifferencesTest", 0.0560317043539867, (qnorm(.975) + qnorm(.8)) * 0.02)

# ---- analytics: PositionRowsTest, RegisterSeriesTest ----------------------------------------------------------------

# Rates by empirical Bayes with their 95 % interval: the posterior gamma of each place.
cases <- c(10, 0, 50)
people <- c(100000, 20000, 80000)
by_spdep <- EBest(cases, people, family = "poisson")
prior <- attr(by_spdep, "parameters")
shape <- prior$b^2 / prior$a + cases
rate <- prior$b / prior$a + people
same("PositionRowsTest", c(10.8602150537634, 5.5045871559633, 60.7712765957447), 1e5 * by_spdep$estmm)
same("PositionRowsTest", c(5.49006065431338, 0.313379409717227, 45.2969484666681), 1e5 * qgamma(.025, shape, rate))
same("PositionRowsTest", c(18.0313478068543, 17.9106155015513, 78.4843747204515), 1e5 * qgamma(.975, shape, rate))

# Spiegelhalter (2005): the limit lies between the quantile r and r - 1; how far places differ beyond chance.
funnel_limit <- function(p, expected) {
  r <- qpois(p, expected)
  1e5 / people * pmax(0, r - (ppois(r, expected) - p) / dpois(r, expected))
}
expected <- people * sum(cases) / sum(people)
same("PositionRowsTest", c(19.2331292659926, 5.8571443992551, 17.9438037691241), funnel_limit(.025, expected))
same("PositionRowsTest", c(40.7164469125178, 53.9107272481359, 41.9878584773136), funnel_limit(.975, expected))
same("PositionRowsTest", c(14.0772475711987, 0, 12.3389207048355), funnel_limit(.001, expected))
same("PositionRowsTest", c(47.8121047128464, 72.2460102936059, 49.9775599099042), funnel_limit(.999, expected))

z <- (cases - expected) / sqrt(expected)
same("PositionRowsTest", 10.580722337066577, mean(pmin(pmax(z, quantile(z, .1)), quantile(z, .9))^2))

month <- poisson.test(3, 150000 * 31 / 365)$conf.int * 1e5
same("RegisterSeriesTest", c(4.8562435453095603, 68.818380009805338), as.vector(month))

# ---- web: RatePairsTest ----------------------------------------------------------------------------------------------

tests <- list(poisson.test(c(30, 12), c(1e5, 1e5)), poisson.test(c(30, 16), c(1e5, 1e5)),
  poisson.test(c(12, 16), c(1e5, 1e5)))
p <- sapply(tests, function(test) test$p.value)
same("RatePairsTest", c(0.0079159, 0.0540760, 0.5715882), p, digits = 7)
same("RatePairsTest", c(0.0237477, 0.1081521, 0.5715882), p.adjust(p, "holm"), digits = 7)
same("RatePairsTest", c(2.5, 1.875, 0.75), sapply(tests, function(test) unname(test$estimate)))
same("RatePairsTest", c(1.243, 5.362, 0.990, 3.683, 0.324, 1.690),
  as.vector(sapply(tests, function(test) test$conf.int)), digits = 3)

# ---- web: FiguresIT, OldLinkIT, from the shares the project ships ----------------------------------------------------

limits_of <- function(found, times = 1) logit_limits(found$value, times * found$standard_error, found$df)
same("FiguresIT", c(0.82036, 0.92065), limits_of(figure("2024-Q3", "54", "perceived_insecurity")), digits = 5)
same("FiguresIT", c(0.23661, 0.36549), limits_of(figure("2024-Q3", "54", "municipal_police_trusted")), digits = 5)
trust <- figure("2024-Q1", "28", "municipal_police_trusted")
same("OldLinkIT", c(0.5112, 0.6579), limits_of(trust), digits = 4)
same("OldLinkIT", c(0.4353, 0.7229), limits_of(trust, times = 2), digits = 4)

# ---- web: RelationIT --------------------------------------------------------------------------------------------------

newest <- computed_figures("2024-Q3")
newest <- newest[newest$territory_kind == "city" & newest$domain == "all" & !is.na(newest$value), ]
both <- merge(newest[newest$indicator == "municipal_police_trusted", ],
  newest[newest$indicator == "municipal_police_effective", ], by = "territory_code")
same("RelationIT", 74, nrow(both))
same("RelationIT", 0.942806368, cor(both$value.x, both$value.y, method = "spearman"), digits = 9)
same("RelationIT", 0.8037763791, cor(both$value.x, both$value.y, method = "kendall"), digits = 10)

# ---- web: OutcomesIT ---------------------------------------------------------------------------------------------------

# In points: the change with its 95 % interval, and the least change that would have been found four times in five.
change <- function(indicator, lowered) {
  before <- figure("2024-Q1", "28", indicator)
  after <- figure("2024-Q3", "28", indicator)
  difference <- after$value - lowered - before$value
  error <- sqrt(before$standard_error^2 + after$standard_error^2)
  limits <- c(-1, 1) * qt(.975, before$df + after$df) * error
  100 * c(difference, difference + limits, (qnorm(.975) + qnorm(.8)) * error)
}
same("OutcomesIT", c(-23.9, -32.9, -14.9, 12.7), change("perceived_insecurity", 0.16), digits = 1)
same("OutcomesIT", c(5.8, -4.6, 16.1, 14.6), change("municipal_police_trusted", 0), digits = 1)

cat(compared, "values that tests quote are R's.\n")
