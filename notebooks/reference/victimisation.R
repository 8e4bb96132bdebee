# Victims of crime, crimes and the dark figure of ENVIPE 2021; victims of crime and the rise of crime of ENUSC 2023
# and 2024, with their precision, for VictimisationIT.
#
# What it makes: nothing but what it prints, one line for each figure: survey, place, indicator, share, standard
# error, degrees of freedom, limits of the 95 % interval; for totals the total and its error. The values stand in
# web/src/test/java/org/atalaya/web/it/VictimisationIT.java.
#
# How to run it, from the project's root, where ATALAYA_OFFICIAL_DATA names the folder of official data:
#   Rscript notebooks/reference/victimisation.R
#
# Versions used: R 4.2.2, survey 4.1-1 (Debian packages r-base-core, r-cran-survey).
#
# No stratum of these editions has a single primary sampling unit, so that no rule for them matters. Crimes are a
# part of the design of persons: a primary sampling unit where nobody told of a crime counts in its stratum.

suppressPackageStartupMessages(library(survey))

options(stringsAsFactors = FALSE, survey.lonely.psu = "fail", digits = 17)

official <- function(...) file.path(Sys.getenv("ATALAYA_OFFICIAL_DATA"), ...)

table_of <- function(file) {
  if (grepl("zip$", file)) {
    file <- unzip(file, files = grep("csv$", unzip(file, list = TRUE)$Name, value = TRUE), exdir = tempdir())
  }
  rows <- read.csv(file, colClasses = "character", fileEncoding = "UTF-8-BOM")
  rows[] <- lapply(rows, trimws)
  rows
}

share <- function(survey, place, indicator, design, base, counted) {
  design <- update(design, base = base, counted = base & counted)
  part <- subset(design, base)
  df <- degf(part)
  mean <- svymean(~ I(as.numeric(counted)), part)
  interval <- attr(svyciprop(~ I(as.numeric(counted)), part, method = "logit", df = df), "ci")
  cat(
    survey, place, indicator, format(coef(mean)[[1]]), format(SE(mean)[[1]]), df,
    format(interval[[1]]), format(interval[[2]]), "\n"
  )
}

total <- function(survey, place, indicator, design, counted) {
  sum <- svytotal(~ I(as.numeric(counted)), update(design, counted = counted))
  cat(survey, place, indicator, "total", format(coef(sum)[[1]]), format(SE(sum)[[1]]), "\n")
}

# ENVIPE 2021 ------------------------------------------------------------------------------------------------------

persons <- table_of(official("envipe", "envipe_2021_tper_vic2.zip"))
crimes <- table_of(official("envipe", "envipe_2021_tmod_vic.zip"))

design <- svydesign(~UPM_DIS, strata = ~EST_DIS, weights = ~ as.numeric(FAC_ELE), data = persons, nest = TRUE)
suffered <- function(codes) persons$ID_PER %in% crimes$ID_PER[crimes$BPCOD %in% codes]
but_vandalism <- setdiff(sprintf("%02d", 1:15), "03")
all <- rep(TRUE, nrow(persons))
share("envipe", "MX", "crime_victims", design, all, suffered(but_vandalism))
total("envipe", "MX", "crime_victims", design, suffered(but_vandalism))
share("envipe", "15", "crime_victims", design, persons$CVE_ENT == "15", suffered(but_vandalism))
share("envipe", "31", "crime_victims", design, persons$CVE_ENT == "31", suffered(but_vandalism))
share("envipe", "MX-female", "crime_victims", design, persons$SEXO == "2", suffered(but_vandalism))
share("envipe", "MX-60+", "crime_victims", design, as.numeric(persons$EDAD) >= 60 & persons$EDAD != "98",
  suffered(but_vandalism))
share("envipe", "MX", "street_robbery_victims", design, all, suffered("05"))
share("envipe", "MX", "fraud_victims", design, all, suffered(c("07", "08")))

# Every person, once for each crime, or once without one.
told <- merge(
  persons[c("ID_PER", "EST_DIS", "UPM_DIS", "CVE_ENT")],
  crimes[c("ID_PER", "BPCOD", "BP1_20", "BP1_21", "BP1_24", "FAC_DEL")],
  by = "ID_PER", all.x = TRUE
)
told$weight <- ifelse(is.na(told$FAC_DEL), 1, as.numeric(told$FAC_DEL))
design <- svydesign(~UPM_DIS, strata = ~EST_DIS, weights = ~weight, data = told, nest = TRUE)
crime <- !is.na(told$BPCOD) & told$BPCOD != "03"
without_file <- crime & told$BP1_24 != "1"
reported <- crime & (told$BP1_20 == "1" | told$BP1_21 == "1")
share("envipe_crime", "MX", "crime_dark_figure", design, crime, without_file)
total("envipe_crime", "MX", "crimes", design, crime)
total("envipe_crime", "15", "crimes", design, crime & told$CVE_ENT == "15")
share("envipe_crime", "15", "crime_dark_figure", design, crime & told$CVE_ENT == "15", without_file)
share("envipe_crime", "MX", "crimes_reported", design, crime, reported)

# ENUSC ------------------------------------------------------------------------------------------------------------

enusc <- function(rows, weight, cluster, stratum) {
  rows$weight <- as.numeric(rows[[weight]])
  rows$cluster <- rows[[cluster]]
  rows$stratum <- rows[[stratum]]
  svydesign(~cluster, strata = ~stratum, weights = ~weight, data = rows, nest = TRUE)
}

rows <- table_of(official("enusc", "enusc_2024_select.csv"))
all <- rep(TRUE, nrow(rows))
design <- enusc(rows, "fact_hog_reg", "conglomerado", "var_strat")
share("enusc_household-2024", "CL", "household_crime_victims", design, all, rows$vh_dc == "1")
share("enusc_household-2024", "CL", "household_violent_crime_victims", design, all, rows$vh_dv == "1")
total("enusc_household-2024", "CL", "household_crime_victims", design, rows$vh_dc == "1")
share("enusc_household-2024", "11", "household_violent_crime_victims", design, rows$enc_region == "11",
  rows$vh_dv == "1")
design <- enusc(rows, "fact_pers_reg", "conglomerado", "var_strat")
share("enusc-2024", "CL", "person_crime_victims", design, all, rows$vp_dc == "1")
share("enusc-2024", "CL", "crime_rose_in_country", design, all, rows$pergen_p_aumento_pais == "1")
share("enusc-2024", "CL", "crime_rose_in_comuna", design, all, rows$pergen_p_aumento_com == "1")
share("enusc-2024", "CL", "crime_rose_in_neighbourhood", design, all, rows$pergen_p_aumento_barrio == "1")
share("enusc-2024", "08", "crime_rose_in_comuna", design, rows$enc_region == "8", rows$pergen_p_aumento_com == "1")
share("enusc-2024", "CL-20-29", "crime_rose_in_comuna", design, rows$rph_edad == "2",
  rows$pergen_p_aumento_com == "1")
share("enusc-2024", "CL", "insecurity_walking_in_the_dark", design, rows$emper_p_inseg_oscuro_1 != "85",
  rows$emper_p_inseg_oscuro_1 %in% c("1", "2"))

rows <- table_of(official("enusc", "enusc_2023.csv"))
all <- rep(TRUE, nrow(rows))
comuna <- rows$enc_rpc == "13101"
design <- enusc(rows, "Fact_Hog_Reg", "Conglomerado", "VarStrat")
share("enusc_household-2023", "CL", "household_crime_victims", design, all, rows$VH_DC == "1")
design <- enusc(rows, "Fact_Hog_Com", "Conglomerado", "VarStrat")
share("enusc_household-2023", "13101", "household_crime_victims", design, comuna, rows$VH_DC == "1")
share("enusc_household-2023", "01107", "household_violent_crime_victims", design, rows$enc_rpc == "1107",
  rows$VH_DV == "1")
design <- enusc(rows, "Fact_Pers_Com", "Conglomerado", "VarStrat")
share("enusc-2023", "13101", "person_crime_victims", design, comuna, rows$VP_DC == "1")
