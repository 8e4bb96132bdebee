# Reference values for places compared two by two: difference, range, p, Holm's p.
#
# What it makes: analytics/src/test/resources/reference/comparison/pairs.csv
#
# How to run it: Rscript notebooks/reference/compare_places.R     (from the project's root)
#
# Input: shares, standard errors and degrees of freedom of data/published/computed/ensu-2024-Q1.csv,
# computed earlier from INEGI's microdata. Ciudad Nezahualcóyotl (28) and five other cities, each two of them,
# taken as independent samples; degrees of freedom of Welch and Satterthwaite, rounded down.
#
# Versions used: R 4.2.2, base packages only.

options(stringsAsFactors = FALSE, warn = 2)

CITIES <- c("25", "26", "27", "28", "38", "54")
INDICATORS <- c("municipal_police_trusted", "perceived_insecurity")

estimates <- read.csv("data/published/computed/ensu-2024-Q1.csv", colClasses = c(territory_code = "character"))
estimates <- estimates[estimates$territory_kind == "city" & estimates$domain == "all" &
  estimates$territory_code %in% CITIES, ]

pairs_of <- function(indicator) {
  rows <- estimates[estimates$indicator == indicator, ]
  rows <- rows[order(rows$territory_code), ]
  both <- t(combn(nrow(rows), 2))
  a <- rows[both[, 1], ]
  b <- rows[both[, 2], ]
  difference <- a$value - b$value
  variance_a <- a$standard_error^2
  variance_b <- b$standard_error^2
  error <- sqrt(variance_a + variance_b)
  df <- floor((variance_a + variance_b)^2 / (variance_a^2 / a$df + variance_b^2 / b$df))
  half <- qt(0.975, df) * error
  p <- 2 * pt(-abs(difference / error), df)
  data.frame(indicator, place = a$territory_code, other = b$territory_code, difference, standard_error = error, df,
    lower = difference - half, upper = difference + half, p, p_holm = p.adjust(p, "holm"))
}

pairs <- do.call(rbind, lapply(INDICATORS, pairs_of))
numbers <- sapply(pairs, is.numeric)
pairs[numbers] <- lapply(pairs[numbers], function(x) sprintf("%.15g", x))
output <- file("analytics/src/test/resources/reference/comparison/pairs.csv", "wb")
writeLines(c(paste(names(pairs), collapse = ","), do.call(paste, c(pairs, sep = ","))), output, sep = "\n")
close(output)
