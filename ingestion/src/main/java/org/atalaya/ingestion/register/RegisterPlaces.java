package org.atalaya.ingestion.register;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.data.text.PlainText;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.catalogue.CatalogueFiles.NamedPlace;
import org.atalaya.ingestion.register.RegisterCodebook.By;

/** The places of a layout: by the publisher's codes, or by the names the catalogue has for them. */
final class RegisterPlaces implements Serializable {

    private static final long serialVersionUID = 1L;

    static final String UNALLOCATED = "unallocated";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final RegisterCodebook.Place columns;
    private final String kind;
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> unallocated = new HashMap<>();

    /**
     * A place.
     *
     * @param kind what sort of place it is
     * @param code its code
     */
    record Place(String kind, String code) {}

    /** The places of a layout. */
    static RegisterPlaces of(RegisterCodebook book, CatalogueFiles catalogue) throws IOException {
        RegisterPlaces places = new RegisterPlaces(book);
        for (NamedPlace place : catalogue.printedNames(book.country(), List.of(book.territoryKind()))) {
            places.codes.add(place.code());
            places.name(place.code(), place.name());
        }
        for (NamedPlace state : catalogue.printedNames(book.country(), List.of(TerritoryKind.STATE.id()))) {
            places.states.put(same(state.name()), state.code());
        }
        book.place().alsoNamed().forEach((name, code) -> places.byName.put(same(name), code));
        return places;
    }

    private RegisterPlaces(RegisterCodebook book) {
        this.columns = book.place();
        this.kind = book.territoryKind();
        columns.unallocated().forEach((name, digits) -> unallocated.put(same(name), digits));
    }

    /** A name two places of a state have tells neither. */
    private void name(String code, String name) {
        byName.merge(code.substring(0, 2) + " " + same(name), code, (one, other) -> one.equals(other) ? one : "");
    }

    /** The form two names are compared in: without accents, capitals and doubled blanks; never by likeness. */
    static String same(String name) {
        return BLANKS.matcher(PlainText.of(name).strip()).replaceAll(" ");
    }

    /** Codes of the places there are. */
    Set<String> codes() {
        return new TreeSet<>(codes);
    }

    /** The place of what a record holds in the layout's columns of it. */
    Optional<Place> find(List<String> parts) {
        return columns.by() == By.code ? byCode(parts) : byName(parts);
    }

    private Optional<Place> byCode(List<String> parts) {
        String code = padded(parts.get(parts.size() - 1));
        if (parts.size() > 1 && !code.startsWith(padded(parts.get(0), 2))) {
            return Optional.empty();
        }
        if (codes.contains(code)) {
            return Optional.of(new Place(kind, code));
        }
        return code.length() == 5 && unallocated.containsValue(code.substring(2)) && parts.size() > 1
                ? Optional.of(new Place(UNALLOCATED, code))
                : Optional.empty();
    }

    private Optional<Place> byName(List<String> parts) {
        String state = states.get(same(parts.get(0)));
        if (state == null) {
            return Optional.empty();
        }
        String name = same(parts.get(parts.size() - 1));
        if (unallocated.containsKey(name)) {
            return Optional.of(new Place(UNALLOCATED, state + unallocated.get(name)));
        }
        return Optional.ofNullable(byName.get(state + " " + name))
                .filter(code -> !code.isEmpty())
                .map(code -> new Place(kind, code));
    }

    private String padded(String code) {
        return padded(code, kind.equals(TerritoryKind.STATE.id()) ? 2 : 5);
    }

    /** A code with the zeros a program dropped, and without the decimals another added. */
    private static String padded(String code, int width) {
        String whole = code.endsWith(".0") ? code.substring(0, code.length() - 2) : code;
        return "0".repeat(Math.max(0, width - whole.length())) + whole;
    }
}
