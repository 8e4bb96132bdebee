# Reference values for distances between places by their context.
#
# What it makes, in analytics/src/test/resources/reference/similarity/:
#   places.csv     twenty invented places: values of six variables, some missing, counts of two of them
#   spreads.csv    mad() of each variable; of the two offences the spread of the logarithm of a gamma rate
#   distances.csv  each pair's distance, all variables weighing 1 (dist(), which takes the mean over what both have)
#                  and offences weighing no more together than the other variables (written out)
#
# How to run it: Rscript notebooks/reference/similarity.R     (from the project's root)
#
# Versions used: R 4.2.2, base packages only.

options(stringsAsFactors = FALSE, warn = 2)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20261122)

FOLDER <- "analytics/src/test/resources/reference/similarity"
PLACES <- 20

number_text <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))

write_csv <- function(data, name) {
  for (column in names(data)) if (is.numeric(data[[column]])) data[[column]] <- number_text(data[[column]])
  connection <- file(file.path(FOLDER, name), "wb")
  on.exit(close(connection))
  writeLines(c(paste(names(data), collapse = ","), do.call(paste, c(unname(as.list(data)), sep = ","))), connection, sep = "\n")
}

population <- round(exp(rnorm(PLACES, 11, 1.4)))
places <- data.frame(
  place = seq_len(PLACES), population = population,
  growth = round(rnorm(PLACES, 0.008, 0.01), 6),
  density = round(exp(rnorm(PLACES, 5, 1.5)), 3),
  homicides = rnbinom(PLACES, size = 1.5, mu = population * 2e-4),
  robberies = rnbinom(PLACES, size = 3, mu = population * 3e-3),
  thefts = rnbinom(PLACES, size = 2, mu = population * 5e-3)
)
places$growth[c(4, 9)] <- NA
places$density[c(4, 17)] <- NA
places$thefts[c(2, 9)] <- NA
write_csv(places, "places.csv")

# Marshall's moments and what a gamma of this mean and variance spreads on the logarithm.
prior <- function(count, people) {
  held <- !is.na(count)
  count <- count[held]
  people <- people[held]
  rate <- sum(count) / sum(people)
  list(mean = rate, variance = max(0, sum(people * (count / people - rate)^2) / sum(people) - rate / mean(people)))
}

OFFENCES <- c("homicides", "robberies", "thefts")
log_rate <- sapply(OFFENCES, function(offence) {
  p <- prior(places[[offence]], places$population)
  log((p$mean^2 / p$variance + places[[offence]]) / (p$mean / p$variance + places$population) * 1e5)
})
spreads <- c(
  population = mad(log(places$population)), growth = mad(places$growth, na.rm = TRUE),
  density = mad(log(places$density), na.rm = TRUE),
  sapply(OFFENCES, function(offence) {
    p <- prior(places[[offence]], places$population)
    sqrt(trigamma(p$mean^2 / p$variance))
  })
)
write_csv(data.frame(variable = names(spreads), spread = unname(spreads)), "spreads.csv")

measured <- cbind(log(places$population), places$growth, log(places$density), log_rate)
standing <- scale(measured, center = FALSE, scale = spreads)
alike <- as.matrix(dist(standing)) / sqrt(ncol(standing))
distances <- do.call(rbind, lapply(2:PLACES, function(i) do.call(rbind, lapply(seq_len(i - 1), function(j) {
  difference <- standing[j, ] - standing[i, ]
  shared <- !is.na(difference)
  people <- sum(shared[1:3])
  weight <- c(1, 1, 1, rep(min(1, people / sum(shared[4:6])), 3))
  data.frame(
    place = i, other = j, variables = sum(shared), equal_weights = alike[i, j],
    distance = sqrt(sum((weight * difference^2)[shared]) / sum(weight[shared]))
  )
}))))
write_csv(distances, "distances.csv")
