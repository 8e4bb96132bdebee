# Shares of the rows EstimationBenchmark writes, with standard error, degrees of freedom and design effect, in data.table:
# what a statistician would write by hand. Compares them with Atalaya's. Usage: Rscript estimation.R FOLDER THREADS
suppressMessages(library(data.table))
arguments <- commandArgs(TRUE)
setDTthreads(as.integer(arguments[2]))
rows <- fread(file.path(arguments[1], "rows.csv"))
items <- paste0("a", 0:5)

estimate <- function(item) {
  answered <- rows[!is.na(rows[[item]]), .(quarter, city, stratum, psu, w = weight, y = get(item))]
  means <- answered[, .(n = .N, size = sum(w), p = sum(w * y) / sum(w)), by = .(quarter, city)]
  answered[means, on = .(quarter, city), `:=`(z = w * (y - i.p) / i.size, p = i.p)]
  spread <- answered[, .(s2 = sum(w * (y - p)^2) / sum(w)), by = .(quarter, city)]
  by_psu <- answered[, .(z = sum(z)), by = .(quarter, city, stratum, psu)]
  sampled <- rows[, .(m = uniqueN(psu)), by = .(quarter, stratum)]
  by_stratum <- by_psu[, .(z1 = sum(z), z2 = sum(z^2), touched = .N), by = .(quarter, city, stratum)]
  by_stratum[sampled, on = .(quarter, stratum), m := i.m]
  by_stratum[, v := fifelse(m > 1, m / (m - 1) * (z2 - z1^2 / m), z2)] # a stratum of one PSU: uncentred
  variance <- by_stratum[, .(v = sum(v), df = sum(touched) - .N), by = .(quarter, city)]
  found <- means[spread, on = .(quarter, city)][variance, on = .(quarter, city)]
  found[, `:=`(se = sqrt(v), deff = v / (n / (n - 1) * s2 * (size - n) / (size * n)))]
  found
}

for (run in 1:3) {
  taken <- system.time(found <- rbindlist(lapply(items, estimate), idcol = "item"))
  cat(sprintf("data.table, %s threads: %d rows, %d shares in %.2f s\n", arguments[2], nrow(rows), nrow(found), taken[["elapsed"]]))
}
ours <- fread(file.path(arguments[1], "atalaya.csv"))
found[, item := item - 1L]
both <- merge(ours, found, by = c("quarter", "city", "item"))
stopifnot(nrow(both) == nrow(ours), nrow(both) == nrow(found), all(both$df.x == both$df.y))
worst <- both[, .(value = max(abs(value - p)), se = max(abs(se.x - se.y)), deff = max(abs(deff.x / deff.y - 1)))]
cat("largest differences: "); print(worst)
stopifnot(worst$value < 1e-12, worst$se < 1e-12, worst$deff < 1e-9)
