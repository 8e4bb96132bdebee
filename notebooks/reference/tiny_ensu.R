# A survey of two cities small enough to hold in one's head, for the tests of `derive`.
#
# What it makes, in analytics/src/test/resources/tiny-ensu/:
#   persons.csv    rows of the store's table ensu_person, editions 2024-Q1 and 2024-Q2
#   estimates.csv  what package `survey` computes from them: share, total and base of every indicator
#   changes.csv    the change from 2024-Q1 to 2024-Q2 with its tests
#   benchmarks.csv each place's share less the total's, in one linearisation of the contrast
# The README.md there explains them.
#
# How to run it: Rscript notebooks/reference/tiny_ensu.R     (from the project's root)
#
# Versions used: R 4.2.2, survey 4.1-1 (Debian packages r-base-core, r-cran-survey).
#
# Every person is drawn at random from a fixed seed; nothing official is inside.

suppressPackageStartupMessages(library(survey))

if (packageVersion("survey") >= "4.3") {
  stop("survey < 4.3 is needed: later versions centre totals under lonely.psu = \"adjust\"")
}

options(stringsAsFactors = FALSE, survey.lonely.psu = "adjust", survey.adjust.domain.lonely = FALSE)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20240701)

OUTPUT_FOLDER <- "analytics/src/test/resources/tiny-ensu"

# ---------------------------------------------------------------------------------------------
# The persons
# ---------------------------------------------------------------------------------------------

# City 07 (its area 05035, and 10012) and city 76, which has no municipal police. Stratum 073 of the
# first edition and 0703 of the second have one PSU. Seven areas (panel_psu) are in both editions; the
# ids of the design name other areas in each.
PSUS <- rbind(
  data.frame(
    period = "2024-Q1", city = "07", municipality = c("05035", "05035", "05035", "05035", "10012", "10012"),
    stratum = c("071", "071", "071", "072", "072", "073"), psu = c("0711", "0712", "0713", "0721", "0722", "0731"),
    panel_psu = c("u01", "u02", "u03", "u04", "u05", "u06")
  ),
  data.frame(
    period = "2024-Q1", city = "76", municipality = "09007",
    stratum = c("761", "761", "761", "762", "762"), psu = c("7611", "7612", "7613", "7621", "7622"),
    panel_psu = c("u07", "u08", "u09", "u10", "u11")
  ),
  data.frame(
    period = "2024-Q2", city = "07", municipality = c("05035", "05035", "05035", "05035", "10012", "10012"),
    stratum = c("0702", "0702", "0702", "0701", "0701", "0703"), psu = c("11", "12", "13", "14", "15", "16"),
    panel_psu = c("u02", "u01", "u13", "u04", "u14", "u06")
  ),
  data.frame(
    period = "2024-Q2", city = "76", municipality = "09007",
    stratum = c("7601", "7601", "7601", "7602", "7602"), psu = c("21", "22", "23", "24", "25"),
    panel_psu = c("u07", "u15", "u09", "u10", "u16")
  )
)
PERSONS_PER_PSU <- 5

pick <- function(answers, n, weights) sample(answers, n, replace = TRUE, prob = weights)

draw_persons <- function() {
  table <- PSUS[rep(seq_len(nrow(PSUS)), each = PERSONS_PER_PSU), ]
  n <- nrow(table)
  table$weight <- round(runif(n, 100, 900))
  table$sex <- pick(c("female", "male"), n, c(0.55, 0.45))
  table$age <- pick(c("18", "29", "41", "59", "60", "73", "97", "not_specified"), n, rep(1, 8))
  table$perceived_safety <- pick(c("unsafe", "safe", "dont_know"), n, c(0.6, 0.35, 0.05))
  identified <- pick(c("yes", "no", "dont_know"), n, c(0.75, 0.2, 0.05))
  identified[table$city == "76"] <- "not_applicable"
  table$municipal_police_identification <- identified
  trust <- pick(c("much_trust", "some_trust", "some_distrust", "much_distrust", "dont_know"), n, c(2, 4, 3, 2, 1))
  trust[identified != "yes"] <- "skipped"
  table$municipal_police_trust <- trust
  # Not asked in the first edition; in the second nobody of city 76 witnessed it.
  vandalism <- pick(c("yes", "no"), n, c(0.4, 0.6))
  vandalism[table$city == "76"] <- "no"
  vandalism[table$period == "2024-Q1"] <- "not_asked"
  table$witnessed_vandalism <- vandalism
  # The order of ids is not the order of the design.
  table$person <- sprintf("%03d", ave(seq_len(n), table$period, FUN = function(rows) sample(length(rows))))
  table[order(table$period, table$person), ]
}

person_rows <- function(table) {
  data.frame(
    period = table$period, person = table$person, psu = table$psu, stratum = table$stratum,
    panel_psu = table$panel_psu, weight = table$weight, city_code = table$city,
    state_code = substr(table$municipality, 1, 2), municipality_code = table$municipality, region_code = "",
    sex = table$sex, age = table$age, perceived_safety = table$perceived_safety,
    municipal_police_identification = table$municipal_police_identification,
    municipal_police_trust = table$municipal_police_trust, witnessed_vandalism = table$witnessed_vandalism
  )
}

# ---------------------------------------------------------------------------------------------
# What is estimated, of whom
# ---------------------------------------------------------------------------------------------

INDICATORS <- list(
  list(
    name = "perceived_insecurity", editions = c("2024-Q1", "2024-Q2"),
    base = function(table) rep(TRUE, nrow(table)),
    counted = function(table) table$perceived_safety == "unsafe"
  ),
  list(
    name = "municipal_police_trusted", editions = c("2024-Q1", "2024-Q2"),
    base = function(table) table$municipal_police_identification == "yes",
    counted = function(table) table$municipal_police_trust %in% c("much_trust", "some_trust")
  ),
  list(
    name = "witnessed_vandalism", editions = "2024-Q2",
    base = function(table) rep(TRUE, nrow(table)),
    counted = function(table) table$witnessed_vandalism == "yes"
  )
)

PLACES <- list(
  list(kind = "urban-total", code = "00", holds = function(table) rep(TRUE, nrow(table))),
  list(kind = "city", code = "07", holds = function(table) table$city_code == "07"),
  list(kind = "city", code = "76", holds = function(table) table$city_code == "76"),
  list(kind = "area", code = "05035", holds = function(table) table$municipality_code == "05035")
)

DOMAINS <- list(
  list(name = "all", holds = function(table) rep(TRUE, nrow(table))),
  list(name = "sex=female", holds = function(table) table$sex == "female"),
  list(name = "age=60+", holds = function(table) {
    age <- suppressWarnings(as.integer(table$age))
    !is.na(age) & age >= 60
  })
)

# ---------------------------------------------------------------------------------------------
# Estimates
# ---------------------------------------------------------------------------------------------

# A standard error that is floating-point noise stands for an exact zero.
without_noise <- function(se, value) if (se < 1e-12 * max(1, abs(value))) 0 else se

estimated <- function(design, values, statistic) {
  design$variables$value <- as.numeric(values)
  result <- suppressWarnings(statistic(~value, design, deff = TRUE))
  value <- as.numeric(coef(result))
  constant <- all(values == values[1])
  se <- if (constant && identical(statistic, svymean)) 0 else without_noise(as.numeric(SE(result)), value)
  df <- degf(design)
  t <- if (df < 1) NA_real_ else qt(0.975, df)
  limits <- if (se == 0 || df < 1) {
    c(NA_real_, NA_real_)
  } else if (identical(statistic, svymean)) {
    plogis(qlogis(value) + c(-1, 1) * t * se / (value * (1 - value)))
  } else {
    value + c(-1, 1) * t * se
  }
  data.frame(
    value = value, standard_error = se, df = df, lower = limits[1], upper = limits[2],
    deff = if (constant) NA_real_ else if (se == 0) 0 else as.numeric(deff(result))
  )
}

UNDEFINED <- data.frame(
  value = NA_real_, standard_error = NA_real_, df = NA_real_, lower = NA_real_, upper = NA_real_, deff = NA_real_
)

estimate_rows <- function(design, period, place, domain, indicator) {
  everyone <- design[place$holds(design$variables), ]
  part <- everyone[domain$holds(everyone$variables), ]
  base <- indicator$base(part$variables)
  counted <- base & indicator$counted(part$variables)
  results <- if (any(base)) {
    rbind(
      estimated(part[base, ], counted[base], svymean), estimated(part, counted, svytotal),
      estimated(part, base, svytotal)
    )
  } else {
    rbind(UNDEFINED, UNDEFINED, UNDEFINED)
  }
  cbind(
    data.frame(
      territory_kind = place$kind, territory_code = place$code, period = period, indicator = indicator$name,
      domain = domain$name, measure = c("share", "total", "base"), n = nrow(everyone$variables),
      n_domain = sum(base), weight_sum = sum(weights(part)[base])
    ),
    results
  )
}

edition_design <- function(table) {
  svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, nest = TRUE, data = table)
}

edition_estimates <- function(table, period) {
  design <- edition_design(table)
  rows <- list()
  for (place in PLACES) for (domain in DOMAINS) for (indicator in INDICATORS) {
    if (period %in% indicator$editions) {
      rows[[length(rows) + 1]] <- estimate_rows(design, period, place, domain, indicator)
    }
  }
  do.call(rbind, rows)
}

# ---------------------------------------------------------------------------------------------
# Changes
# ---------------------------------------------------------------------------------------------

# The first edition's stratum that shares most panel_psu with each stratum of the second.
matched_strata <- function(first, second) {
  links <- merge(unique(first[c("panel_psu", "stratum")]), unique(second[c("panel_psu", "stratum")]), by = "panel_psu")
  counts <- table(links$stratum.y, links$stratum.x)
  best <- colnames(counts)[max.col(counts, ties.method = "first")]
  best[match(second$stratum, rownames(counts))]
}

stacked_design <- function(first, second) {
  first$panel_stratum <- first$stratum
  second$panel_stratum <- matched_strata(first, second)
  stopifnot(!anyNA(second$panel_stratum))
  svydesign(
    ids = ~panel_psu, strata = ~panel_stratum, weights = ~weight, nest = TRUE, data = rbind(first, second)
  )
}

panel_test <- function(stacked, place, domain, indicator) {
  table <- stacked$variables
  stacked$variables$value <- as.numeric(indicator$counted(table))
  part <- stacked[place$holds(table) & domain$holds(table) & indicator$base(table), ]
  shares <- suppressWarnings(svyby(~value, ~period, part, svymean, covmat = TRUE))
  change <- svycontrast(shares, c(`2024-Q1` = -1, `2024-Q2` = 1))
  list(se = as.numeric(SE(change)), df = degf(part))
}

# A share of fewer than ten interviews is given for `all` only; an error of zero tests nothing.
tested <- function(share) {
  !is.na(share$value) && (share$domain == "all" || share$n_domain >= 10) && share$standard_error > 0
}

change_row <- function(estimates, stacked, place, domain, indicator) {
  share <- estimates[
    estimates$measure == "share" & estimates$territory_code == place$code & estimates$domain == domain$name &
      estimates$indicator == indicator$name,
  ]
  before <- share[share$period == "2024-Q1", ]
  after <- share[share$period == "2024-Q2", ]
  if (nrow(before) == 0 || !tested(before) || !tested(after)) {
    return(NULL)
  }
  difference <- after$value - before$value
  se <- sqrt(before$standard_error^2 + after$standard_error^2)
  df <- before$df + after$df
  panel <- panel_test(stacked, place, domain, indicator)
  data.frame(
    territory_kind = place$kind, territory_code = place$code, indicator = indicator$name, domain = domain$name,
    difference = difference, standard_error = se, df = df, lower = difference - qt(0.975, df) * se,
    upper = difference + qt(0.975, df) * se, p_publisher = 2 * pnorm(-abs(difference / se)),
    p_independent = 2 * pt(-abs(difference / se), df), p_holm = NA_real_, standard_error_panel = panel$se,
    p_panel = 2 * pt(-abs(difference / panel$se), panel$df)
  )
}

all_changes <- function(estimates, stacked) {
  families <- list()
  for (domain in DOMAINS) for (indicator in INDICATORS) {
    rows <- do.call(rbind, lapply(PLACES, function(place) change_row(estimates, stacked, place, domain, indicator)))
    if (!is.null(rows)) {
      compared <- rows$territory_kind != "urban-total"
      rows$p_holm[compared] <- p.adjust(rows$p_publisher[compared], "holm")
      families[[length(families) + 1]] <- rows
    }
  }
  do.call(rbind, families)
}

# ---------------------------------------------------------------------------------------------
# Each place beside the total it is part of
# ---------------------------------------------------------------------------------------------

benchmark_row <- function(table, period, estimates, place, indicator) {
  share <- estimates[
    estimates$measure == "share" & estimates$domain == "all" & estimates$period == period &
      estimates$territory_code == place$code & estimates$indicator == indicator$name,
  ]
  if (nrow(share) == 0 || !tested(share)) {
    return(NULL)
  }
  table$x <- as.numeric(indicator$base(table))
  table$y <- as.numeric(indicator$base(table) & indicator$counted(table))
  table$x_place <- table$x * place$holds(table)
  table$y_place <- table$y * place$holds(table)
  design <- edition_design(table)
  difference <- svycontrast(svytotal(~ y_place + x_place + y + x, design), quote(y_place / x_place - y / x))
  value <- as.numeric(coef(difference))
  se <- as.numeric(SE(difference))
  df <- min(degf(subset(design, x_place == 1)), degf(subset(design, x == 1)))
  data.frame(
    territory_kind = place$kind, territory_code = place$code, indicator = indicator$name, period = period,
    difference = value, standard_error = se, df = df, lower = value - qt(0.975, df) * se,
    upper = value + qt(0.975, df) * se, p = 2 * pt(-abs(value / se), df), p_holm = NA_real_
  )
}

edition_benchmarks <- function(table, period, estimates) {
  families <- lapply(INDICATORS, function(indicator) {
    rows <- do.call(rbind, lapply(PLACES[-1], function(place) benchmark_row(table, period, estimates, place, indicator)))
    if (!is.null(rows)) rows$p_holm <- p.adjust(rows$p, "holm")
    rows
  })
  do.call(rbind, families)
}

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

persons <- person_rows(draw_persons())
first <- persons[persons$period == "2024-Q1", ]
second <- persons[persons$period == "2024-Q2", ]
estimates <- rbind(edition_estimates(first, "2024-Q1"), edition_estimates(second, "2024-Q2"))
changes <- all_changes(estimates, stacked_design(first, second))
benchmarks <- rbind(
  edition_benchmarks(first, "2024-Q1", estimates), edition_benchmarks(second, "2024-Q2", estimates)
)

dir.create(OUTPUT_FOLDER, recursive = TRUE, showWarnings = FALSE)
write_csv(persons, "persons.csv")
write_csv(estimates, "estimates.csv")
write_csv(changes, "changes.csv")
write_csv(benchmarks, "benchmarks.csv")
cat(sprintf("%d persons, %d estimates, %d changes\n", nrow(persons), nrow(estimates), nrow(changes)))
