# A synthetic ENSU: three invented quarterly editions in INEGI's file layout, with expected values.
#
# What it makes, under data/fixtures/synthetic-ensu/:
#   conjunto_de_datos_ensu_2024_{1,2,3}t_csv/   one folder per edition, as INEGI's zip unpacks
#   expected/estimates.csv                      shares, totals and bases with their precision
#   expected/changes.csv                        quarter-to-quarter changes of six indicators
# Every person, answer, weight and design code is drawn at random from the seed below. Only the
# layout and the names and codes of places are INEGI's. The README.md there explains the files.
#
# How to run it: Rscript notebooks/reference/synthetic_ensu.R     (from the project's root)
#
# Versions used: R 4.2.2, survey 4.1-1 (Debian packages r-base-core, r-cran-survey).
# The expected totals rely on lonely.psu = "adjust" being uncentred, as it is before survey 4.3.

suppressPackageStartupMessages(library(survey))

if (packageVersion("survey") >= "4.3") {
  stop("survey < 4.3 is needed: later versions centre totals under lonely.psu = \"adjust\"")
}

options(warn = 1, stringsAsFactors = FALSE)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

SEED <- 20240331
OUTPUT_FOLDER <- "data/fixtures/synthetic-ensu"

EDITIONS <- data.frame(
  period = c("2024-Q1", "2024-Q2", "2024-Q3"),
  quarter = 1:3,
  roman = c("I", "II", "III"),
  month = c("03", "06", "09"),
  per = c("0124", "0224", "0324"),
  upm_dis_width = c(7, 5, 5),
  est_dis_width = c(3, 4, 4)
)

# One row per municipality of each city. `psus` are in the sample at any time and `rotated` of them
# are replaced in each new quarter.
PLACES <- read.csv(strip.white = TRUE, colClasses = c(rep("character", 6), "integer", "integer"), text = "
  cd, nom_cd,                ent, nom_ent,              mun, nom_mun,        psus, rotated
  01, AGUASCALIENTES,        01,  AGUASCALIENTES,       001, AGUASCALIENTES, 22,   4
  01, AGUASCALIENTES,        01,  AGUASCALIENTES,       005, JESUS MARIA,    4,    1
  04, LA PAZ,                03,  BAJA CALIFORNIA SUR,  003, LA PAZ,         3,    0
  07, LA LAGUNA,             05,  COAHUILA DE ZARAGOZA, 017, MATAMOROS,      4,    1
  07, LA LAGUNA,             05,  COAHUILA DE ZARAGOZA, 035, TORREON,        20,   4
  07, LA LAGUNA,             10,  DURANGO,              007, GOMEZ PALACIO,  11,   2
  07, LA LAGUNA,             10,  DURANGO,              012, LERDO,          4,    1
  28, CIUDAD NEZAHUALCOYOTL, 15,  MEXICO,               058, NEZAHUALCOYOTL, 40,   8
  38, CANCUN,                23,  QUINTANA ROO,         005, BENITO JUAREZ,  22,   4
  76, IZTAPALAPA,            09,  CIUDAD DE MEXICO,     007, IZTAPALAPA,     24,   5
")

CITIES <- unique(PLACES$cd)

# City level, by quarter, of the main answers (probability before clustering effects).
LEVELS <- read.csv(strip.white = TRUE, colClasses = c(rep("character", 2), rep("numeric", 3)), text = "
  answer,     cd, q1,   q2,   q3
  insecure,   01, 0.48, 0.57, 0.52
  insecure,   04, 0.35, 0.45, 0.40
  insecure,   07, 0.47, 0.45, 0.25
  insecure,   28, 0.75, 0.50, 0.57
  insecure,   38, 0.74, 0.79, 0.55
  insecure,   76, 0.66, 0.63, 0.68
  identified, 01, 0.82, 0.80, 0.83
  identified, 04, 0.70, 0.70, 0.65
  identified, 07, 0.78, 0.62, 0.80
  identified, 28, 0.72, 0.74, 0.70
  identified, 38, 0.68, 0.72, 0.74
  identified, 76, 0.75, 0.75, 0.75
  effective,  01, 0.62, 0.60, 0.66
  effective,  04, 0.60, 0.55, 0.60
  effective,  07, 0.55, 0.58, 0.70
  effective,  28, 0.42, 0.66, 0.60
  effective,  38, 0.40, 0.36, 0.52
  effective,  76, 0.50, 0.50, 0.50
  government, 01, 0.48, 0.45, 0.44
  government, 04, 0.30, 0.35, 0.40
  government, 07, 0.38, 0.40, 0.56
  government, 28, 0.24, 0.42, 0.30
  government, 38, 0.22, 0.20, 0.25
  government, 76, 0.28, 0.30, 0.26
")

# Number of single-PSU strata set apart by city. The second quarter has none.
LONELY_STRATA <- list(
  c("01" = 0, "04" = 1, "07" = 2, "28" = 2, "38" = 1, "76" = 1),
  c("01" = 0, "04" = 0, "07" = 0, "28" = 0, "38" = 0, "76" = 0),
  c("01" = 1, "04" = 3, "07" = 2, "28" = 3, "38" = 1, "76" = 1)
)

# Chance of an area having 1 to 8 interviews, by quarter, and the fixed sizes in the tiny city.
INTERVIEWS_PER_PSU <- list(
  c(0.05, 0.11, 0.17, 0.24, 0.22, 0.11, 0.06, 0.04),
  c(0.06, 0.11, 0.17, 0.24, 0.22, 0.11, 0.06, 0.03),
  c(0.08, 0.16, 0.22, 0.24, 0.17, 0.08, 0.03, 0.02)
)
TINY_CITY <- "04"
TINY_CITY_INTERVIEWS <- list(c(2, 3, 4), c(3, 3, 3), c(4, 3, 2))

ZERO_CITY <- "01"
FULL_CITY <- "38"
SINGLE_CASE_CITY <- "38"
CITY_WITHOUT_MUNICIPAL_POLICE <- "76"

numbered <- function(prefix, numbers, width) {
  paste0(prefix, formatC(numbers, width = width, flag = "0", format = "d"))
}

# ---------------------------------------------------------------------------------------------
# Columns of the main table, in the official order of each quarter
# ---------------------------------------------------------------------------------------------

official_columns <- function(quarter) {
  information <- if (quarter == 2) numbered("BP1_6_", 1:6, 1) else numbered("BP1_6_", c(1:13, 99), 2)
  police <- as.vector(rbind(numbered("BP1_8_", 1:6, 1), numbered("BP1_9_", 1:6, 1)))
  c(
    "ID_VIV", "ID_PER", "UPM", "VIV_SEL", "R_SEL",
    if (quarter > 1) c("ID_VIVT", "ID_PERT"),
    "CVE_ENT", "NOM_ENT", "CVE_MUN", "NOM_MUN", "LOC", "CD", "NOM_CD", "PER", "R_DEF", "H_MUD",
    "S_MUD", "TIPO_CUEST", "N_ENT", "SEXO", "EDAD",
    "BP1_1", numbered("BP1_2_", 1:12, 2), "BP1_3", numbered("BP1_4_", 1:8, 1), numbered("BP1_5_", 1:5, 1),
    information, numbered("BP1_7_", 1:6, 1), police,
    "BP2_1", numbered("BP2_2_", 1:18, 2), numbered("BP2_3_", 1:7, 1), numbered("BP2_4_", 1:11, 2),
    numbered("BP3_1_", c(1:16, 99), 2), "BP3_2", "BP3_2A",
    quarter_specific_columns(quarter),
    "FAC_VIV", "FAC_SEL", "DOMINIO", "EST", "UPM_DIS", "EST_DIS", "REG_CD"
  )
}

quarter_specific_columns <- function(quarter) {
  if (quarter == 1) {
    return(numbered("BP4_1_", 1:3, 1))
  }
  if (quarter == 2) {
    return(c(numbered("BP3_", 3:6, 1), numbered("BP4_1_", 1:9, 1)))
  }
  follow_ups <- unlist(lapply(1:6, corruption_follow_up_columns))
  c("BP4_1", "BP4_2", numbered("BP4_3_", 1:6, 1), follow_ups, numbered("BP5_1_", 1:3, 1))
}

corruption_follow_up_columns <- function(item) {
  c(numbered(sprintf("BP4_4_%d_", item), 1:3, 1), numbered(sprintf("BP4_5_%d_", item), c(10:12, 1:9), 2))
}

# ---------------------------------------------------------------------------------------------
# Sample of areas (PSUs): a pool, its rotation and its strata
# ---------------------------------------------------------------------------------------------

# Every PSU that is in the sample in some quarter, with its lasting traits.
make_psu_pool <- function() {
  pools <- lapply(seq_len(nrow(PLACES)), function(i) {
    place <- PLACES[i, ]
    size <- place$psus + 2 * place$rotated
    data.frame(place = i, cd = place$cd, ent = place$ent, slot = seq_len(size))
  })
  pool <- do.call(rbind, pools)
  serial <- ave(seq_len(nrow(pool)), pool$ent, FUN = seq_along)
  # A 9 after the state's two digits: outside the ranges seen in official files.
  pool$UPM <- paste0(pool$ent, "9", formatC(3 * serial + sample(0:2, nrow(pool), TRUE), width = 4, flag = "0"))
  pool$safety <- rnorm(nrow(pool))
  pool$trust <- 0.4 * pool$safety + rnorm(nrow(pool), sd = 0.9)
  pool$level <- sample(1:4, nrow(pool), TRUE, prob = c(0.05, 0.45, 0.35, 0.15))
  pool$raw_weight <- pmin(pmax(exp(rnorm(nrow(pool), log(1000), 0.5)), 310), 2600)
  pool$base_stratum <- NA_integer_
  pool
}

# Row numbers of the pool in the sample of each quarter. A PSU that enters takes over the base
# stratum of the one it replaces.
rotate_sample <- function(pool) {
  active <- list(integer(), integer(), integer())
  strata <- list(integer(), integer(), integer())
  for (city in CITIES) {
    first <- which(pool$cd == city & pool$slot <= PLACES$psus[pool$place])
    count <- length(first)
    stratum <- sample(rep_len(seq_len(max(1, count %/% 4)), count))
    current <- first
    for (quarter in 1:3) {
      if (quarter > 1) {
        current <- replace_psus(pool, current, quarter)
      }
      active[[quarter]] <- c(active[[quarter]], current)
      strata[[quarter]] <- c(strata[[quarter]], stratum)
    }
  }
  lapply(1:3, function(quarter) {
    psus <- pool[active[[quarter]], ]
    psus$base_stratum <- strata[[quarter]]
    psus$entered <- quarter > 1 & psus$slot > PLACES$psus[psus$place] + (quarter - 2) * PLACES$rotated[psus$place]
    psus
  })
}

replace_psus <- function(pool, current, quarter) {
  for (i in unique(pool$place[current])) {
    rotated <- PLACES$rotated[i]
    if (rotated == 0) {
      next
    }
    positions <- which(pool$place[current] == i)
    leaving <- positions[sample.int(length(positions), rotated)]
    entering <- PLACES$psus[i] + (quarter - 2) * rotated + seq_len(rotated)
    current[leaving] <- which(pool$place == i & pool$slot %in% entering)
  }
  current
}

# Strata of a quarter, as text unique over cities. They change every quarter: the second merges the
# first two base strata of each city, the third splits one, and single PSUs are set apart.
quarter_strata <- function(psus, quarter) {
  stratum <- psus$base_stratum
  if (quarter == 2) {
    stratum[stratum == 2] <- 1
  }
  for (city in CITIES) {
    in_city <- which(psus$cd == city)
    if (quarter == 3 && sum(stratum[in_city] == 2) >= 4) {
      second <- in_city[stratum[in_city] == 2]
      stratum[second[seq_len(length(second) %/% 2)]] <- 50
    }
    stratum[in_city] <- set_single_psus_apart(stratum[in_city], LONELY_STRATA[[quarter]][city])
  }
  paste(psus$cd, formatC(stratum, width = 3, flag = "0"))
}

# Moves `count` PSUs of a city into strata of their own. They come from its largest stratum, so that
# no other stratum is left with a single PSU, except in the tiny city.
set_single_psus_apart <- function(stratum, count) {
  for (i in seq_len(count)) {
    shared <- stratum[stratum < 90]
    sizes <- table(shared)
    largest <- as.integer(names(sizes)[which.max(sizes)])
    candidates <- which(stratum == largest)
    stratum[candidates[sample.int(length(candidates), 1)]] <- 90 + i
  }
  stratum
}

# Random design numbers: the same number means nothing in two different quarters.
renumber <- function(keys, width) {
  distinct <- sort(unique(keys), method = "radix")
  numbers <- sample(length(distinct))
  formatC(numbers[match(keys, distinct)], width = width, flag = "0", format = "d")
}

# ---------------------------------------------------------------------------------------------
# Persons and answers
# ---------------------------------------------------------------------------------------------

draw <- function(probability) {
  runif(length(probability)) < probability
}

shifted <- function(probability, shift) {
  plogis(qlogis(probability) + shift)
}

sometimes <- function(codes, other, probability) {
  ifelse(draw(rep(probability, length(codes))), other, codes)
}

pick <- function(n, codes, probabilities) {
  sample(codes, n, replace = TRUE, prob = probabilities)
}

only_if <- function(condition, codes) {
  ifelse(condition, codes, "")
}

# Four ordered answers, the first two positive, plus "does not know".
four_answers <- function(positive, first_share = 0.2, fourth_share = 0.35, unknown = 0.015) {
  n <- length(positive)
  codes <- ifelse(positive, pick(n, c("1", "2"), c(first_share, 1 - first_share)), pick(n, c("3", "4"), c(1 - fourth_share, fourth_share)))
  sometimes(codes, "9", unknown)
}

yes_no <- function(yes, unknown = 0.01) {
  sometimes(ifelse(yes, "1", "2"), "9", unknown)
}

flag <- function(probability, n) {
  ifelse(draw(rep_len(probability, n)), "1", "0")
}

city_level <- function(people, answer, quarter) {
  levels <- LEVELS[LEVELS$answer == answer, ]
  levels[match(people$cd, levels$cd), paste0("q", quarter)]
}

draw_ages <- function(n) {
  young <- 18 + floor(32 * rbeta(n, 1.1, 1.1))
  old <- 50 + floor(46 * rbeta(n, 1, 2))
  ages <- ifelse(draw(rep(0.6, n)), young, old)
  special <- sample.int(n, 7)
  ages[special[1:4]] <- 98
  ages[special[5:6]] <- 97
  formatC(ages, width = 2, flag = "0", format = "d")
}

# Persons of a quarter: one row each, with the traits of their PSU.
draw_people <- function(psus, quarter) {
  sizes <- sample(1:8, nrow(psus), TRUE, prob = INTERVIEWS_PER_PSU[[quarter]])
  sizes[psus$cd == TINY_CITY] <- TINY_CITY_INTERVIEWS[[quarter]]
  shared <- if (quarter == 2) shared_psu(psus) else integer()
  sizes[shared] <- 6
  psus$safety_now <- 0.8 * psus$safety + 0.45 * rnorm(nrow(psus))
  psus$trust_now <- 0.8 * psus$trust + 0.45 * rnorm(nrow(psus))
  rows <- rep(seq_len(nrow(psus)), sizes)
  people <- psus[rows, ]
  people$position <- sequence(sizes)
  moved <- rows %in% shared & people$position > 4
  people$place[moved] <- which(PLACES$cd == CITY_WITHOUT_MUNICIPAL_POLICE)
  people$cd[moved] <- CITY_WITHOUT_MUNICIPAL_POLICE
  rownames(people) <- NULL
  people
}

# The PSU of the second quarter that has persons in two neighbouring cities.
shared_psu <- function(psus) {
  which(psus$cd == "28")[3]
}

identification_columns <- function(people, edition) {
  n <- nrow(people)
  quarter <- edition$quarter
  place <- PLACES[people$place, ]
  adults <- pick(n, 1:5, c(0.24, 0.42, 0.20, 0.10, 0.04))
  weight <- pmin(people$raw_weight * adults, 9000)
  dwelling <- unlist(lapply(table(factor(people$UPM, unique(people$UPM))), function(size) sort(sample(180, size))))
  place_in_psu <- (people$position - 1) %% 5 + 1
  selected <- formatC(place_in_psu + ifelse(people$entered, 50, 0), width = 2, flag = "0", format = "d")
  person <- formatC(ceiling(runif(n) * adults), width = 2, flag = "0", format = "d")
  short_id <- paste(people$UPM, formatC(dwelling, width = 3, flag = "0", format = "d"), sep = ".")
  long_id <- paste(people$UPM, formatC(dwelling, width = 4, flag = "0", format = "d"), selected, sep = ".")
  dwelling_id <- if (quarter == 1) short_id else long_id
  data.frame(
    ID_VIV = dwelling_id,
    ID_PER = paste(dwelling_id, person, sep = "."),
    UPM = people$UPM,
    VIV_SEL = selected,
    R_SEL = person,
    ID_VIVT = ifelse(people$entered, "-", short_id),
    ID_PERT = ifelse(people$entered, "-", paste(short_id, person, sep = ".")),
    CVE_ENT = place$ent, NOM_ENT = place$nom_ent, CVE_MUN = place$mun, NOM_MUN = place$nom_mun,
    LOC = "0001", CD = place$cd, NOM_CD = place$nom_cd, PER = edition$per, R_DEF = "01",
    H_MUD = pick(n, c("0", "1"), c(0.96, 0.04)),
    S_MUD = pick(n, c("0", "1", "2"), c(0.91, 0.08, 0.01)),
    TIPO_CUEST = "-",
    N_ENT = ifelse(people$entered, "1", pick(n, as.character(2:5), rep(0.25, 4))),
    SEXO = pick(n, c("1", "2"), c(0.46, 0.54)),
    EDAD = draw_ages(n),
    FAC_VIV = as.character(round(pmin(people$raw_weight, weight))),
    FAC_SEL = as.character(round(weight)),
    DOMINIO = "U",
    EST = as.character(people$level),
    UPM_DIS = renumber(people$UPM, edition$upm_dis_width),
    EST_DIS = renumber(people$stratum, edition$est_dis_width),
    REG_CD = ""
  )
}

perception_columns <- function(people, sex, quarter) {
  n <- nrow(people)
  level <- city_level(people, "insecure", quarter)
  fear <- people$safety_now + ifelse(sex == "2", 0.3, -0.3)
  insecure <- draw(shifted(level, 0.9 * fear))
  answers <- data.frame(BP1_1 = sometimes(ifelse(insecure, "2", "1"), "9", 0.012))

  place_shift <- c(-1.4, -0.6, 0.1, -1.3, -0.2, -0.6, 0.2, 0.8, 0.6, -0.5, 0.2, -0.1)
  not_applicable <- c(0, 0.28, 0.01, 0.90, 0.12, 0.06, 0.12, 0.14, 0.25, 0.07, 0.08, 0.18)
  for (i in 1:12) {
    afraid <- draw(shifted(0.5 * level + 0.2, place_shift[i] + 0.6 * people$safety_now + 0.9 * (insecure - 0.5)))
    codes <- sometimes(ifelse(afraid, "2", "1"), "9", 0.01)
    answers[[numbered("BP1_2_", i, 2)]] <- sometimes(codes, "3", not_applicable[i])
  }

  better <- draw(shifted(0.42, 0.5 * people$trust_now - 0.6 * (insecure - 0.5)))
  codes <- ifelse(better, pick(n, c("1", "2"), c(0.55, 0.45)), pick(n, c("3", "4"), c(0.6, 0.4)))
  answers$BP1_3 <- sometimes(codes, "9", 0.02)

  witnessed <- c(0.38, 0.58, 0.44, 0.23, 0.37, 0.33, 0.06, 0.14)
  for (i in 1:8) {
    answers[[numbered("BP1_4_", i, 1)]] <- yes_no(draw(shifted(witnessed[i], 0.8 * people$safety_now)), 0.012)
  }
  changed <- c(0.44, 0.39, 0.26, 0.42, 0.03)
  not_applicable <- c(0.03, 0.035, 0.03, 0.27, 0.25)
  for (i in 1:5) {
    codes <- yes_no(draw(shifted(changed[i], 0.5 * people$safety_now + 0.8 * (insecure - 0.5))), 0.006)
    answers[[numbered("BP1_5_", i, 1)]] <- sometimes(codes, "3", not_applicable[i])
  }
  answers
}

# Sources of information in the first and third quarter, victims in the household in the second.
information_columns <- function(people, quarter) {
  n <- nrow(people)
  if (quarter == 2) {
    victims <- c(0.03, 0.08, 0.05, 0.08, 0.02, 0.11)
    answers <- lapply(victims, function(rate) yes_no(draw(shifted(rep(rate, n), 0.4 * people$safety_now)), 0.002))
    return(as.data.frame(setNames(answers, numbered("BP1_6_", 1:6, 1))))
  }
  sources <- c(0.55, 0.20, 0.56, 0.05, 0.23, 0.03, 0.09, 0.55, 0.20, 0.07, 0.25)
  answers <- as.data.frame(lapply(sources, function(rate) ifelse(draw(shifted(rep(rate, n), 0.3 * people$trust_now)), "1", "0")))
  names(answers) <- numbered("BP1_6_", 1:11, 2)
  none <- draw(rep(0.02, n))
  unknown <- !none & draw(rep(0.008, n))
  answers[none | unknown, ] <- "0"
  answers$BP1_6_12 <- ifelse(none, "1", "0")
  answers$BP1_6_13 <- ifelse(!none & !unknown & draw(rep(0.012, n)), "1", "0")
  answers$BP1_6_99 <- ifelse(unknown, "1", "0")
  answers
}

authority_columns <- function(people, quarter) {
  answers <- list()
  known <- c(NA, 0.75, 0.85, 0.89, 0.50, 0.74)
  effective <- c(NA, 0.56, 0.75, 0.83, 0.86, 0.86)
  for (i in 1:6) {
    known_level <- if (i == 1) city_level(people, "identified", quarter) else rep(known[i], nrow(people))
    effective_level <- if (i == 1) city_level(people, "effective", quarter) else rep(effective[i], nrow(people))
    identified <- yes_no(draw(shifted(known_level, 0.5 * people$trust_now)), 0.006)
    if (i == 1) {
      identified[people$cd == CITY_WITHOUT_MUNICIPAL_POLICE] <- "3"
    }
    if (i == 4) {
      identified[people$cd == FULL_CITY] <- "1"
    }
    good <- draw(shifted(effective_level, 0.9 * people$trust_now))
    trusted <- draw(shifted(effective_level, 0.15 + 0.7 * people$trust_now + 1.6 * (good - 0.5)))
    answers[[numbered("BP1_7_", i, 1)]] <- identified
    answers[[numbered("BP1_8_", i, 1)]] <- only_if(identified == "1", four_answers(good))
    answers[[numbered("BP1_9_", i, 1)]] <- only_if(identified == "1", four_answers(trusted))
  }
  as.data.frame(answers)
}

conflict_columns <- function(people) {
  n <- nrow(people)
  conflict <- yes_no(draw(shifted(rep(0.37, n), 0.3 * people$safety_now)), 0.002)
  answers <- data.frame(BP2_1 = conflict)
  had_conflict <- conflict == "1"
  no_confrontation <- flag(0.14, n)
  for (i in 1:17) {
    answers[[numbered("BP2_2_", i, 2)]] <- only_if(had_conflict, ifelse(no_confrontation == "1", "0", flag(0.15, n)))
  }
  answers$BP2_2_18 <- only_if(had_conflict, no_confrontation)
  confronted <- answers$BP2_2_18 == "0"
  for (column in c(numbered("BP2_3_", 1:7, 1), numbered("BP2_4_", 1:11, 2))) {
    answers[[column]] <- only_if(confronted, flag(0.18, n))
  }
  answers
}

government_columns <- function(people, quarter) {
  n <- nrow(people)
  problems <- c(0.62, 0.36, 0.43, 0.24, 0.55, 0.28, 0.15, 0.47, 0.07, 0.77, 0.35, 0.46, 0.38, 0.40, 0.01)
  answers <- as.data.frame(lapply(problems, flag, n = n))
  names(answers) <- numbered("BP3_1_", 1:15, 2)
  no_problem <- draw(rep(0.018, n))
  unknown <- !no_problem & draw(rep(0.004, n))
  answers[no_problem | unknown, ] <- "0"
  answers$BP3_1_16 <- ifelse(no_problem, "1", "0")
  answers$BP3_1_99 <- ifelse(unknown, "1", "0")
  good <- draw(shifted(city_level(people, "government", quarter), 0.9 * people$trust_now))
  answers$BP3_2 <- only_if(!no_problem & !unknown, four_answers(good, first_share = 0.13, unknown = 0.008))
  answers$BP3_2A <- yes_no(draw(shifted(rep(0.34, n), 0.6 * people$trust_now)), 0.03)
  answers
}

module_columns <- function(people, quarter) {
  n <- nrow(people)
  if (quarter == 1) {
    scale <- c(numbered("", 0:10, 2), "99")
    chances <- c(0.12, 0.01, 0.02, 0.03, 0.03, 0.14, 0.08, 0.12, 0.20, 0.10, 0.13, 0.02)
    return(as.data.frame(setNames(lapply(1:3, function(i) pick(n, scale, chances)), numbered("BP4_1_", 1:3, 1))))
  }
  if (quarter == 2) {
    return(second_quarter_module(n))
  }
  third_quarter_module(people)
}

second_quarter_module <- function(n) {
  answers <- data.frame(BP3_3 = yes_no(draw(rep(0.33, n)), 0.001))
  answers$BP3_4 <- only_if(answers$BP3_3 == "1", yes_no(draw(rep(0.1, n)), 0.001))
  answers$BP3_5 <- yes_no(draw(rep(0.13, n)), 0.001)
  answers$BP3_6 <- only_if(answers$BP3_5 == "1", yes_no(draw(rep(0.45, n)), 0.001))
  for (column in numbered("BP4_1_", 1:9, 1)) {
    answers[[column]] <- yes_no(draw(rep(0.03, n)), 0.001)
  }
  answers
}

third_quarter_module <- function(people) {
  n <- nrow(people)
  answers <- data.frame(BP4_1 = yes_no(draw(rep(0.08, n)), 0.001))
  answers$BP4_2 <- only_if(answers$BP4_1 == "1", pick(n, c("1", "2", "3"), c(0.29, 0.68, 0.03)))
  for (i in 1:6) {
    answers[[numbered("BP4_3_", i, 1)]] <- yes_no(draw(rep(0.015, n)), 0.001)
  }
  months <- c("01", "07", "08", "09", "10")
  for (i in 1:6) {
    happened <- answers[[numbered("BP4_3_", i, 1)]] == "1"
    columns <- corruption_follow_up_columns(i)
    answers[[columns[1]]] <- only_if(happened, pick(n, months, rep(0.2, 5)))
    answers[[columns[2]]] <- only_if(happened & draw(rep(0.15, n)), pick(n, months, rep(0.2, 5)))
    answers[[columns[3]]] <- ""
    for (column in columns[-(1:3)]) {
      answers[[column]] <- only_if(happened, flag(0.15, n))
    }
  }
  trusted <- c(0.67, 0.58, 0.52)
  for (i in 1:3) {
    answers[[numbered("BP5_1_", i, 1)]] <- four_answers(draw(shifted(rep(trusted[i], n), 0.8 * people$trust_now)), 0.25)
  }
  answers
}

# The cells every reader must survive: 0 %, and a single unweighted case. (100 % and "not
# applicable to anyone" are set where the answers are drawn.)
force_edge_cells <- function(table) {
  nobody <- table$CD == ZERO_CITY & table$BP1_4_7 == "1"
  table$BP1_4_7[nobody] <- "2"
  city <- which(table$CD == SINGLE_CASE_CITY)
  yes <- city[table$BP1_4_7[city] == "1"]
  table$BP1_4_7[yes] <- "2"
  table$BP1_4_7[city[5]] <- "1"
  table
}

make_edition <- function(psus, edition) {
  quarter <- edition$quarter
  psus$stratum <- quarter_strata(psus, quarter)
  psus <- psus[order(psus$UPM), ]
  people <- draw_people(psus, quarter)
  identification <- identification_columns(people, edition)
  table <- cbind(
    identification,
    perception_columns(people, identification$SEXO, quarter),
    information_columns(people, quarter),
    authority_columns(people, quarter),
    conflict_columns(people),
    government_columns(people, quarter),
    module_columns(people, quarter)
  )
  table <- force_edge_cells(table)
  table <- table[order(table$ID_PER, method = "radix"), ]
  table[official_columns(quarter)]
}

# ---------------------------------------------------------------------------------------------
# Files in the official layout: everything quoted, records ended by a bare carriage return
# ---------------------------------------------------------------------------------------------

write_bytes <- function(text, path) {
  dir.create(dirname(path), recursive = TRUE, showWarnings = FALSE)
  connection <- file(path, "wb")
  on.exit(close(connection))
  writeBin(charToRaw(enc2utf8(text)), connection)
}

write_records <- function(records, path) {
  write_bytes(paste0(paste(records, collapse = "\r"), "\r"), path)
}

quoted <- function(fields) {
  paste0("\"", fields, "\"")
}

quoted_record <- function(...) {
  paste(quoted(c(...)), collapse = ",")
}

main_table_path <- function(edition) {
  suffix <- paste0(edition$month, "24")
  name <- paste0("conjunto_de_datos_ensu_cb_", suffix)
  file.path(edition_folder(edition), name, "conjunto_de_datos", paste0(name, ".csv"))
}

edition_folder <- function(edition) {
  file.path(OUTPUT_FOLDER, sprintf("conjunto_de_datos_ensu_2024_%dt_csv", edition$quarter))
}

write_main_table <- function(table, edition) {
  rows <- do.call(paste, c(lapply(table, quoted), sep = ","))
  write_records(c(quoted_record(names(table)), rows), main_table_path(edition))
}

write_companions <- function(edition) {
  suffix <- paste0(edition$month, "24")
  name <- paste0("conjunto_de_datos_ensu_cb_", suffix)
  base <- file.path(edition_folder(edition), name)
  write_records(
    c(
      quoted(sprintf("Datos sint\u00e9ticos con el formato de la ENSU 2024 (%s Trimestre)", edition$roman)),
      ",",
      quoted_record("Nombre de archivo", "T\u00edtulo de Tablas"),
      quoted_record(name, "Tabla principal inventada para pruebas, no es informaci\u00f3n oficial")
    ),
    file.path(edition_folder(edition), sprintf("0_indice_tablas_ensu%s.csv", suffix))
  )
  write_records(
    c(
      quoted_record("BP1_1", "descrip"), quoted_record("1", "se siente segura o seguro"),
      quoted_record("2", "se siente insegura o inseguro"), quoted_record("9", "no sabe o no responde")
    ),
    file.path(base, "catalogos", "bp1_1.csv")
  )
  write_records(dictionary_records(edition), file.path(base, "diccionario_de_datos", sprintf("diccionario_de_datos_ensu_cb_%s.csv", suffix)))
  write_bytes(metadata_text(edition), file.path(base, "metadatos", sprintf("metadatos_ensu%s.txt", suffix)))
}

# One record per field and code. The length is quoted in the third quarter only, as officially.
dictionary_records <- function(edition) {
  record <- function(name, mnemonic, type, length, range) {
    length_field <- if (edition$quarter == 3) quoted(length) else as.character(length)
    paste(quoted(name), quoted(mnemonic), quoted(type), length_field, quoted(range), sep = ",")
  }
  character_type <- "Car\u00e1cter"
  c(
    quoted_record("NOMBRE_CAMPO", "NEMONICO", "TIPO", "LONGITUD", "RANGO_CLAVES"),
    record("Trimestre (dato sint\u00e9tico)", "PER", character_type, 4, edition$per),
    vapply(CITIES, function(city) record("Clave de ciudad", "CD", character_type, 2, city), ""),
    record("Sexo de la persona", "SEXO", character_type, 1, "1"),
    record("Sexo de la persona", "SEXO", character_type, 1, "2"),
    record("Edad en a\u00f1os cumplidos", "EDAD", character_type, 2, "18,...,96"),
    record("Edad en a\u00f1os cumplidos", "EDAD", character_type, 2, "97"),
    record("Edad en a\u00f1os cumplidos", "EDAD", character_type, 2, "98"),
    record("Percepci\u00f3n de seguridad en la ciudad", "BP1_1", character_type, 1, "1"),
    record("Percepci\u00f3n de seguridad en la ciudad", "BP1_1", character_type, 1, "2"),
    record("Percepci\u00f3n de seguridad en la ciudad", "BP1_1", character_type, 1, "9"),
    record("Factor de la persona", "FAC_SEL", "Num\u00e9rico", 6, "000001,...,999999"),
    record("Unidad de muestreo del dise\u00f1o", "UPM_DIS", character_type, edition$upm_dis_width, "seg\u00fan el trimestre"),
    record("Estrato del dise\u00f1o", "EST_DIS", character_type, edition$est_dis_width, "seg\u00fan el trimestre")
  )
}

metadata_text <- function(edition) {
  fields <- c(
    paste0("Identifier: SYNTHETIC-ENSU-", edition$period),
    "Title: Edici\u00f3n sint\u00e9tica con el formato de la ENSU 2024.",
    "Description: Archivo inventado para probar programas. Ninguna persona, respuesta o factor es real.",
    "Publisher: Proyecto Atalaya (no es una publicaci\u00f3n del INEGI)",
    paste0("Temporal: 2024-", edition$month),
    "Spatial: Seis ciudades de M\u00e9xico",
    "AccrualPeriodicity: Trimestral"
  )
  paste0(paste(fields, collapse = "\r\n  \r\n"), "\r\n  \r\n\r")
}

read_main_table <- function(edition) {
  path <- main_table_path(edition)
  text <- readChar(path, file.size(path), useBytes = TRUE)
  records <- strsplit(text, "\r", fixed = TRUE)[[1]]
  read.csv(text = records, colClasses = "character", check.names = FALSE, na.strings = character())
}

# ---------------------------------------------------------------------------------------------
# Indicators, territories and domains
# ---------------------------------------------------------------------------------------------

# Share of the rows of the base whose `column` holds one of `yes`. Without a base column, everyone.
indicator <- function(name, column, yes, base_column = NULL, base_codes = NULL) {
  list(name = name, column = column, yes = yes, base_column = base_column, base_codes = base_codes)
}

indicators_of <- function(quarter) {
  answered <- c("1", "2", "9")
  everyone <- function(name, column, yes) indicator(name, column, yes)
  several <- function(names, columns, make) Map(make, names, columns)
  places <- c("home", "work", "usual_streets", "school", "market", "mall", "bank", "street_atm", "public_transport", "car", "highway", "park")
  place_columns <- numbered("BP1_2_", 1:12, 2)
  disorder <- c("vandalism", "street_drinking", "robbery", "gangs", "drugs", "gunshots", "fuel_theft", "illegal_power")
  habits <- c("valuables", "night_walks", "visits", "children_out", "other")
  sources <- c("neighbours", "workmates", "facebook", "twitter", "whatsapp", "other_app", "sms", "television", "radio", "newspapers", "internet", "nothing", "other")
  forces <- c("municipal_police", "state_police", "national_guard", "army", "air_force", "navy")
  governments <- c("federal_government", "state_government", "municipal_government")
  c(
    list(
      everyone("perceived_insecurity", "BP1_1", "2"),
      everyone("perceived_security", "BP1_1", "1")
    ),
    several(paste0("insecurity_in_", places), place_columns, function(name, column) indicator(name, column, "2", column, answered)),
    several(paste0("security_in_", places), place_columns, function(name, column) indicator(name, column, "1", column, answered)),
    list(
      everyone("expected_improvement", "BP1_3", c("1", "2")),
      everyone("expected_worsening", "BP1_3", c("3", "4"))
    ),
    several(paste0("witnessed_", disorder), numbered("BP1_4_", 1:8, 1), function(name, column) everyone(name, column, "1")),
    several(paste0("changed_habit_", habits), numbered("BP1_5_", 1:5, 1), function(name, column) indicator(name, column, "1", column, answered)),
    if (quarter != 2) {
      several(paste0("informed_by_", sources), numbered("BP1_6_", 1:13, 2), function(name, column) everyone(name, column, "1"))
    },
    unlist(lapply(seq_along(forces), function(i) force_indicators(forces[i], i)), recursive = FALSE),
    list(
      everyone("municipal_government_effective", "BP3_2", c("1", "2")),
      everyone("municipal_government_ineffective", "BP3_2", c("3", "4")),
      everyone("knows_prevention_programmes", "BP3_2A", "1")
    ),
    if (quarter == 3) {
      several(paste0(governments, "_trusted"), numbered("BP5_1_", 1:3, 1), function(name, column) everyone(name, column, c("1", "2")))
    }
  )
}

force_indicators <- function(force, i) {
  identified <- numbered("BP1_7_", i, 1)
  list(
    indicator(paste0(force, "_identified"), identified, "1", identified, c("1", "2", "9")),
    indicator(paste0(force, "_effective"), numbered("BP1_8_", i, 1), c("1", "2"), identified, "1"),
    indicator(paste0(force, "_trusted"), numbered("BP1_9_", i, 1), c("1", "2"), identified, "1")
  )
}

HEADLINES <- c(
  "perceived_insecurity", "insecurity_in_work", "municipal_police_identified",
  "municipal_police_effective", "municipal_police_trusted", "municipal_government_effective"
)

TERRITORIES <- rbind(
  data.frame(kind = "urban-total", code = "00"),
  data.frame(kind = "city", code = CITIES),
  data.frame(kind = "area", code = "05035")
)

DOMAINS <- c("all", "sex=female", "sex=male", "age=18-29", "age=30-39", "age=40-49", "age=50-59", "age=60+")

in_territory <- function(table, territory) {
  switch(territory$kind,
    "urban-total" = rep(TRUE, nrow(table)),
    "city" = table$CD == territory$code,
    "area" = table$CD == "07" & table$CVE_ENT == "05" & table$CVE_MUN == "035"
  )
}

in_domain <- function(table, domain) {
  age <- as.integer(table$EDAD)
  switch(domain,
    "all" = rep(TRUE, nrow(table)),
    "sex=female" = table$SEXO == "2",
    "sex=male" = table$SEXO == "1",
    "age=18-29" = age >= 18 & age <= 29,
    "age=30-39" = age >= 30 & age <= 39,
    "age=40-49" = age >= 40 & age <= 49,
    "age=50-59" = age >= 50 & age <= 59,
    "age=60+" = age >= 60 & age <= 97
  )
}

in_base <- function(table, indicator) {
  if (is.null(indicator$base_column)) {
    return(rep(TRUE, nrow(table)))
  }
  table[[indicator$base_column]] %in% indicator$base_codes
}

in_numerator <- function(table, indicator) {
  in_base(table, indicator) & table[[indicator$column]] %in% indicator$yes
}

# ---------------------------------------------------------------------------------------------
# Estimates
# ---------------------------------------------------------------------------------------------

edition_design <- function(table) {
  table$FAC_SEL <- as.numeric(table$FAC_SEL)
  svydesign(ids = ~UPM_DIS, strata = ~EST_DIS, weights = ~FAC_SEL, nest = TRUE, data = table)
}

without_noise <- function(se, value) {
  if (is.finite(se) && se < 1e-12 * max(1, abs(value))) 0 else se
}

symmetric_interval <- function(value, se, df) {
  if (!is.finite(se) || se == 0 || df < 1) {
    return(c(NA_real_, NA_real_))
  }
  value + c(-1, 1) * qt(0.975, df) * se
}

logit_interval <- function(p, se, df) {
  if (!is.finite(se) || se == 0 || df < 1 || p <= 0 || p >= 1) {
    return(c(NA_real_, NA_real_))
  }
  plogis(qlogis(p) + c(-1, 1) * qt(0.975, df) * se / (p * (1 - p)))
}

share_of <- function(design) {
  values <- design$variables$value
  result <- suppressWarnings(svymean(~value, design, deff = TRUE))
  constant <- all(values == values[1])
  share <- if (constant) values[1] else as.numeric(coef(result))
  se <- if (constant) 0 else without_noise(as.numeric(SE(result)), share)
  precision(share, se, degf(design), if (constant) NA_real_ else as.numeric(deff(result)), logit_interval)
}

total_of <- function(design) {
  values <- design$variables$value
  result <- suppressWarnings(svytotal(~value, design, deff = TRUE))
  constant <- all(values == values[1])
  total <- as.numeric(coef(result))
  se <- without_noise(as.numeric(SE(result)), total)
  precision(total, se, degf(design), if (constant) NA_real_ else as.numeric(deff(result)), symmetric_interval)
}

# A variable without variation has no design effect; a zero variance otherwise is an effect of zero.
precision <- function(value, se, df, design_effect, interval) {
  limits <- interval(value, se, df)
  if (se == 0 && !is.na(design_effect)) {
    design_effect <- 0
  }
  list(
    value = value, standard_error = se, cv = if (se == 0) NA_real_ else se / value, df = df,
    lower = limits[1], upper = limits[2], deff = design_effect
  )
}

UNDEFINED <- list(
  value = NA_real_, standard_error = NA_real_, cv = NA_real_, df = NA_real_,
  lower = NA_real_, upper = NA_real_, deff = NA_real_
)

with_value <- function(design, value) {
  design$variables$value <- as.numeric(value)
  design
}

estimate_rows <- function(territory_design, territory, period, indicator, domain) {
  everyone <- territory_design$variables
  design <- territory_design[in_domain(everyone, domain), ]
  table <- design$variables
  base <- in_base(table, indicator)
  numerator <- in_numerator(table, indicator)
  if (any(base)) {
    results <- list(
      share = share_of(with_value(design, numerator)[base, ]),
      total = total_of(with_value(design, numerator)),
      base = total_of(with_value(design, base))
    )
  } else {
    results <- list(share = UNDEFINED, total = UNDEFINED, base = UNDEFINED)
  }
  rows <- lapply(names(results), function(measure) {
    result <- results[[measure]]
    data.frame(
      territory_kind = territory$kind, territory_code = territory$code, period = period,
      indicator = indicator$name, domain = domain, measure = measure,
      result[c("value", "standard_error", "cv", "df", "lower", "upper")],
      n = nrow(everyone), n_domain = sum(base), n_numerator = sum(numerator),
      weight_sum = sum(table$FAC_SEL[base]), deff = result$deff
    )
  })
  do.call(rbind, rows)
}

edition_estimates <- function(table, edition) {
  design <- edition_design(table)
  rows <- list()
  for (t in seq_len(nrow(TERRITORIES))) {
    territory <- TERRITORIES[t, ]
    territory_design <- design[in_territory(table, territory), ]
    for (indicator in indicators_of(edition$quarter)) {
      headline <- indicator$name %in% HEADLINES
      domains <- if (headline) DOMAINS else if (edition$quarter == 2) character() else "all"
      for (domain in domains) {
        rows[[length(rows) + 1]] <- estimate_rows(territory_design, territory, edition$period, indicator, domain)
      }
    }
  }
  do.call(rbind, rows)
}

# ---------------------------------------------------------------------------------------------
# Changes between consecutive editions
# ---------------------------------------------------------------------------------------------

# For the second edition: the stratum of the first edition with which a stratum shares most UPMs.
matched_strata <- function(first, second) {
  first_links <- unique(data.frame(UPM = first$UPM, first_stratum = first$EST_DIS))
  second_links <- unique(data.frame(UPM = second$UPM, second_stratum = second$EST_DIS))
  links <- merge(first_links, second_links, by = "UPM")
  counts <- table(links$second_stratum, links$first_stratum)
  columns <- sort(colnames(counts), method = "radix")
  counts <- counts[, columns, drop = FALSE]
  best <- columns[max.col(counts, ties.method = "first")]
  matched <- best[match(second$EST_DIS, rownames(counts))]
  ifelse(is.na(matched), paste("new", second$EST_DIS), matched)
}

stack_editions <- function(first, second) {
  first$matched_stratum <- first$EST_DIS
  second$matched_stratum <- matched_strata(first, second)
  first$edition <- "first"
  second$edition <- "second"
  columns <- intersect(names(first), names(second))
  stacked <- rbind(first[columns], second[columns])
  stacked$FAC_SEL <- as.numeric(stacked$FAC_SEL)
  svydesign(ids = ~UPM, strata = ~matched_stratum, weights = ~FAC_SEL, nest = TRUE, data = stacked)
}

panel_change <- function(stacked, territory, indicator) {
  table <- stacked$variables
  keep <- in_territory(table, territory) & in_base(table, indicator)
  design <- with_value(stacked, in_numerator(table, indicator))[keep, ]
  shares <- suppressWarnings(svyby(~value, ~edition, design, svymean, covmat = TRUE))
  change <- svycontrast(shares, c(first = -1, second = 1))
  list(difference = as.numeric(coef(change)), se = as.numeric(SE(change)), df = degf(design))
}

two_sided_t <- function(ratio, df) {
  if (df < 1) NA_real_ else 2 * pt(-abs(ratio), df)
}

change_row <- function(estimates, stacked, territory, indicator, base_period, period) {
  share <- estimates[
    estimates$measure == "share" & estimates$domain == "all" & estimates$indicator == indicator$name &
      estimates$territory_code == territory$code,
  ]
  before <- share[share$period == base_period, ]
  after <- share[share$period == period, ]
  if (is.na(before$value) || is.na(after$value)) {
    return(NULL)
  }
  difference <- after$value - before$value
  # A sample without variation says nothing about its precision: there is no test to make.
  if (before$standard_error == 0 || after$standard_error == 0) {
    return(NULL)
  }
  se <- sqrt(before$standard_error^2 + after$standard_error^2)
  df <- before$df + after$df
  limits <- symmetric_interval(difference, se, df)
  panel <- panel_change(stacked, territory, indicator)
  stopifnot(abs(panel$difference - difference) < 1e-12)
  data.frame(
    territory_kind = territory$kind, territory_code = territory$code, indicator = indicator$name,
    period = period, base_period = base_period, difference = difference, standard_error = se, df = df,
    lower = limits[1], upper = limits[2],
    p_publisher = 2 * pnorm(-abs(difference / se)), p_independent = two_sided_t(difference / se, df),
    p_holm = NA_real_, standard_error_panel = panel$se, p_panel = two_sided_t(difference / panel$se, panel$df)
  )
}

pair_changes <- function(estimates, first, second, base_period, period) {
  stacked <- stack_editions(first, second)
  headlines <- Filter(function(i) i$name %in% HEADLINES, indicators_of(2))
  pairs <- lapply(headlines, function(indicator) {
    rows <- lapply(seq_len(nrow(TERRITORIES)), function(t) {
      change_row(estimates, stacked, TERRITORIES[t, ], indicator, base_period, period)
    })
    rows <- do.call(rbind, rows)
    compared <- rows$territory_kind != "urban-total"
    rows$p_holm[compared] <- p.adjust(rows$p_publisher[compared], "holm")
    rows
  })
  do.call(rbind, pairs)
}

# ---------------------------------------------------------------------------------------------
# Expected values as plain CSV (comma, LF, shortest text that reads back as the same double)
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

write_expected <- function(data, name) {
  fields <- lapply(data, function(column) if (is.numeric(column)) number_text(column) else column)
  lines <- c(paste(names(data), collapse = ","), do.call(paste, c(fields, sep = ",")))
  write_bytes(paste0(paste(lines, collapse = "\n"), "\n"), file.path(OUTPUT_FOLDER, "expected", name))
}

# ---------------------------------------------------------------------------------------------

describe <- function(table, edition) {
  strata <- unique(table[c("UPM_DIS", "EST_DIS")])
  sizes <- table(strata$EST_DIS)
  cat(sprintf(
    "%s: %d persons, %d PSUs, %d strata, %d of them with a single PSU\n",
    edition$period, nrow(table), nrow(strata), length(sizes), sum(sizes == 1)
  ))
}

main <- function() {
  set.seed(SEED)
  samples <- rotate_sample(make_psu_pool())
  tables <- list()
  for (quarter in 1:3) {
    edition <- EDITIONS[quarter, ]
    write_main_table(make_edition(samples[[quarter]], edition), edition)
    write_companions(edition)
    # From here on only what stands in the files counts.
    tables[[quarter]] <- read_main_table(edition)
    describe(tables[[quarter]], edition)
  }

  options(survey.lonely.psu = "adjust", survey.adjust.domain.lonely = FALSE)
  estimates <- do.call(rbind, lapply(1:3, function(quarter) edition_estimates(tables[[quarter]], EDITIONS[quarter, ])))
  write_expected(estimates, "estimates.csv")
  changes <- do.call(rbind, lapply(2:3, function(quarter) {
    pair_changes(estimates, tables[[quarter - 1]], tables[[quarter]], EDITIONS$period[quarter - 1], EDITIONS$period[quarter])
  }))
  write_expected(changes, "changes.csv")
  cat(sprintf("%d estimates, %d changes\n", nrow(estimates), nrow(changes)))
}

main()
