# Perceived insecurity in the urban total of ENSU 2015-Q1 and 2015-Q2, with its precision, for OfficialEnsuIT.
#
# What it makes: nothing but what it prints; the values stand in web/src/test/java/org/atalaya/web/it/OfficialEnsuIT.java.
#
# How to run it, from the project's root, where ATALAYA_OFFICIAL_DATA names the folder of official data:
#   Rscript notebooks/reference/ensu_2015.R
#
# Versions used: R 4.2.2, survey 4.1-1 (Debian packages r-base-core, r-cran-survey).
#
# The stratum is the city and EDIS together: each city is sampled with certainty and numbers its strata anew.

suppressPackageStartupMessages(library(survey))

if (packageVersion("survey") >= "4.3") {
  stop("survey < 4.3 is needed: later versions centre totals under lonely.psu = \"adjust\"")
}

options(stringsAsFactors = FALSE, survey.lonely.psu = "adjust", digits = 17)

persons <- function(quarter) {
  zip <- file.path(Sys.getenv("ATALAYA_OFFICIAL_DATA"), "ensu", sprintf("conjunto_de_datos_ensu_%s_2015.zip", quarter))
  table <- grep("/conjunto_de_datos/conjunto_de_datos_cb_.*csv$", unzip(zip, list = TRUE)$Name, value = TRUE)
  file <- unzip(zip, files = table, exdir = tempdir())
  rows <- read.csv(file, colClasses = "character", fileEncoding = "UTF-8-BOM")
  rows[] <- lapply(rows, trimws)
  rows$FACTOR <- as.numeric(rows$FACTOR)
  rows
}

for (quarter in c("01", "02")) {
  rows <- persons(quarter)
  design <- svydesign(
    ids = ~UPM_DIS, strata = ~ interaction(CD, EDIS, drop = TRUE), weights = ~FACTOR, data = rows, nest = TRUE
  )
  unsafe <- svymean(~ I(P1 == "2"), design)
  interval <- attr(svyciprop(~ I(P1 == "2"), design, method = "logit", df = degf(design)), "ci")
  cat(
    "2015 quarter", quarter, "\n",
    "persons", nrow(rows), "\n",
    "share", format(coef(unsafe)[[2]]), "\n",
    "standard error", format(SE(unsafe)[[2]]), "\n",
    "degrees of freedom", degf(design), "\n",
    "interval", format(interval), "\n"
  )
}
