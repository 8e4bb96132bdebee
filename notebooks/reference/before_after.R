# Reference values for outcomes before and after, and beside similar places.
#
# What it makes: analytics/src/test/resources/reference/comparison/before_after_shares.csv (invented shares) and
#   before_after.csv (what follows from them)
#
# How to run it: Rscript notebooks/reference/before_after.R     (from the project's root)
#
# City 10 began in March 2024; cities 11, 12 and 13 are similar and did nothing. Before is 2023-Q4, after 2024-Q3; the
# quarter in between overlaps the start. In truth a falls by 0.14 in city 10 alone, b and c stay, d rises, e falls by 0.05,
# f falls everywhere. Places and editions are independent samples; a change has the sum of both editions' degrees of
# freedom, a difference of changes those of Welch and Satterthwaite, rounded down.
#
# Versions used: R 4.2.2, base packages only.

options(stringsAsFactors = FALSE, warn = 2)

share <- function(indicator, place, before, after, error, df) {
  data.frame(indicator, place, period = c("2023-Q4", "2024-Q1", "2024-Q3"), value = c(before, 0.99, after),
    standard_error = error * c(1, 1, 1.1), df = df + c(0, 0, 3))
}
shares <- rbind(
  share("a", "10", 0.62, 0.485, 0.021, 38), share("a", "11", 0.58, 0.588, 0.024, 31),
  share("a", "12", 0.66, 0.651, 0.019, 44), share("a", "13", 0.55, 0.556, 0.026, 25),
  share("b", "10", 0.62, 0.617, 0.008, 90), share("b", "11", 0.58, 0.584, 0.006, 91),
  share("b", "12", 0.66, 0.661, 0.007, 94), share("b", "13", 0.55, 0.547, 0.008, 95),
  share("c", "10", 0.62, 0.601, 0.041, 18), share("c", "11", 0.58, 0.597, 0.044, 11),
  share("c", "12", 0.66, 0.671, 0.039, 14), share("c", "13", 0.55, 0.532, 0.046, 15),
  share("d", "10", 0.41, 0.522, 0.022, 38), share("d", "11", 0.48, 0.473, 0.023, 31),
  share("d", "12", 0.36, 0.371, 0.021, 44), share("d", "13", 0.45, 0.452, 0.025, 25),
  share("e", "10", 0.62, 0.568, 0.016, 60), share("e", "11", 0.58, 0.579, 0.017, 61),
  share("e", "12", 0.66, 0.661, 0.018, 64), share("e", "13", 0.55, 0.552, 0.016, 65),
  share("f", "10", 0.62, 0.521, 0.018, 52), share("f", "11", 0.58, 0.479, 0.019, 51),
  share("f", "12", 0.66, 0.566, 0.018, 55), share("f", "13", 0.55, 0.453, 0.017, 57))

# Every outcome is meant to fall. "several" has three of them, whose p are adjusted together.
outcomes <- data.frame(record = c("falls", "flat", "vague", "rises", "everywhere", rep("several", 3)),
  position = c(1, 1, 1, 1, 1, 1, 2, 3), indicator = c("a", "b", "c", "d", "f", "e", "b", "c"))

at <- function(indicator, place, period) {
  shares[shares$indicator == indicator & shares$place == place & shares$period == period, ]
}
change_of <- function(indicator, place) {
  before <- at(indicator, place, "2023-Q4")
  after <- at(indicator, place, "2024-Q3")
  data.frame(value = after$value - before$value, error = sqrt(before$standard_error^2 + after$standard_error^2),
    df = before$df + after$df)
}
judge <- function(value, p, detectable) {
  ifelse(p < 0.05, ifelse(value < 0, "as_expected", "contrary"),
    ifelse(detectable > 0.05, "under_powered", "no_distinguishable_change"))
}
reach <- qnorm(0.975) + qnorm(0.8)
rows <- lapply(seq_len(nrow(outcomes)), function(i) {
  own <- change_of(outcomes$indicator[i], "10")
  others <- do.call(rbind, lapply(c("11", "12", "13"), change_of, indicator = outcomes$indicator[i]))
  variances <- c(own$error^2, others$error^2 / 9)
  beside <- own$value - mean(others$value)
  error <- sqrt(sum(variances))
  df <- floor(sum(variances)^2 / sum(variances^2 / c(own$df, others$df)))
  data.frame(outcomes[i, ], change = own$value, standard_error = own$error, df = own$df,
    lower = own$value - qt(0.975, own$df) * own$error, upper = own$value + qt(0.975, own$df) * own$error,
    p = 2 * pt(-abs(own$value / own$error), own$df), p_publisher = 2 * pnorm(-abs(own$value / own$error)),
    detectable = reach * own$error, difference = beside, difference_standard_error = error, difference_df = df,
    difference_lower = beside - qt(0.975, df) * error, difference_upper = beside + qt(0.975, df) * error,
    difference_p = 2 * pt(-abs(beside / error), df), difference_detectable = reach * error)
})
found <- do.call(rbind, rows)
found$p_holm <- ave(found$p, found$record, FUN = function(p) p.adjust(p, "holm"))
found$difference_p_holm <- ave(found$difference_p, found$record, FUN = function(p) p.adjust(p, "holm"))
found$verdict <- judge(found$change, found$p_holm, found$detectable)
found$difference_verdict <- judge(found$difference, found$difference_p_holm, found$difference_detectable)

write_table <- function(rows, name) {
  numbers <- sapply(rows, is.numeric)
  rows[numbers] <- lapply(rows[numbers], function(x) sprintf("%.15g", x))
  output <- file(file.path("analytics/src/test/resources/reference/comparison", name), "wb")
  writeLines(c(paste(names(rows), collapse = ","), do.call(paste, c(rows, sep = ","))), output, sep = "\n")
  close(output)
}
write_table(shares, "before_after_shares.csv")
write_table(found, "before_after.csv")
