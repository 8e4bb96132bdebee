# Builds the project's catalogues of places, sources and population domains, and the figures INEGI
# printed for ENSU, from official files.
#
# Run it (R 4 or later, no packages, a UTF-8 locale):
#
#   Rscript notebooks/reference/build_catalogues.R OFFICIAL_DATA_FOLDER DATA_FOLDER
#
# OFFICIAL_DATA_FOLDER holds
#   catalogues/CVE_GEO.csv                     municipalities of Mexico, the newest list held (INEGI)
#   catalogues/cve_nom_municipios.csv          an older list of them, compared with the newest
#   catalogues/cve_nom_estados.csv             states of Mexico by the names people use
#   catalogues/nm_cd.csv                       ENSU's cities, 2016 catalogue and later (INEGI)
#   catalogues/city_to_municipality_2024Q4.csv cities and municipalities of the 2024-Q4 sample (INEGI)
#   catalogues/cut_comuna_2018.csv             regions and comunas of Chile (SUBDERE)
#   ensu/conjunto_de_datos_ensu_2024_{1,2,3}t_csv.zip  ENSU's microdata (INEGI)
#   published/ensu_headline_city.csv           figures by city, taken from INEGI's workbooks
#   published/ensu_press_city_insecurity.csv   figures by city, taken from INEGI's press releases
#
# DATA_FOLDER is the project's data folder; written there, replacing what stands:
#   catalogues/{source,territory,territory_name,city_member,domain}.csv
#   published/printed/ensu-<year>.csv
#
# The same input gives the same bytes: rows sorted by key in code-point order, LF, UTF-8 without BOM,
# quotes only where RFC 4180 needs them, an empty field for a missing value. What was decided by hand
# stands in the tables of parts 1 to 3; every code in them is checked against the catalogues, and
# the script stops at the first thing that does not fit. It ends with a summary on standard output.

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) {
  stop("usage: Rscript build_catalogues.R OFFICIAL_DATA_FOLDER DATA_FOLDER", call. = FALSE)
}
if (!l10n_info()[["UTF-8"]]) {
  stop("run it in a UTF-8 locale, such as LC_ALL=C.UTF-8", call. = FALSE)
}
OFFICIAL <- arguments[1]
DATA <- arguments[2]

# ---------------------------------------------------------------- helpers

# Stops with a message unless the condition holds.
must <- function(condition, ...) {
  if (!isTRUE(condition)) stop(..., call. = FALSE)
}

# A table written in this script: one line per row, columns divided by |, the first line naming them.
written_table <- function(text) {
  read.table(
    text = text, sep = "|", header = TRUE, quote = "", comment.char = "", strip.white = TRUE,
    colClasses = "character", na.strings = character(0), encoding = "UTF-8", check.names = FALSE
  )
}

# The bytes of an official file with the BOM dropped and every record ended by LF, whether the publisher
# ended it by CR LF, LF or a bare CR.
official_text <- function(bytes) {
  if (length(bytes) > 3 && identical(bytes[1:3], as.raw(c(0xEF, 0xBB, 0xBF)))) bytes <- bytes[-(1:3)]
  cr <- as.raw(0x0D)
  lf <- as.raw(0x0A)
  before_lf <- which(bytes == lf) - 1
  before_lf <- before_lf[before_lf > 0]
  pairs <- before_lf[bytes[before_lf] == cr]
  if (length(pairs) > 0) bytes <- bytes[-pairs]
  bytes[bytes == cr] <- lf
  bytes
}

# A delimited text as a data frame of texts; "columns" keeps only those.
parse_delimited <- function(bytes, sep = ",", columns = NULL) {
  file <- tempfile()
  on.exit(unlink(file))
  writeBin(official_text(bytes), file)
  read <- function(classes, rows) {
    read.table(
      file, sep = sep, header = TRUE, quote = "\"", comment.char = "", colClasses = classes, nrows = rows,
      na.strings = character(0), encoding = "UTF-8", check.names = FALSE, fill = FALSE
    )
  }
  if (is.null(columns)) {
    return(read("character", -1))
  }
  all <- names(read("character", 1))
  must(all(columns %in% all), "missing column: ", paste(setdiff(columns, all), collapse = ", "))
  read(ifelse(all %in% columns, "character", "NULL"), -1)[columns]
}

read_official <- function(path, sep = ",") {
  file <- file.path(OFFICIAL, path)
  must(file.exists(file), "no such file in the official data folder: ", path)
  parse_delimited(readBin(file, "raw", file.size(file)), sep)
}

# Pads a code with zeros on the left.
pad <- function(code, width) {
  code <- trimws(code)
  paste0(strrep("0", pmax(0, width - nchar(code))), code)
}

# Capitals without accents, as INEGI's microdata write names.
fold <- function(text) {
  toupper(chartr("ÁÉÍÓÚÜÑáéíóúüñ", "AEIOUUNaeiouun", text))
}

# 2019Q1 as 2019-Q1.
iso_quarter <- function(text) sub("Q", "-Q", text, fixed = TRUE)

key_of <- function(table, key) do.call(paste, c(unname(as.list(table[key])), sep = "\r"))

# Writes a table of texts; NA is a missing value.
write_table <- function(table, path, key) {
  file <- file.path(DATA, path)
  dir.create(dirname(file), recursive = TRUE, showWarnings = FALSE)
  for (column in names(table)) table[[column]] <- enc2utf8(as.character(table[[column]]))
  must(!anyDuplicated(key_of(table, key)), "repeated key in ", path)
  table <- table[do.call(order, c(unname(as.list(table[key])), method = "radix")), ]
  cell <- function(value) {
    value[is.na(value)] <- ""
    needs <- grepl("[\",\r\n]", value)
    value[needs] <- paste0("\"", gsub("\"", "\"\"", value[needs], fixed = TRUE), "\"")
    value
  }
  lines <- c(
    paste(names(table), collapse = ","),
    do.call(paste, c(lapply(table, cell), sep = ","))
  )
  writeBin(charToRaw(paste0(paste(lines, collapse = "\n"), "\n")), file)
  cat(sprintf("%-36s %6d rows\n", path, nrow(table)))
}

# ---------------------------------------------------------------- 1. written by hand: sources, domains

SOURCES <- data.frame(
  source = c("ensu", "ageeml", "cut", "atalaya", "envipe", "enusc"),
  publisher = c(
    "Instituto Nacional de Estadística y Geografía (INEGI)",
    "Instituto Nacional de Estadística y Geografía (INEGI)",
    "Subsecretaría de Desarrollo Regional y Administrativo (SUBDERE)",
    "Atalaya",
    "Instituto Nacional de Estadística y Geografía (INEGI)",
    "Instituto Nacional de Estadísticas (INE)"
  ),
  title_es = c(
    "Encuesta Nacional de Seguridad Pública Urbana (ENSU)",
    "Catálogo Único de Claves de Áreas Geoestadísticas Estatales, Municipales y Localidades",
    "Códigos Únicos Territoriales",
    "Nombres de lugares reunidos por Atalaya",
    "Encuesta Nacional de Victimización y Percepción sobre Seguridad Pública (ENVIPE)",
    "Encuesta Nacional Urbana de Seguridad Ciudadana (ENUSC)"
  ),
  title_en = c(
    "National Survey of Urban Public Security (ENSU)",
    "Single Catalogue of Codes of State, Municipal and Locality Geostatistical Areas",
    "Unique Territorial Codes",
    "Names of places gathered by Atalaya",
    "National Survey of Victimisation and Perception of Public Security (ENVIPE)",
    "National Urban Survey of Citizen Security (ENUSC)"
  ),
  licence = c(
    "Términos de Libre Uso de la Información del INEGI",
    "Términos de Libre Uso de la Información del INEGI",
    "Información pública del Estado de Chile (Ley 20.285 sobre acceso a la información pública)",
    "Apache-2.0",
    "Términos de Libre Uso de la Información del INEGI",
    "Condiciones de uso del INE de Chile, no consultadas"
  ),
  url = c(
    "https://www.inegi.org.mx/programas/ensu/",
    "https://www.inegi.org.mx/app/ageeml/",
    "https://www.subdere.gov.cl/",
    # The project has no page of its own yet: the text of its licence.
    "https://www.apache.org/licenses/LICENSE-2.0",
    "https://www.inegi.org.mx/programas/envipe/",
    "https://www.ine.gob.cl/"
  )
)

DOMAINS <- written_table("
domain     | domain_kind | sex    | age_from | age_to | label_es           | label_en          | position
all        | all         |        |          |        | Todas las personas | Everyone          | 1
sex=female | sex         | female |          |        | Mujeres            | Women             | 2
sex=male   | sex         | male   |          |        | Hombres            | Men               | 3
age=18-29  | age         |        | 18       | 29     | 18 a 29 años       | 18 to 29 years    | 4
age=30-39  | age         |        | 30       | 39     | 30 a 39 años       | 30 to 39 years    | 5
age=40-49  | age         |        | 40       | 49     | 40 a 49 años       | 40 to 49 years    | 6
age=50-59  | age         |        | 50       | 59     | 50 a 59 años       | 50 to 59 years    | 7
age=60+    | age         |        | 60       |        | 60 años y más      | 60 years and over | 8
")

# ---------------------------------------------------------------- 2. written by hand: names of places

# Municipalities of Mexico whose newest official name is longer than the one people use.
COMMON_MUNICIPALITY <- written_table("
code  | name                       | official_name
11014 | Dolores Hidalgo            | Dolores Hidalgo Cuna de la Independencia Nacional
12006 | Apaxtla                    | Apaxtla de Castrejón
20028 | Ejutla de Crespo           | Heroica Ciudad de Ejutla de Crespo
20039 | Huajuapan de León          | Heroica Ciudad de Huajuapan de León
20043 | Juchitán de Zaragoza       | Heroica Ciudad de Juchitán de Zaragoza
20124 | San Blas Atempa            | Heroica Villa de San Blas Atempa
20238 | San Martín de los Cansecos | Heroico San Martín de los Cansecos
20549 | Tezoatlán de Segura y Luna | Heroica Villa Tezoatlán de Segura y Luna, Cuna de la Independencia de Oaxaca
")

# Regions of Chile whose official name is longer than the one people use, or lacks the word Región.
COMMON_REGION <- written_table("
code | name                 | official_name
06   | O'Higgins            | Libertador General Bernardo O'Higgins
11   | Aysén                | Aysén del General Carlos Ibáñez del Campo
12   | Magallanes           | Magallanes y de la Antártica Chilena
13   | Región Metropolitana | Metropolitana de Santiago
")

# ENSU's parts of Mexico City, printed until 2019-Q2 by a label that means nothing outside the table.
CITY_OF_LABEL <- written_table("
code | label    | printed_under
15   | Norte    | Ciudad de México
16   | Sur      | Ciudad de México
17   | Oriente  | Ciudad de México
18   | Poniente | Ciudad de México
")

# Municipalities INEGI prints among its cities without a city code of their own.
# Torreón is a part of La Laguna. In 2019-Q2 the tables print Cuautitlán (112,710 adults), and the
# microdata of that quarter give city code 89 to municipality 15024; from 2019-Q3 code 89 is Cuautitlán
# Izcalli (450,219 adults). They are two places, so the figures of 2019-Q2 are kept apart.
AREAS <- written_table("
code  | name       | parent_kind | parent_code | printed_under
05035 | Torreón    | city        | 07          | Coahuila de Zaragoza
15024 | Cuautitlán | urban-total | 00          | Estado de México
")

# Labels of INEGI's press releases, less the state after the comma, that no other list has.
PRESS_LABELS <- written_table("
kind        | code  | label
urban-total | 00    | Nacional
area        | 05035 | Torreón
city        | 05    | Campeche
city        | 22    | Chilpancingo
city        | 27    | Ecatepec
city        | 58    | Ixtapa - Zihuatanejo
")

# Left out: it stands twice in one release, beside "Coyoacán, CDMX"; whether "- S" is INEGI's is not known.
PRESS_LABELS_LEFT_OUT <- "Coyoacán, CDMX - S"

# Names people use, and names no longer in force. "place" is the catalogue's name and is checked.
OTHER_NAMES <- written_table("
country | kind | code | place | name | use
MX | state | 02 | Baja California | BC | popular
MX | state | 03 | Baja California Sur | BCS | popular
MX | state | 09 | Ciudad de México | CDMX | popular
MX | state | 09 | Ciudad de México | DF | former
MX | state | 09 | Ciudad de México | Distrito Federal | former
MX | state | 15 | Estado de México | Edomex | popular
MX | state | 15 | Estado de México | EdoMéx | popular
MX | state | 19 | Nuevo León | NL | popular
MX | state | 23 | Quintana Roo | QRoo | popular
MX | state | 24 | San Luis Potosí | SLP | popular
MX | municipality | 01001 | Aguascalientes | Aguas | popular
MX | municipality | 02002 | Mexicali | Chicali | popular
MX | municipality | 02004 | Tijuana | TJ | popular
MX | municipality | 02005 | Playas de Rosarito | Rosarito | popular
MX | municipality | 03008 | Los Cabos | Cabo San Lucas | popular
MX | municipality | 03008 | Los Cabos | San José del Cabo | popular
MX | municipality | 04002 | Campeche | San Francisco de Campeche | popular
MX | municipality | 04003 | Carmen | Ciudad del Carmen | popular
MX | municipality | 05002 | Acuña | Ciudad Acuña | popular
MX | municipality | 05024 | Parras | Parras de la Fuente | popular
MX | municipality | 05033 | San Pedro | San Pedro de las Colonias | popular
MX | municipality | 07019 | Comitán de Domínguez | Comitán | popular
MX | municipality | 07078 | San Cristóbal de las Casas | San Cristóbal | popular
MX | municipality | 07101 | Tuxtla Gutiérrez | Tuxtla | popular
MX | municipality | 08017 | Cuauhtémoc | Ciudad Cuauhtémoc | popular
MX | municipality | 08021 | Delicias | Ciudad Delicias | popular
MX | municipality | 08032 | Hidalgo del Parral | Parral | popular
MX | municipality | 08037 | Juárez | Ciudad Juárez | popular
MX | municipality | 08037 | Juárez | Cd. Juárez | popular
MX | municipality | 09004 | Cuajimalpa de Morelos | Cuajimalpa | popular
MX | municipality | 09005 | Gustavo A. Madero | GAM | popular
MX | municipality | 09008 | La Magdalena Contreras | Magdalena Contreras | popular
MX | municipality | 10005 | Durango | Victoria de Durango | popular
MX | municipality | 10012 | Lerdo | Ciudad Lerdo | popular
MX | municipality | 11003 | San Miguel de Allende | San Miguel | popular
MX | municipality | 11020 | León | León de los Aldama | popular
MX | municipality | 11037 | Silao de la Victoria | Silao | popular
MX | municipality | 12001 | Acapulco de Juárez | Acapulco | popular
MX | municipality | 12029 | Chilpancingo de los Bravo | Chilpancingo | popular
MX | municipality | 12029 | Chilpancingo de los Bravo | Chilpo | popular
MX | municipality | 12035 | Iguala de la Independencia | Iguala | popular
MX | municipality | 12038 | Zihuatanejo de Azueta | Zihuatanejo | popular
MX | municipality | 12038 | Zihuatanejo de Azueta | Zihua | popular
MX | municipality | 12038 | Zihuatanejo de Azueta | Ixtapa | popular
MX | municipality | 12055 | Taxco de Alarcón | Taxco | popular
MX | municipality | 12066 | Tlapa de Comonfort | Tlapa | popular
MX | municipality | 13028 | Huejutla de Reyes | Huejutla | popular
MX | municipality | 13048 | Pachuca de Soto | Pachuca | popular
MX | municipality | 13076 | Tula de Allende | Tula | popular
MX | municipality | 13077 | Tulancingo de Bravo | Tulancingo | popular
MX | municipality | 14015 | Autlán de Navarro | Autlán | popular
MX | municipality | 14023 | Zapotlán el Grande | Ciudad Guzmán | popular
MX | municipality | 14039 | Guadalajara | GDL | popular
MX | municipality | 14053 | Lagos de Moreno | Lagos | popular
MX | municipality | 14067 | Puerto Vallarta | Vallarta | popular
MX | municipality | 14093 | Tepatitlán de Morelos | Tepatitlán | popular
MX | municipality | 14093 | Tepatitlán de Morelos | Tepa | popular
MX | municipality | 14097 | Tlajomulco de Zúñiga | Tlajomulco | popular
MX | municipality | 14097 | Tlajomulco de Zúñiga | Tlajo | popular
MX | municipality | 14098 | San Pedro Tlaquepaque | Tlaquepaque | popular
MX | municipality | 14098 | San Pedro Tlaquepaque | Tlaque | popular
MX | municipality | 15012 | Atizapán | Santa Cruz Atizapán | popular
MX | municipality | 15013 | Atizapán de Zaragoza | Ciudad López Mateos | popular
MX | municipality | 15020 | Coacalco de Berriozábal | Coacalco | popular
MX | municipality | 15033 | Ecatepec de Morelos | Ecatepec | popular
MX | municipality | 15057 | Naucalpan de Juárez | Naucalpan | popular
MX | municipality | 15058 | Nezahualcóyotl | Neza | popular
MX | municipality | 15058 | Nezahualcóyotl | Ciudad Neza | popular
MX | municipality | 15058 | Nezahualcóyotl | Ciudad Nezahualcóyotl | popular
MX | municipality | 15070 | La Paz | Los Reyes La Paz | popular
MX | municipality | 15104 | Tlalnepantla de Baz | Tlalnepantla | popular
MX | municipality | 15106 | Toluca | Toluca de Lerdo | popular
MX | municipality | 15121 | Cuautitlán Izcalli | Izcalli | popular
MX | municipality | 15122 | Valle de Chalco Solidaridad | Valle de Chalco | popular
MX | municipality | 16034 | Hidalgo | Ciudad Hidalgo | popular
MX | municipality | 16055 | Múgica | Nueva Italia | popular
MX | municipality | 16102 | Uruapan | Uruapan del Progreso | popular
MX | municipality | 17007 | Cuernavaca | Cuerna | popular
MX | municipality | 18020 | Bahía de Banderas | Nuevo Vallarta | popular
MX | municipality | 18020 | Bahía de Banderas | Bucerías | popular
MX | municipality | 19019 | San Pedro Garza García | San Pedro | popular
MX | municipality | 19021 | General Escobedo | Escobedo | popular
MX | municipality | 19039 | Monterrey | MTY | popular
MX | municipality | 19046 | San Nicolás de los Garza | San Nicolás | popular
MX | municipality | 20039 | Huajuapan de León | Huajuapan | popular
MX | municipality | 20043 | Juchitán de Zaragoza | Juchitán | popular
MX | municipality | 20067 | Oaxaca de Juárez | Oaxaca | popular
MX | municipality | 20067 | Oaxaca de Juárez | Ciudad de Oaxaca | popular
MX | municipality | 20184 | San Juan Bautista Tuxtepec | Tuxtepec | popular
MX | municipality | 20318 | San Pedro Mixtepec | Puerto Escondido | popular
MX | municipality | 20385 | Santa Cruz Xoxocotlán | Xoxo | popular
MX | municipality | 20397 | Heroica Ciudad de Tlaxiaco | Tlaxiaco | popular
MX | municipality | 20413 | Santa María Huatulco | Huatulco | popular
MX | municipality | 20482 | Santiago Pinotepa Nacional | Pinotepa | popular
MX | municipality | 20515 | Santo Domingo Tehuantepec | Tehuantepec | popular
MX | municipality | 21114 | Puebla | Puebla de Zaragoza | popular
MX | municipality | 21140 | San Pedro Cholula | Cholula | popular
MX | municipality | 22014 | Querétaro | Santiago de Querétaro | popular
MX | municipality | 23004 | Othón P. Blanco | Chetumal | popular
MX | municipality | 23005 | Benito Juárez | Cancún | popular
MX | municipality | 23008 | Playa del Carmen | Solidaridad | former
MX | municipality | 24013 | Ciudad Valles | Valles | popular
MX | municipality | 24035 | Soledad de Graciano Sánchez | Soledad | popular
MX | municipality | 25001 | Ahome | Los Mochis | popular
MX | municipality | 25006 | Culiacán | Culiacán Rosales | popular
MX | municipality | 25015 | Salvador Alvarado | Guamúchil | popular
MX | municipality | 26018 | Cajeme | Ciudad Obregón | popular
MX | municipality | 26018 | Cajeme | Obregón | popular
MX | municipality | 27003 | Centla | Frontera | popular
MX | municipality | 27004 | Centro | Villahermosa | popular
MX | municipality | 28021 | El Mante | Ciudad Mante | popular
MX | municipality | 28041 | Victoria | Ciudad Victoria | popular
MX | municipality | 29010 | Chiautempan | Santa Ana Chiautempan | popular
MX | municipality | 29033 | Tlaxcala | Tlaxcala de Xicohténcatl | popular
MX | municipality | 29033 | Tlaxcala | Ciudad de Tlaxcala | popular
MX | municipality | 30039 | Coatzacoalcos | Coatza | popular
MX | municipality | 30087 | Xalapa | Jalapa | popular
MX | municipality | 30087 | Xalapa | Xalapa-Enríquez | popular
MX | municipality | 30131 | Poza Rica de Hidalgo | Poza Rica | popular
MX | municipality | 30193 | Veracruz | Puerto de Veracruz | popular
MX | city | 03 | Tijuana | TJ | popular
MX | city | 07 | La Laguna | Comarca Lagunera | popular
MX | city | 11 | Tuxtla Gutiérrez | Tuxtla | popular
MX | city | 14 | Juárez | Cd. Juárez | popular
MX | city | 22 | Chilpancingo de los Bravo | Chilpancingo | popular
MX | city | 25 | Puerto Vallarta | Vallarta | popular
MX | city | 27 | Ecatepec de Morelos | Ecatepec | popular
MX | city | 28 | Ciudad Nezahualcóyotl | Neza | popular
MX | city | 28 | Ciudad Nezahualcóyotl | Ciudad Neza | popular
MX | city | 28 | Ciudad Nezahualcóyotl | Nezahualcóyotl | popular
MX | city | 58 | Ixtapa-Zihuatanejo | Ixtapa | popular
MX | city | 58 | Ixtapa-Zihuatanejo | Zihuatanejo | popular
MX | city | 59 | Guadalajara | GDL | popular
MX | city | 61 | Tlajomulco de Zúñiga | Tlajomulco | popular
MX | city | 61 | Tlajomulco de Zúñiga | Tlajo | popular
MX | city | 62 | San Pedro Tlaquepaque | Tlaquepaque | popular
MX | city | 62 | San Pedro Tlaquepaque | Tlaque | popular
MX | city | 64 | Monterrey | MTY | popular
MX | city | 65 | San Pedro Garza García | San Pedro | popular
MX | city | 68 | General Escobedo | Escobedo | popular
MX | city | 69 | San Nicolás de los Garza | San Nicolás | popular
MX | city | 73 | Cuajimalpa de Morelos | Cuajimalpa | popular
MX | city | 74 | Gustavo A. Madero | GAM | popular
MX | city | 77 | La Magdalena Contreras | Magdalena Contreras | popular
MX | city | 87 | Tlalnepantla de Baz | Tlalnepantla | popular
MX | city | 88 | Naucalpan de Juárez | Naucalpan | popular
MX | city | 89 | Cuautitlán Izcalli | Izcalli | popular
MX | city | 94 | Ciudad Obregón | Obregón | popular
MX | city | 96 | Xalapa | Jalapa | popular
CL | region | 01 | Tarapacá | I Región | former
CL | region | 02 | Antofagasta | II Región | former
CL | region | 03 | Atacama | III Región | former
CL | region | 04 | Coquimbo | IV Región | former
CL | region | 05 | Valparaíso | V Región | former
CL | region | 06 | O'Higgins | VI Región | former
CL | region | 07 | Maule | VII Región | former
CL | region | 08 | Biobío | VIII Región | former
CL | region | 08 | Biobío | Bío-Bío | popular
CL | region | 09 | La Araucanía | IX Región | former
CL | region | 10 | Los Lagos | X Región | former
CL | region | 11 | Aysén | XI Región | former
CL | region | 11 | Aysén | Aisén | popular
CL | region | 12 | Magallanes | XII Región | former
CL | region | 13 | Región Metropolitana | RM | popular
CL | region | 14 | Los Ríos | XIV Región | former
CL | region | 15 | Arica y Parinacota | XV Región | former
CL | region | 16 | Ñuble | XVI Región | former
CL | comuna | 02101 | Antofagasta | Antofa | popular
CL | comuna | 04105 | Paiguano | Paihuano | popular
CL | comuna | 05101 | Valparaíso | Valpo | popular
CL | comuna | 05104 | Juan Fernández | Isla Robinson Crusoe | popular
CL | comuna | 05109 | Viña del Mar | Viña | popular
CL | comuna | 05201 | Isla de Pascua | Rapa Nui | popular
CL | comuna | 05303 | Rinconada | Rinconada de Los Andes | popular
CL | comuna | 05502 | Calera | La Calera | popular
CL | comuna | 05606 | Santo Domingo | Rocas de Santo Domingo | popular
CL | comuna | 05703 | Llaillay | Llay-Llay | popular
CL | comuna | 06110 | Mostazal | San Francisco de Mostazal | popular
CL | comuna | 06117 | San Vicente | San Vicente de Tagua Tagua | popular
CL | comuna | 06204 | Marchihue | Marchigüe | popular
CL | comuna | 07406 | San Javier | San Javier de Loncomilla | popular
CL | comuna | 08101 | Concepción | Conce | popular
CL | comuna | 08314 | Alto Biobío | Alto Bío Bío | popular
CL | comuna | 09116 | Saavedra | Puerto Saavedra | popular
CL | comuna | 09121 | Cholchol | Chol Chol | popular
CL | comuna | 10403 | Hualaihué | Hornopirén | popular
CL | comuna | 11101 | Coyhaique | Coihaique | popular
CL | comuna | 11201 | Aysén | Aisén | popular
CL | comuna | 11201 | Aysén | Puerto Aysén | popular
CL | comuna | 11202 | Cisnes | Puerto Cisnes | popular
CL | comuna | 11302 | O'Higgins | Villa O'Higgins | popular
CL | comuna | 11303 | Tortel | Caleta Tortel | popular
CL | comuna | 12201 | Cabo de Hornos | Puerto Williams | popular
CL | comuna | 12401 | Natales | Puerto Natales | popular
CL | comuna | 13101 | Santiago | Santiago Centro | popular
CL | comuna | 13101 | Santiago | Stgo | popular
CL | comuna | 13121 | Pedro Aguirre Cerda | PAC | popular
CL | comuna | 13123 | Providencia | Provi | popular
CL | comuna | 13303 | Tiltil | Til Til | popular
CL | comuna | 13505 | San Pedro | San Pedro de Melipilla | popular
CL | comuna | 14106 | Mariquina | San José de la Mariquina | popular
CL | comuna | 16206 | Ranquil | Ránquil | popular
CL | comuna | 16207 | Trehuaco | Treguaco | popular
CL | comuna | 16304 | San Fabián | San Fabián de Alico | popular
")

# ---------------------------------------------------------------- 3. written by hand: printed figures

# What each measure of published/ensu_headline_city.csv is, and the group of tables it comes from.
PRINTED_MEASURES <- written_table("
metric                           | indicator                        | topic
insecurity_city                  | perceived_insecurity             | security
security_city                    | perceived_security               | security
police_mun_identified            | municipal_police_identified      | identified
police_mun_performance_very_some | municipal_police_effective       | performance
police_mun_trust_much_some       | municipal_police_trusted         | trust
gov_Muy o algo efectivo          | municipal_government_effective   | government
gov_Poco o nada efectivo         | municipal_government_ineffective | government
")

PRINTED_TITLES <- c(
  security = "Percepción de seguridad pública por ciudad de interés",
  identified = "Identificación de autoridades por ciudad de interés",
  performance = "Percepción del desempeño de autoridades por ciudad de interés",
  trust = "Nivel de confianza en las autoridades por ciudad de interés",
  government = "Efectividad del gobierno de la ciudad para resolver problemáticas por ciudad de interés"
)

# Numbers of those tables in the workbooks held; the other editions' figures carry the title alone.
PRINTED_NUMBERS <- written_table("
edition | security | identified | performance | trust | government
2019Q1  | 1.4      | 6.5        | 6.6         | 6.7   | 8.6
2021Q1  | 1.3      | 6.5        | 6.8         | 6.11  | 8.8
2024Q1  | 1.7      | 8.5        | 8.6         | 8.7   | 9.6
2024Q2  | 1.7      | 8.5        | 8.6         | 8.7   | 9.6
2024Q3  | 1.7      | 8.5        | 8.6         | 8.7   | 9.6
")

# Until 2021 these two tables print four answers apart; the figure is the sum of the first two.
PRINTED_SUMS <- c(
  performance = " (suma de «Muy efectivo» y «Algo efectivo»)",
  trust = " (suma de «Mucha confianza» y «Algo de confianza»)"
)
LAST_YEAR_OF_FOUR_ANSWERS <- "2021"

MONTHS <- c(Q1 = "marzo", Q2 = "junio", Q3 = "septiembre", Q4 = "diciembre")

# ---------------------------------------------------------------- 4. official files

state_names <- read_official("catalogues/cve_nom_estados.csv")
municipalities <- read_official("catalogues/CVE_GEO.csv")
municipalities$code <- pad(municipalities$CVEGEO, 5)
municipalities$name <- trimws(municipalities$NOM_MUN)
older <- read_official("catalogues/cve_nom_municipios.csv")
city_names <- read_official("catalogues/nm_cd.csv")
# Four of its codes end in a CR inside the quotes.
city_names$CD <- trimws(city_names$CD)
city_names$descrip <- trimws(city_names$descrip)
members_q4 <- read_official("catalogues/city_to_municipality_2024Q4.csv")
comunas <- read_official("catalogues/cut_comuna_2018.csv", sep = ";")
headline <- read_official("published/ensu_headline_city.csv")
press <- read_official("published/ensu_press_city_insecurity.csv")

must(
  all(municipalities$code == paste0(pad(municipalities$CVE_ENT, 2), pad(municipalities$CVE_MUN, 3))),
  "a municipality's code is not its state's and its own"
)
must(all(older$cve_geo %in% municipalities$code), "the newest list of municipalities lacks one of the older")
must(nrow(comunas) == 346 && length(unique(comunas$codigo_region)) == 16, "Chile has 16 regions and 346 comunas")
must(
  all(substr(comunas$codigo_comuna, 1, 2) == comunas$codigo_region & nchar(comunas$codigo_comuna) == 5),
  "a comuna's code does not begin with its region's"
)

# City, state, municipality and city name of every interview of one edition.
read_interviews <- function(quarter) {
  zip <- file.path(OFFICIAL, "ensu", sprintf("conjunto_de_datos_ensu_2024_%dt_csv.zip", quarter))
  must(file.exists(zip), "no such file in the official data folder: ", basename(zip))
  inside <- unzip(zip, list = TRUE)
  found <- grep("conjunto_de_datos_ensu_cb_[0-9]+[.]csv$", inside$Name)
  must(length(found) == 1, "no main questionnaire table in ", basename(zip))
  connection <- unz(zip, inside$Name[found], "rb")
  on.exit(close(connection))
  bytes <- raw(0)
  while (length(part <- readBin(connection, "raw", 2^24)) > 0) bytes <- c(bytes, part)
  must(length(bytes) == inside$Length[found], "could not read all of ", basename(zip))
  table <- parse_delimited(bytes, columns = c("CD", "NOM_CD", "CVE_ENT", "CVE_MUN"))
  data.frame(
    period = sprintf("2024-Q%d", quarter),
    city = pad(table$CD, 2),
    city_name = trimws(table$NOM_CD),
    municipality = paste0(pad(table$CVE_ENT, 2), pad(table$CVE_MUN, 3))
  )
}
sampled <- unique(do.call(rbind, lapply(1:3, read_interviews)))
sampled <- rbind(sampled, data.frame(
  period = "2024-Q4", city = pad(members_q4$CD, 2), city_name = trimws(members_q4$NOM_CD),
  municipality = pad(members_q4$CVEGEO, 5)
))
cities_2024 <- unique(sampled[c("city", "city_name")])
must(!anyDuplicated(cities_2024$city) && !anyDuplicated(cities_2024$city_name), "an ENSU city changes name or code within 2024")

# ---------------------------------------------------------------- 5. places

place <- function(country, kind, code, name, official_name, parent_kind, parent_code, source) {
  data.frame(
    country = country, territory_kind = kind, territory_code = code, name = name,
    official_name = official_name, parent_kind = parent_kind, parent_code = parent_code,
    valid_from = NA_character_, valid_to = NA_character_, source = source
  )
}

countries <- rbind(
  place("MX", "country", "MX", "México", "México", NA, NA, "ageeml"),
  place("CL", "country", "CL", "Chile", "Chile", NA, NA, "cut")
)

state_official <- unique(data.frame(code = pad(municipalities$CVE_ENT, 2), name = municipalities$NOM_ENT))
states <- place(
  "MX", "state", state_official$code,
  state_names$nombre_estado[match(state_official$code, state_names$cve_ent)],
  state_official$name, "country", "MX", "ageeml"
)
must(nrow(states) == 32 && !anyNA(states$name), "Mexico has 32 states, each with a name in both lists")

given <- match(municipalities$code, COMMON_MUNICIPALITY$code)
must(
  sum(!is.na(given)) == nrow(COMMON_MUNICIPALITY) &&
    all(municipalities$name[!is.na(given)] == COMMON_MUNICIPALITY$official_name[given[!is.na(given)]]),
  "COMMON_MUNICIPALITY does not fit the list of municipalities"
)
municipal <- place(
  "MX", "municipality", municipalities$code,
  ifelse(is.na(given), municipalities$name, COMMON_MUNICIPALITY$name[given]),
  municipalities$name, "state", substr(municipalities$code, 1, 2), "ageeml"
)

region_official <- unique(data.frame(code = comunas$codigo_region, name = comunas$nombre_region))
given <- match(region_official$code, COMMON_REGION$code)
must(
  sum(!is.na(given)) == nrow(COMMON_REGION) &&
    all(region_official$name[!is.na(given)] == COMMON_REGION$official_name[given[!is.na(given)]]),
  "COMMON_REGION does not fit the list of regions"
)
regions <- place(
  "CL", "region", region_official$code,
  ifelse(is.na(given), region_official$name, COMMON_REGION$name[given]),
  region_official$name, "country", "CL", "cut"
)
communal <- place(
  "CL", "comuna", comunas$codigo_comuna, comunas$nombre_comuna, comunas$nombre_comuna, "region",
  comunas$codigo_region, "cut"
)

# ENSU. A city's name is the label of INEGI's tables that, in capitals and without accents, is its name
# in the microdata; a city that had gone by 2024 keeps the name of INEGI's list of cities.
URBAN_TOTAL_LABEL <- "Estados Unidos Mexicanos"
urban_total <- place(
  "MX", "urban-total", "00", "Total de áreas urbanas de la ENSU", URBAN_TOTAL_LABEL, "country", "MX", "ensu"
)
printed_places <- unique(headline[c("edition", "state", "area")])
labels <- unique(printed_places$area)
city_label <- labels[match(cities_2024$city_name, fold(labels))]
must(!anyNA(city_label), "no printed label for ", paste(cities_2024$city_name[is.na(city_label)], collapse = ", "))
retired <- city_names[!city_names$CD %in% cities_2024$city, ]
must(setequal(retired$CD, CITY_OF_LABEL$code), "CITY_OF_LABEL does not fit the cities that had gone by 2024")
cities <- rbind(
  place("MX", "city", cities_2024$city, city_label, cities_2024$city_name, "urban-total", "00", "ensu"),
  place("MX", "city", retired$CD, retired$descrip, retired$descrip, "urban-total", "00", "ensu")
)
must(all(city_names$CD %in% cities$territory_code), "INEGI's list has a city that no edition has")
areas <- place(
  "MX", "area", AREAS$code, AREAS$name,
  toupper(municipalities$name[match(AREAS$code, municipalities$code)]),
  AREAS$parent_kind, AREAS$parent_code, "ensu"
)
areas$official_name <- fold(areas$official_name)
must(all(areas$official_name == fold(areas$name)), "AREAS does not fit the list of municipalities")

# Which place each printed label means. A label means one place, and stands under a state of that place.
label_places <- rbind(
  data.frame(label = URBAN_TOTAL_LABEL, kind = "urban-total", code = "00"),
  data.frame(label = city_label, kind = "city", code = cities_2024$city),
  data.frame(label = CITY_OF_LABEL$label, kind = "city", code = CITY_OF_LABEL$code),
  data.frame(label = AREAS$name, kind = "area", code = AREAS$code)
)
must(!anyDuplicated(label_places$label), "a printed label means two places")
found <- match(printed_places$area, label_places$label)
must(!anyNA(found), "unknown printed label: ", paste(printed_places$area[is.na(found)], collapse = ", "))
printed_places$kind <- label_places$kind[found]
printed_places$code <- label_places$code[found]

state_code <- ifelse(
  grepl("^Región (Norte|Sur|Oriente|Poniente)$", printed_places$state), "09",
  c(states$territory_code, states$territory_code)[match(printed_places$state, c(states$name, states$official_name))]
)
# México alone is the state in these tables: the country is printed as Estados Unidos Mexicanos.
in_state <- mapply(function(kind, code, label, state) {
  if (kind == "urban-total") return(label == "")
  if (kind == "area") return(label == AREAS$printed_under[AREAS$code == code] && substr(code, 1, 2) == state)
  if (code %in% CITY_OF_LABEL$code) return(label == CITY_OF_LABEL$printed_under[CITY_OF_LABEL$code == code])
  state %in% substr(sampled$municipality[sampled$city == code], 1, 2)
}, printed_places$kind, printed_places$code, printed_places$state, state_code)
must(all(in_state), "a city printed under a state it is not in: ", paste(printed_places$area[!in_state], collapse = ", "))

# A code is valid from the first to the last edition held that prints it; open where that is the first
# or the last of all editions held.
held <- sort(unique(headline$edition), method = "radix")
period_of_validity <- function(kind, code) {
  editions <- printed_places$edition[printed_places$kind == kind & printed_places$code == code]
  must(length(editions) > 0, "no edition prints ", kind, " ", code)
  c(
    from = if (min(editions) == held[1]) NA else iso_quarter(min(editions)),
    to = if (max(editions) == held[length(held)]) NA else iso_quarter(max(editions))
  )
}
ensu_places <- rbind(cities, areas)
validity <- mapply(period_of_validity, ensu_places$territory_kind, ensu_places$territory_code)
ensu_places$valid_from <- validity["from", ]
ensu_places$valid_to <- validity["to", ]

territory <- rbind(countries, states, municipal, urban_total, ensu_places, regions, communal)
TERRITORY_KEY <- c("country", "territory_kind", "territory_code")
place_keys <- key_of(territory, TERRITORY_KEY)
parent_keys <- key_of(territory, c("country", "parent_kind", "parent_code"))
must(all(parent_keys[!is.na(territory$parent_kind)] %in% place_keys), "a place's parent is not a place")
must(!any(is.na(territory$name) | territory$name == "" | territory$official_name == ""), "a place without a name")
must(
  all(unique(sampled$municipality) %in% municipal$territory_code),
  "a sampled municipality is in no list: ", paste(setdiff(sampled$municipality, municipal$territory_code), collapse = " ")
)

# ---------------------------------------------------------------- 6. other names of places

press_base <- sub(",.*$", "", press$city)
catalogue_labels <- rbind(
  label_places,
  data.frame(label = city_names$descrip, kind = "city", code = city_names$CD)
)
press_lookup <- rbind(catalogue_labels, PRESS_LABELS[c("label", "kind", "code")])
found <- match(press_base, press_lookup$label)
must(!anyNA(found), "unknown label of a press release: ", paste(unique(press$city[is.na(found)]), collapse = "; "))
press_places <- unique(data.frame(label = press$city, kind = press_lookup$kind[found], code = press_lookup$code[found]))
must(PRESS_LABELS_LEFT_OUT %in% press_places$label, "PRESS_LABELS_LEFT_OUT does not fit the press releases")
press_places <- press_places[press_places$label != PRESS_LABELS_LEFT_OUT, ]

publisher_labels <- unique(rbind(catalogue_labels, press_places))
must(!anyDuplicated(publisher_labels$label), "a publisher's label means two places: ", paste(publisher_labels$label[duplicated(publisher_labels$label)], collapse = "; "))
own <- territory$name[match(
  paste("MX", publisher_labels$kind, publisher_labels$code, sep = "\r"), place_keys
)]
must(!anyNA(own), "a publisher's label of no place")
publisher_labels <- publisher_labels[publisher_labels$label != own, ]

named <- match(paste(OTHER_NAMES$country, OTHER_NAMES$kind, OTHER_NAMES$code, sep = "\r"), place_keys)
wrong <- is.na(named) | territory$name[named] != OTHER_NAMES$place | OTHER_NAMES$name == OTHER_NAMES$place
must(!any(wrong), "OTHER_NAMES does not fit the catalogues: ", paste(OTHER_NAMES$code[wrong], OTHER_NAMES$place[wrong], collapse = "; "))

territory_name <- rbind(
  data.frame(
    country = "MX", territory_kind = publisher_labels$kind, territory_code = publisher_labels$code,
    name = publisher_labels$label, use = "publisher-label", source = "ensu"
  ),
  data.frame(
    country = OTHER_NAMES$country, territory_kind = OTHER_NAMES$kind, territory_code = OTHER_NAMES$code,
    name = OTHER_NAMES$name, use = OTHER_NAMES$use, source = "atalaya"
  )
)

# ---------------------------------------------------------------- 7. members of cities

city_member <- unique(data.frame(
  survey = "ensu", city_code = sampled$city, municipality_code = sampled$municipality,
  period = sampled$period, source = "ensu"
))

# ---------------------------------------------------------------- 8. printed figures

must(setequal(unique(headline$metric), PRINTED_MEASURES$metric), "PRINTED_MEASURES does not fit the printed figures")
measure <- match(headline$metric, PRINTED_MEASURES$metric)
where <- match(
  key_of(headline, c("edition", "state", "area")), key_of(printed_places, c("edition", "state", "area"))
)
topic <- PRINTED_MEASURES$topic[measure]
year <- substr(headline$edition, 1, 4)
number <- PRINTED_NUMBERS[cbind(
  match(headline$edition, PRINTED_NUMBERS$edition), match(topic, names(PRINTED_NUMBERS))
)]
summed <- topic %in% names(PRINTED_SUMS) & year <= LAST_YEAR_OF_FOUR_ANSWERS
# Numbers stay the text they were; the publisher's NA, where there is no municipal police, is no value.
value <- function(text) ifelse(text %in% c("", "NA"), NA_character_, text)

printed <- data.frame(
  country = "MX",
  territory_kind = printed_places$kind[where],
  territory_code = printed_places$code[where],
  label_printed = headline$area,
  survey = "ensu",
  period = iso_quarter(headline$edition),
  indicator = PRINTED_MEASURES$indicator[measure],
  domain = "all",
  percent = value(headline$percent),
  persons = value(headline$absolute),
  base_persons = value(headline$base_absolute),
  publisher = "INEGI",
  edition = sprintf("ENSU, tabulados básicos, %s de %s", MONTHS[substr(headline$edition, 5, 6)], year),
  printed_table = paste0(
    ifelse(is.na(number), "", paste0("Cuadro ", number, ". ")), PRINTED_TITLES[topic],
    ifelse(summed, PRINTED_SUMS[topic], "")
  )
)
number_form <- "^[0-9]+([.][0-9]+)?$"
for (column in c("percent", "persons", "base_persons")) {
  must(all(is.na(printed[[column]]) | grepl(number_form, printed[[column]])), "not a number in ", column)
}
must(all(is.na(printed$percent) | as.numeric(printed$percent) <= 100), "a share above 100 percent")

blank <- is.na(printed$percent) & is.na(printed$persons)
must(all(is.na(printed$base_persons[blank])), "a base without a figure")
kept <- printed[!blank, ]
# La Laguna stands under both its states, with the same figures.
repeated <- duplicated(key_of(kept, names(kept)))
must(all(kept$label_printed[repeated] == "La Laguna"), "a figure is printed twice")
kept <- kept[!repeated, ]
PRINTED_KEY <- c(TERRITORY_KEY, "survey", "period", "indicator", "domain")
must(!anyDuplicated(key_of(kept, PRINTED_KEY)), "two figures for one place, edition and indicator")

# ---------------------------------------------------------------- 9. write

write_table(SOURCES, "catalogues/source.csv", "source")
write_table(territory, "catalogues/territory.csv", TERRITORY_KEY)
write_table(territory_name, "catalogues/territory_name.csv", c(TERRITORY_KEY, "name"))
write_table(city_member, "catalogues/city_member.csv", c("survey", "city_code", "municipality_code", "period"))
write_table(DOMAINS, "catalogues/domain.csv", "domain")
kept_year <- substr(kept$period, 1, 4)
for (one in sort(unique(kept_year))) {
  write_table(kept[kept_year == one, ], sprintf("published/printed/ensu-%s.csv", one), PRINTED_KEY)
}

shared <- function(names) {
  count <- table(names)
  sprintf("%d names shared by %d municipalities", sum(count > 1), sum(count[count > 1]))
}
cat("\nplaces by kind:", paste(names(table(territory$territory_kind)), table(territory$territory_kind), collapse = ", "))
cat("\nmunicipalities: newest list", nrow(municipalities), "- older list", nrow(older), "- only in the newest:",
    paste(setdiff(municipalities$code, older$cve_geo), collapse = " "))
cat("\nby official name:", shared(municipal$official_name), "- by common name:", shared(municipal$name),
    "- in the older list:", shared(older$nombre_municipio))
cat("\nother names by use:", paste(names(table(territory_name$use)), table(territory_name$use), collapse = ", "))
cat("\nmembers by edition:", paste(names(table(city_member$period)), table(city_member$period), collapse = ", "))
cat("\nprinted figures: read", nrow(headline), "- kept", nrow(kept), "- nothing printed", sum(blank),
    "- La Laguna printed twice", sum(repeated), "- persons without percent", sum(is.na(kept$percent)), "\n")
