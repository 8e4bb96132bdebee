# Reference cases for the survey estimator.
#
# What it makes: for each case a folder analytics/src/test/resources/reference/<case>/ with
#   input.csv     the rows and columns the case needs (empty = missing)
#   expected.csv  one row per statistic, as computed by R package `survey`; the column r_call is
#                 the R expression that was evaluated on the case's `design`
# The README.md in that folder explains the columns and states each case's svydesign() call.
#
# How to run it: Rscript notebooks/reference/survey_cases.R     (from the project's root)
#
# Versions used: R 4.2.2, survey 4.1-1 (Debian packages r-base-core, r-cran-survey).
# survey 4.3 changed the variance of totals under lonely.psu = "adjust"; this script refuses it.
#
# Data: `api` and `nhanes` are shipped with package survey; the two small data sets of the cases
# S15 and S16 are generated here from a fixed seed.

suppressPackageStartupMessages(library(survey))

if (packageVersion("survey") >= "4.3") {
  stop("survey < 4.3 is needed: later versions centre totals under lonely.psu = \"adjust\"")
}

options(warn = 1, stringsAsFactors = FALSE)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

OUTPUT_FOLDER <- "analytics/src/test/resources/reference"

EXPECTED_COLUMNS <- c(
  "id", "r_call", "stat", "variable", "denominator", "domain", "policy", "adjust_domain_lonely",
  "estimate", "se", "df", "n", "n_numerator", "weight_sum", "deff", "lower95", "upper95", "interval",
  "variable_b", "domain_b", "estimate_a", "estimate_b", "se_a", "se_b", "covariance", "error"
)

# ---------------------------------------------------------------------------------------------
# Writing CSV
# ---------------------------------------------------------------------------------------------

# Shortest decimal text that reads back as the same double; empty for NA, NaN and infinities.
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

csv_field <- function(x) {
  if (is.numeric(x)) {
    return(number_text(x))
  }
  text <- as.character(x)
  text[is.na(text)] <- ""
  needs_quotes <- grepl("[\",\n]", text)
  text[needs_quotes] <- paste0("\"", gsub("\"", "\"\"", text[needs_quotes]), "\"")
  text
}

write_csv <- function(data, path) {
  fields <- lapply(data, csv_field)
  lines <- c(paste(csv_field(names(data)), collapse = ","), do.call(paste, c(fields, sep = ",")))
  connection <- file(path, "wb")
  on.exit(close(connection))
  writeLines(lines, connection, sep = "\n", useBytes = TRUE)
}

write_case <- function(case, input, rows) {
  folder <- file.path(OUTPUT_FOLDER, case)
  dir.create(folder, recursive = TRUE, showWarnings = FALSE)
  expected <- do.call(rbind, lapply(rows, complete_row))
  stopifnot(!anyDuplicated(expected[expected$stat != "vcov", c("id")]))
  write_csv(input, file.path(folder, "input.csv"))
  write_csv(expected, file.path(folder, "expected.csv"))
  cat(sprintf("%-34s %5d input rows, %4d expected rows\n", case, nrow(input), nrow(expected)))
}

# A list of named values becomes a one-row data frame with every expected column.
complete_row <- function(row) {
  unknown <- setdiff(names(row), EXPECTED_COLUMNS)
  stopifnot(length(unknown) == 0)
  row[setdiff(EXPECTED_COLUMNS, names(row))] <- NA
  as.data.frame(row[EXPECTED_COLUMNS])
}

# ---------------------------------------------------------------------------------------------
# Domains: c(race = "1", RIAGENDR = "2") <-> "race=1;RIAGENDR=2" <-> race == 1 & RIAGENDR == 2
# ---------------------------------------------------------------------------------------------

domain_label <- function(domain) {
  if (length(domain) == 0) {
    return(NA_character_)
  }
  paste(paste0(names(domain), "=", domain), collapse = ";")
}

domain_condition <- function(domain) {
  is_number <- grepl("^[0-9]+$", domain)
  value <- ifelse(is_number, domain, paste0("\"", domain, "\""))
  paste(names(domain), "==", value)
}

# The text of the design restricted to a domain, with rows where a variable is missing outside it.
design_text <- function(design, domain, variables) {
  data <- design$variables
  conditions <- character()
  if (length(domain) > 0) {
    conditions <- domain_condition(domain)
  }
  missing_somewhere <- variables[vapply(variables, function(v) anyNA(data[[v]]), TRUE)]
  if (length(missing_somewhere) > 0) {
    conditions <- c(conditions, paste0("!is.na(", missing_somewhere, ")"))
  }
  if (length(conditions) == 0) {
    return("design")
  }
  paste0("subset(design, ", paste(conditions, collapse = " & "), ")")
}

evaluate <- function(text, design) {
  suppressWarnings(eval(parse(text = text), list(design = design), globalenv()))
}

# ---------------------------------------------------------------------------------------------
# One row of expected.csv
# ---------------------------------------------------------------------------------------------

# A standard error that is floating-point noise stands for an exact zero.
without_noise <- function(se, estimate) {
  if (is.finite(se) && se < 1e-12 * max(1, abs(estimate))) 0 else se
}

t_interval <- function(estimate, se, df) {
  if (!is.finite(se) || se == 0 || df < 1) {
    return(c(NA_real_, NA_real_))
  }
  estimate + c(-1, 1) * qt(0.975, df) * se
}

# svyciprop(method = "logit") up to the convergence of its glm: the same interval in closed form,
# expit(logit p +- qt(.975, df) SE / (p (1 - p))), which a test can ask for to the last digit.
logit_interval <- function(p, se, df) {
  if (!is.finite(se) || se == 0 || df < 1 || p <= 0 || p >= 1) {
    return(c(NA_real_, NA_real_))
  }
  plogis(qlogis(p) + c(-1, 1) * qt(0.975, df) * se / (p * (1 - p)))
}

interval_name <- function(stat) {
  if (stat == "proportion") "logit-t" else "t"
}

estimate_call <- function(stat, variable, denominator, domain_design) {
  switch(stat,
    mean = ,
    proportion = sprintf("svymean(~%s, %s, deff = TRUE)", variable, domain_design),
    total = sprintf("svytotal(~%s, %s, deff = TRUE)", variable, domain_design),
    ratio = sprintf("svyratio(~%s, ~%s, %s, deff = TRUE)", variable, denominator, domain_design)
  )
}

# Zero variance: no design effect at 0 % and 100 %, a design effect of zero elsewhere.
design_effect <- function(result, stat, estimate, se) {
  if (stat == "ratio") {
    return(as.numeric(attr(result, "deff")))
  }
  if (is.finite(se) && se == 0) {
    return(if (stat == "proportion" && estimate %in% c(0, 1)) NA_real_ else 0)
  }
  as.numeric(deff(result))
}

estimate_row <- function(id, stat, variable, design, domain = NULL, denominator = NULL,
                         policy = "fail", adjust_domain_lonely = FALSE) {
  options(survey.lonely.psu = policy, survey.adjust.domain.lonely = adjust_domain_lonely)
  domain_design_text <- design_text(design, domain, c(variable, denominator))
  call_text <- estimate_call(stat, variable, denominator, domain_design_text)
  row <- list(
    id = id, r_call = call_text, stat = stat, variable = variable,
    denominator = if (is.null(denominator)) NA_character_ else denominator,
    domain = domain_label(domain), policy = policy, adjust_domain_lonely = adjust_domain_lonely
  )
  result <- tryCatch(evaluate(call_text, design), error = identity)
  if (inherits(result, "error")) {
    row$error <- conditionMessage(result)
    return(row)
  }
  domain_design <- evaluate(domain_design_text, design)
  estimate <- as.numeric(coef(result))
  se <- without_noise(as.numeric(SE(result)), estimate)
  df <- degf(domain_design)
  limits <- if (stat == "proportion") {
    logit_interval(estimate, se, df)
  } else {
    t_interval(estimate, se, df)
  }
  row$estimate <- estimate
  row$se <- se
  row$df <- df
  row$n <- nrow(domain_design)
  row$n_numerator <- if (stat == "proportion") sum(domain_design$variables[[variable]] == 1) else NA
  row$weight_sum <- sum(weights(domain_design))
  row$deff <- design_effect(result, stat, estimate, se)
  row$lower95 <- limits[1]
  row$upper95 <- limits[2]
  row$interval <- interval_name(stat)
  row
}

# Difference b - a between two domains, or between two variables, from their joint covariance.
difference_row <- function(id, estimates_text, a, b, design, variable, variable_b = NA_character_,
                           domain = NA_character_, domain_b = NA_character_) {
  options(survey.lonely.psu = "fail", survey.adjust.domain.lonely = FALSE)
  call_text <- sprintf("svycontrast(%s, c(`%s` = -1, `%s` = 1))", estimates_text, a, b)
  estimates <- evaluate(estimates_text, design)
  contrast <- evaluate(call_text, design)
  covariance <- vcov(estimates)
  difference <- as.numeric(coef(contrast))
  se <- as.numeric(SE(contrast))
  df <- degf(design)
  limits <- t_interval(difference, se, df)
  list(
    id = id, r_call = call_text, stat = "difference", variable = variable, domain = domain,
    policy = "fail", adjust_domain_lonely = FALSE,
    estimate = difference, se = se, df = df, lower95 = limits[1], upper95 = limits[2],
    interval = "t", variable_b = variable_b, domain_b = domain_b,
    estimate_a = as.numeric(coef(estimates)[a]), estimate_b = as.numeric(coef(estimates)[b]),
    se_a = sqrt(covariance[a, a]), se_b = sqrt(covariance[b, b]), covariance = covariance[a, b]
  )
}

domains_call <- function(variable, by, design) {
  sprintf("svyby(~%s, ~%s, %s, svymean, covmat = TRUE)", variable, by, design_text(design, NULL, variable))
}

domain_difference_row <- function(id, variable, by, a, b, design) {
  difference_row(
    id, domains_call(variable, by, design), a, b, design, variable,
    domain = paste0(by, "=", a), domain_b = paste0(by, "=", b)
  )
}

# The covariance matrix of a mean over domains: one row per pair.
vcov_rows <- function(id, variable, by, design) {
  options(survey.lonely.psu = "fail", survey.adjust.domain.lonely = FALSE)
  estimates_text <- domains_call(variable, by, design)
  estimates <- evaluate(estimates_text, design)
  covariance <- vcov(estimates)
  levels <- names(coef(estimates))
  rows <- list()
  for (a in levels) {
    for (b in levels) {
      rows[[length(rows) + 1]] <- list(
        id = id, r_call = paste0("vcov(", estimates_text, ")"), stat = "vcov", variable = variable,
        domain = paste0(by, "=", a), policy = "fail", adjust_domain_lonely = FALSE,
        df = degf(design), domain_b = paste0(by, "=", b),
        estimate_a = as.numeric(coef(estimates)[a]), estimate_b = as.numeric(coef(estimates)[b]),
        se_a = sqrt(covariance[a, a]), se_b = sqrt(covariance[b, b]), covariance = covariance[a, b]
      )
    }
  }
  rows
}

# ---------------------------------------------------------------------------------------------
# S02, S04, S06: the Californian school samples of package survey
# ---------------------------------------------------------------------------------------------

api_input <- function(sample) {
  yes <- function(x) as.integer(x == "Yes")
  data.frame(
    snum = sample$snum, dnum = sample$dnum, stype = as.character(sample$stype), pw = sample$pw,
    api00 = sample$api00, api99 = sample$api99, enroll = sample$enroll, api.stu = sample$api.stu,
    acs.46 = sample$acs.46, comp.imp = as.character(sample$comp.imp),
    sch_wide_yes = yes(sample$sch.wide), comp_imp_yes = yes(sample$comp.imp),
    awards_yes = yes(sample$awards), yr_rnd_yes = yes(sample$yr.rnd)
  )
}

api_rows <- function(design) {
  rows <- list(
    estimate_row("mean_api00", "mean", "api00", design),
    estimate_row("mean_api99", "mean", "api99", design),
    estimate_row("mean_acs46_na", "mean", "acs.46", design),
    estimate_row("total_enroll", "total", "enroll", design),
    estimate_row("ratio_apistu_enroll", "ratio", "api.stu", design, denominator = "enroll"),
    estimate_row("prop_sch_wide", "proportion", "sch_wide_yes", design),
    estimate_row("prop_comp_imp", "proportion", "comp_imp_yes", design),
    estimate_row("prop_yr_rnd", "proportion", "yr_rnd_yes", design),
    estimate_row("total_awards", "total", "awards_yes", design)
  )
  for (type in c("E", "M", "H")) {
    domain <- c(stype = type)
    rows <- c(rows, list(
      estimate_row(paste0("mean_api00_stype_", type), "mean", "api00", design, domain),
      estimate_row(paste0("total_enroll_stype_", type), "total", "enroll", design, domain),
      estimate_row(paste0("ratio_stype_", type), "ratio", "api.stu", design, domain, denominator = "enroll"),
      estimate_row(paste0("prop_sch_wide_stype_", type), "proportion", "sch_wide_yes", design, domain),
      estimate_row(paste0("prop_comp_imp_stype_", type), "proportion", "comp_imp_yes", design, domain)
    ))
  }
  for (improved in c("Yes", "No")) {
    domain <- c(comp.imp = improved)
    rows <- c(rows, list(
      estimate_row(paste0("mean_api00_compimp_", improved), "mean", "api00", design, domain),
      estimate_row(paste0("prop_awards_compimp_", improved), "proportion", "awards_yes", design, domain),
      estimate_row(paste0("total_enroll_compimp_", improved), "total", "enroll", design, domain)
    ))
  }
  c(rows, list(
    domain_difference_row("diff_api00_H_minus_E", "api00", "stype", "E", "H", design),
    domain_difference_row("diff_api00_M_minus_E", "api00", "stype", "E", "M", design),
    domain_difference_row("diff_schwide_H_minus_E", "sch_wide_yes", "stype", "E", "H", design),
    domain_difference_row("diff_api00_compimpYes_minus_No", "api00", "comp.imp", "No", "Yes", design),
    difference_row(
      "change_api99_to_api00_same_units", "svymean(~api99 + api00, design)", "api99", "api00", design,
      variable = "api99", variable_b = "api00"
    )
  ))
}

make_api_cases <- function() {
  samples <- new.env()
  data(api, package = "survey", envir = samples)

  stratified <- api_input(samples$apistrat)
  design <- svydesign(ids = ~1, strata = ~stype, weights = ~pw, data = stratified)
  write_case("S02_apistrat_wr", stratified, api_rows(design))

  clusters <- api_input(samples$apiclus1)
  design <- svydesign(ids = ~dnum, weights = ~pw, data = clusters)
  write_case("S04_apiclus1_wr", clusters, api_rows(design))

  two_stage <- api_input(samples$apiclus2)
  design <- svydesign(ids = ~dnum, weights = ~pw, data = two_stage)
  write_case("S06_apiclus2_ultimate_cluster_wr", two_stage, api_rows(design))
}

# ---------------------------------------------------------------------------------------------
# S08: domains of NHANES 2009-10, with PSU ids that repeat across strata
# ---------------------------------------------------------------------------------------------

nhanes_input <- function() {
  store <- new.env()
  data(nhanes, package = "survey", envir = store)
  source <- store$nhanes
  data.frame(
    SDMVPSU = source$SDMVPSU, SDMVSTRA = source$SDMVSTRA, WTMEC2YR = source$WTMEC2YR,
    race = source$race, RIAGENDR = source$RIAGENDR, age_num = as.integer(source$agecat),
    HI_CHOL = source$HI_CHOL, male = as.integer(source$RIAGENDR == 1)
  )
}

nhanes_estimate_rows <- function(design) {
  rows <- list(
    estimate_row("HI_CHOL_all", "proportion", "HI_CHOL", design),
    estimate_row("male_all", "proportion", "male", design),
    estimate_row("total_HI_CHOL", "total", "HI_CHOL", design)
  )
  add <- function(id, domain) {
    rows[[length(rows) + 1]] <<- estimate_row(id, "proportion", "HI_CHOL", design, domain)
  }
  for (race in 1:4) {
    add(paste0("HI_CHOL_race", race), c(race = race))
  }
  for (sex in 1:2) {
    add(paste0("HI_CHOL_sex", sex), c(RIAGENDR = sex))
  }
  for (age in 1:4) {
    add(paste0("HI_CHOL_age", age), c(age_num = age))
  }
  for (race in 1:4) {
    for (sex in 1:2) {
      add(sprintf("HI_CHOL_race%d_sex%d", race, sex), c(race = race, RIAGENDR = sex))
    }
  }
  add("prop_right", c(race = 4, RIAGENDR = 1, age_num = 1))
  rows
}

# Filtering the rows before declaring the design is wrong: strata lose PSUs, here to the point of error.
filtering_trap_row <- function(input) {
  condition <- "race == 4 & RIAGENDR == 1 & age_num == 1 & !is.na(HI_CHOL)"
  design_text <- paste0(
    "svydesign(ids = ~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, ",
    "data = subset(input, ", condition, "))"
  )
  call_text <- paste0("svymean(~HI_CHOL, ", design_text, ")")
  options(survey.lonely.psu = "fail", survey.adjust.domain.lonely = FALSE)
  result <- tryCatch(eval(parse(text = call_text), list(input = input), globalenv()), error = identity)
  stopifnot(inherits(result, "error"))
  list(
    id = "trap_filtering", r_call = call_text, stat = "error", variable = "HI_CHOL",
    domain = "race=4;RIAGENDR=1;age_num=1", policy = "fail", adjust_domain_lonely = FALSE,
    error = conditionMessage(result)
  )
}

make_nhanes_case <- function() {
  input <- nhanes_input()
  design <- svydesign(ids = ~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = input)
  rows <- c(
    nhanes_estimate_rows(design),
    list(
      domain_difference_row("diff_sex2_minus_sex1", "HI_CHOL", "RIAGENDR", "1", "2", design),
      domain_difference_row("diff_race2_minus_race1", "HI_CHOL", "race", "1", "2", design),
      domain_difference_row("diff_race3_minus_race1", "HI_CHOL", "race", "1", "3", design),
      domain_difference_row("diff_race3_minus_race2", "HI_CHOL", "race", "2", "3", design),
      domain_difference_row("diff_race4_minus_race2", "HI_CHOL", "race", "2", "4", design),
      domain_difference_row("diff_age4_minus_age2", "HI_CHOL", "age_num", "2", "4", design)
    ),
    vcov_rows("vcov_by_race", "HI_CHOL", "race", design),
    vcov_rows("vcov_by_age", "HI_CHOL", "age_num", design),
    list(filtering_trap_row(input))
  )
  write_case("S08_nhanes_domains", input, rows)
}

# ---------------------------------------------------------------------------------------------
# S15: strata with a single PSU, under every policy of survey
# ---------------------------------------------------------------------------------------------

# Six strata of three PSUs of four rows, except strata 3 and 5, which have one PSU. The domain has
# rows in only one PSU of stratum 2 and none in PSU 401.
lonely_psu_input <- function() {
  set.seed(20240101)
  psus_per_stratum <- c(3, 3, 1, 3, 1, 3)
  stratum_of_psu <- rep(seq_along(psus_per_stratum), psus_per_stratum)
  psu_number <- sequence(psus_per_stratum)
  stratum <- rep(stratum_of_psu, each = 4)
  psu <- rep(100 * stratum_of_psu + psu_number, each = 4)
  n <- length(psu)
  weight <- round(runif(n, 50, 400))
  y <- round(10 + 2 * stratum + 3 * rnorm(n), 3)
  x <- round(20 + 2 * rnorm(n), 3)
  b <- rbinom(n, 1, plogis(-1 + 0.4 * stratum))
  dom <- rbinom(n, 1, 0.6)
  dom[stratum == 2] <- as.integer(psu[stratum == 2] == 201)
  dom[psu == 401] <- 0
  data.frame(st = stratum, psu_id = psu, w = weight, y = y, x = x, b = b, dom = dom)
}

lonely_psu_rows <- function(design, policy, adjust_domain_lonely) {
  prefix <- paste0(policy, if (adjust_domain_lonely) "_adjdomain" else "", ".")
  row <- function(id, stat, variable, domain = NULL, denominator = NULL) {
    estimate_row(paste0(prefix, id), stat, variable, design, domain, denominator, policy, adjust_domain_lonely)
  }
  list(
    row("mean_y", "mean", "y"),
    row("total_y", "total", "y"),
    row("ratio_y_x", "ratio", "y", denominator = "x"),
    row("prop_b", "proportion", "b"),
    row("mean_y_dom", "mean", "y", c(dom = 1)),
    row("total_y_dom", "total", "y", c(dom = 1)),
    row("prop_b_dom", "proportion", "b", c(dom = 1)),
    row("mean_y_st3", "mean", "y", c(st = 3)),
    row("mean_y_st2dom", "mean", "y", c(st = 2, dom = 1))
  )
}

make_lonely_psu_case <- function() {
  input <- lonely_psu_input()
  design <- svydesign(ids = ~psu_id, strata = ~st, weights = ~w, data = input)
  rows <- list()
  for (policy in c("fail", "remove", "certainty", "adjust", "average")) {
    for (adjust_domain_lonely in c(FALSE, TRUE)) {
      rows <- c(rows, lonely_psu_rows(design, policy, adjust_domain_lonely))
    }
  }
  write_case("S15_lonely_psu", input, rows)
}

# ---------------------------------------------------------------------------------------------
# S16: proportions at and near 0 and 1, a domain of three rows, a domain of one PSU
# ---------------------------------------------------------------------------------------------

extreme_proportions_input <- function() {
  set.seed(7)
  place <- function(city, rows, psus, strata, psu_base, stratum_base) {
    index <- seq_len(rows) - 1
    data.frame(
      city = city, psu = psu_base + 1 + index %% psus,
      st = stratum_base + (index %% psus) %% strata
    )
  }
  rows <- rbind(
    place("zero", 40, psus = 8, strata = 2, psu_base = 1000, stratum_base = 10),
    place("all", 40, psus = 8, strata = 2, psu_base = 2000, stratum_base = 20),
    place("one", 40, psus = 8, strata = 2, psu_base = 3000, stratum_base = 30),
    place("tiny", 3, psus = 2, strata = 1, psu_base = 4000, stratum_base = 40),
    place("onepsu", 8, psus = 1, strata = 1, psu_base = 5000, stratum_base = 50),
    place("normal", 60, psus = 12, strata = 3, psu_base = 6000, stratum_base = 60)
  )
  rows$w <- round(runif(nrow(rows), 100, 2000))
  rows$v <- rbinom(nrow(rows), 1, 0.4)
  rows$v[rows$city == "zero"] <- 0
  rows$v[rows$city == "all"] <- 1
  rows$v[rows$city == "one"] <- c(1, rep(0, 39))
  rows$v[rows$city == "onepsu"] <- c(1, 0, 1, 1, 0, 0, 0, 1)
  rows
}

make_extreme_proportions_case <- function() {
  input <- extreme_proportions_input()
  design <- svydesign(ids = ~psu, strata = ~st, weights = ~w, data = input)
  rows <- lapply(c("zero", "all", "one", "tiny", "onepsu", "normal"), function(city) {
    estimate_row(paste0("v_", city), "proportion", "v", design, c(city = city), policy = "adjust")
  })
  rows <- c(rows, list(estimate_row("v_all_cities", "proportion", "v", design, policy = "adjust")))
  write_case("S16_extreme_proportions", input, rows)
}

make_api_cases()
make_nhanes_case()
make_lonely_psu_case()
make_extreme_proportions_case()
