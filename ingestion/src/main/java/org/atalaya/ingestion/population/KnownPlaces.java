package org.atalaya.ingestion.population;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.ingestion.catalogue.CatalogueFiles;

/** The places of the catalogue as tables of population write them: by code, or by name. */
public final class KnownPlaces implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> COUNTRIES = List.of("MX", "CL");
    private static final List<String> NAMED = List.of("state", "region");

    private final Set<String> places;
    private final Map<String, String> codes;

    private KnownPlaces(Set<String> places, Map<String, String> codes) {
        this.places = places;
        this.codes = codes;
    }

    /** The places of a catalogue. */
    public static KnownPlaces of(CatalogueFiles catalogue) throws IOException {
        Set<String> places = new TreeSet<>();
        for (TerritoryId place : catalogue.places()) {
            places.add(place.text());
        }
        Map<String, String> codes = new HashMap<>();
        for (String country : COUNTRIES) {
            for (CatalogueFiles.NamedPlace place : catalogue.printedNames(country, NAMED)) {
                codes.put(country + ":" + place.kind() + ":" + place.name(), place.code());
            }
        }
        return new KnownPlaces(places, codes);
    }

    boolean has(String country, String kind, String code) {
        return places.contains(country + ":" + kind + ":" + code);
    }

    Optional<String> findCode(String country, String kind, String name) {
        return Optional.ofNullable(codes.get(country + ":" + kind + ":" + name));
    }

    /** Codes of the places of a kind, in order. */
    List<String> codes(String country, String kind) {
        String prefix = country + ":" + kind + ":";
        return places.stream()
                .filter(place -> place.startsWith(prefix))
                .map(place -> place.substring(prefix.length()))
                .toList();
    }
}
