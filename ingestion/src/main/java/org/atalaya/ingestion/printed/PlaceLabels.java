package org.atalaya.ingestion.printed;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.catalogue.CatalogueFiles.NamedPlace;

/** The places of a survey by the names its publisher prints. */
final class PlaceLabels implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<NamedPlace> places;

    private PlaceLabels(List<NamedPlace> places) {
        this.places = places;
    }

    /**
     * A place as tables write it.
     *
     * @param kind what sort of place it is
     * @param code its code
     */
    record Place(String kind, String code) implements Serializable {}

    /** The names the catalogue has for the places of a source. */
    static PlaceLabels of(CatalogueFiles catalogue, TableWords words) throws IOException {
        return new PlaceLabels(catalogue.printedNames(words.country(), words.placeKinds()));
    }

    /**
     * The places an edition can print, by name.
     *
     * @throws RefusedInput if the catalogue gives one name to two places
     */
    Edition of(String period) {
        Map<String, Place> byName = new HashMap<>();
        for (NamedPlace named : places) {
            if (named.isValidIn(period)) {
                Place place = new Place(named.kind(), named.code());
                Place other = byName.put(Wording.same(named.name()), place);
                if (other != null && !other.equals(place)) {
                    throw new RefusedInput("The catalogue of places gives " + named.name() + " to " + other.kind() + " "
                            + other.code() + " and to " + place.kind() + " " + place.code() + " in " + period
                            + "; a label may name one.");
                }
            }
        }
        return new Edition(byName);
    }

    /** The places of one edition. */
    static final class Edition {
        private final Map<String, Place> byName;

        private Edition(Map<String, Place> byName) {
            this.byName = byName;
        }

        /** The place of a label. */
        Optional<Place> find(String label) {
            return Optional.ofNullable(byName.get(Wording.same(label)));
        }
    }
}
