# Tables of a question by groups, with their precision, for CrossTabsTest, OfficialEnsuIT and VictimisationIT.
#
# What it makes: analytics/src/test/resources/tiny-ensu/crosstabs.csv, from persons.csv beside it; and, where
# ATALAYA_OFFICIAL_DATA names the folder of official data, it prints cells of ENSU 2024-Q3 and ENUSC 2024 that stand in
# web/src/test/java/org/atalaya/web/it/{OfficialEnsuIT,VictimisationIT}.java.
#
# How to run it, from the project's root: Rscript notebooks/reference/crosstab.R
#
# Versions used: R 4.2.2, survey 4.1-1 (Debian packages r-base-core, r-cran-survey).
#
# Shares and errors: svyby(~answer, ~group, svymean). Limits: the closed form of svyciprop(method = "logit") with the
# degrees of freedom of the group's subset; svyciprop itself fits a model and stops short of the last digits, so that
# it is compared with here to 1e-6.

suppressPackageStartupMessages(library(survey))

options(stringsAsFactors = FALSE, survey.lonely.psu = "adjust", survey.adjust.domain.lonely = FALSE, digits = 17)

number_text <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))

# One line for each group and answer; group "" is everybody in the base.
crosstab <- function(design, base, answer, group) {
  design$variables$answer <- answer
  design$variables$group <- group
  part <- design[base, ]
  rows <- lapply(c("", sort(unique(group[base]))), function(one) {
    in_group <- if (one == "") part else subset(part, group == one)
    df <- degf(in_group)
    lines <- lapply(sort(unique(answer[base])), function(given) {
      in_group$variables$counted <- as.numeric(in_group$variables$answer == given)
      in_group$variables$one <- 1
      mean <- svyby(~counted, ~one, in_group, svymean)
      p <- as.numeric(coef(mean))
      se <- if (all(in_group$variables$counted == in_group$variables$counted[1])) 0 else as.numeric(SE(mean))
      limits <- c(NA, NA)
      if (se > 1e-12 && df > 0) {
        limits <- plogis(qlogis(p) + c(-1, 1) * qt(0.975, df) * se / (p * (1 - p)))
        if (df > 2) { # with one degree of freedom the model's limits overflow
          fitted <- attr(suppressWarnings(svyciprop(~counted, in_group, method = "logit", df = df)), "ci")
          stopifnot(all(abs(fitted - limits) < 1e-6))
        }
      }
      data.frame(
        group = one, answer = given, n = nrow(in_group$variables), df = df, share = p, standard_error = se,
        lower = limits[1], upper = limits[2]
      )
    })
    do.call(rbind, lines)
  })
  do.call(rbind, rows)
}

# The tiny survey ---------------------------------------------------------------------------------------------------

folder <- "analytics/src/test/resources/tiny-ensu"
persons <- read.csv(file.path(folder, "persons.csv"), colClasses = "character")
persons$years <- suppressWarnings(as.integer(persons$age))
persons$age_group <- as.character(cut(persons$years, c(17, 29, 59, 120), c("age=18-29", "age=30-59", "age=60+")))
persons$age_group[is.na(persons$age_group)] <- "not stated"
persons$sex_group <- paste0("sex=", persons$sex)

tiny <- function(period, kind, code, item, by) {
  table <- persons[persons$period == period, ]
  design <- svydesign(~psu, strata = ~stratum, weights = ~ as.numeric(weight), data = table, nest = TRUE)
  place <- switch(kind, "urban-total" = TRUE, city = table$city_code == code, area = table$municipality_code == code)
  base <- if (item == "municipal_police_trust") table$municipal_police_identification == "yes" else TRUE
  group <- table[[switch(by, sex = "sex_group", age = "age_group", by)]]
  cbind(
    data.frame(period = period, kind = kind, code = code, item = item, by = by),
    crosstab(design, rep(TRUE, nrow(table)) & place & base, table[[item]], group)
  )
}

cells <- rbind(
  tiny("2024-Q1", "urban-total", "00", "perceived_safety", "sex"),
  tiny("2024-Q2", "urban-total", "00", "municipal_police_trust", "age"),
  tiny("2024-Q1", "city", "07", "municipal_police_trust", "sex"),
  tiny("2024-Q2", "city", "07", "perceived_safety", "municipal_police_identification"),
  tiny("2024-Q2", "city", "76", "witnessed_vandalism", "sex"),
  tiny("2024-Q2", "area", "05035", "perceived_safety", "age"),
  tiny("2024-Q2", "urban-total", "00", "perceived_safety", "age"),
  tiny("2024-Q2", "urban-total", "00", "perceived_safety", "municipal_police_identification")
)
for (column in c("share", "standard_error", "lower", "upper")) cells[[column]] <- number_text(cells[[column]])
write.csv(cells, file.path(folder, "crosstabs.csv"), row.names = FALSE, quote = FALSE)

print_cells <- function(cells) {
  for (column in c("share", "standard_error", "lower", "upper")) cells[[column]] <- number_text(cells[[column]])
  write.table(cells, sep = ", ", row.names = FALSE, col.names = FALSE, quote = FALSE)
}

# Official cells ----------------------------------------------------------------------------------------------------

official <- Sys.getenv("ATALAYA_OFFICIAL_DATA")
if (official != "") {
  zip <- file.path(official, "ensu", "conjunto_de_datos_ensu_2024_3t_csv.zip")
  file <- unzip(zip, files = grep("cb_0924\\.csv$", unzip(zip, list = TRUE)$Name, value = TRUE), exdir = tempdir())
  ensu <- read.csv(file[1], colClasses = "character", fileEncoding = "UTF-8")
  ensu[] <- lapply(ensu, trimws)
  design <- svydesign(~UPM_DIS, strata = ~EST_DIS, weights = ~ as.numeric(FAC_SEL), data = ensu, nest = TRUE)
  years <- as.integer(ensu$EDAD)
  age <- as.character(cut(years, c(17, 29, 39, 49, 59, 97), c("18-29", "30-39", "40-49", "50-59", "60+")))
  age[is.na(age)] <- "not stated"
  city <- ensu$CD == "28"
  print_cells(crosstab(design, city & ensu$BP1_7_1 == "1", ensu$BP1_9_1, ifelse(ensu$SEXO == "1", "male", "female")))
  print_cells(crosstab(design, city, ensu$BP1_1, age))
  print_cells(crosstab(design, rep(TRUE, nrow(ensu)), ensu$BP1_3, ensu$BP1_1))

  enusc <- read.csv(file.path(official, "enusc", "enusc_2024_select.csv"), colClasses = "character")
  design <- svydesign(
    ~conglomerado, strata = ~var_strat, weights = ~ as.numeric(sub(",", ".", fact_pers_reg)), data = enusc, nest = TRUE
  )
  print_cells(crosstab(design, enusc$enc_region == "8", enusc$pergen_p_aumento_com, enusc$rph_sexo))
}
