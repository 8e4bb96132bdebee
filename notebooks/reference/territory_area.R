# Makes data/catalogues/territory_area.csv: the area of municipalities and comunas, measured on the
# boundaries their statistical offices publish, as re-published for maps.
#
# Run it (R 4 or later with package sf):
#
#   Rscript notebooks/reference/territory_area.R OFFICIAL_DATA_FOLDER DATA_FOLDER
#
# OFFICIAL_DATA_FOLDER holds
#   geometry/mxmunicipio.topo.json             municipalities of Mexico (INEGI, Marco Geoestadístico), simplified
#   geometry/chile_comunas_chilemapas.geojson  comunas of Chile (INE), simplified
#
# Areas are measured in a projection that keeps them (EPSG:6933) and rounded to three digits: a simplified
# boundary knows no more. A municipality created after the boundaries were drawn has no row, and is not
# guessed from the one it was taken from.
#
# Versions used: R 4.2.2, sf 1.0-9.

suppressPackageStartupMessages(library(sf))

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) {
  stop("usage: Rscript territory_area.R OFFICIAL_DATA_FOLDER DATA_FOLDER", call. = FALSE)
}

areas <- function(file, country, kind, code, source) {
  shapes <- suppressWarnings(st_read(file.path(arguments[1], "geometry", file), quiet = TRUE))
  st_crs(shapes) <- 4326
  square_km <- as.numeric(st_area(st_transform(st_geometry(shapes), 6933))) / 1e6
  parts <- tapply(square_km, shapes[[code]], sum)
  data.frame(
    country = country, territory_kind = kind, territory_code = sprintf("%05d", as.integer(names(parts))),
    area_km2 = format(signif(as.vector(parts), 3), scientific = FALSE, trim = TRUE, drop0trailing = TRUE),
    source = source
  )
}

area <- rbind(
  areas("chile_comunas_chilemapas.geojson", "CL", "comuna", "codigo_comuna", "ine_maps"),
  areas("mxmunicipio.topo.json", "MX", "municipality", "id", "mgn")
)
known <- read.csv(file.path(arguments[2], "catalogues", "territory.csv"), colClasses = "character")
key <- function(rows) paste(rows$country, rows$territory_kind, rows$territory_code)
cat("without a place:", setdiff(key(area), key(known)), "\n")
area <- area[key(area) %in% key(known), ]
area <- area[order(area$country, area$territory_kind, area$territory_code, method = "radix"), ]
stopifnot(!anyDuplicated(key(area)), as.numeric(area$area_km2) > 0)
lines <- c(paste(names(area), collapse = ","), do.call(paste, c(unname(as.list(area)), sep = ",")))
writeBin(charToRaw(paste0(paste(lines, collapse = "\n"), "\n")), file.path(arguments[2], "catalogues", "territory_area.csv"))
missing <- known[known$territory_kind %in% c("municipality", "comuna") & !key(known) %in% key(area), ]
cat("without an area:", paste(missing$country, missing$territory_code, missing$name), sep = "\n")
