package org.atalaya.web.release;

import java.sql.SQLException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.Questions;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/** The places of a release: who belongs to whom, and which city of a survey a municipality is part of. */
public final class Gazetteer {

    /** The total of ENSU's urban areas. */
    public static final TerritoryId URBAN_TOTAL = new TerritoryId(Country.MX, TerritoryKind.URBAN_TOTAL, "00");

    /** The municipalities of the two models the platform grew from. */
    public static final List<TerritoryId> MODELS = List.of(
            new TerritoryId(Country.MX, TerritoryKind.MUNICIPALITY, "15058"),
            new TerritoryId(Country.CL, TerritoryKind.COMUNA, "13122"));

    private final Map<TerritoryId, PlaceEntry> places = new LinkedHashMap<>();
    private final Map<TerritoryId, List<PlaceEntry>> children = new HashMap<>();
    private final Map<TerritoryId, List<Questions.OtherName>> otherNames = new HashMap<>();
    private final Map<String, TreeMap<String, TreeSet<String>>> membersByCity = new HashMap<>();

    private Gazetteer() {}

    static Gazetteer read(Questions questions, String survey) throws SQLException {
        Gazetteer gazetteer = new Gazetteer();
        for (PlaceEntry place : questions.places()) {
            gazetteer.places.put(place.id(), place);
            place.parent()
                    .ifPresent(parent -> gazetteer
                            .children
                            .computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(place));
        }
        gazetteer.children.values().forEach(list -> list.sort(byName()));
        for (Questions.OtherName name : questions.otherNames()) {
            gazetteer
                    .otherNames
                    .computeIfAbsent(name.id(), id -> new ArrayList<>())
                    .add(name);
        }
        for (Questions.CityMember member : questions.cityMembers(survey)) {
            gazetteer
                    .membersByCity
                    .computeIfAbsent(member.city(), city -> new TreeMap<>())
                    .computeIfAbsent(member.municipality(), code -> new TreeSet<>())
                    .add(member.period());
        }
        return gazetteer;
    }

    /** Every place. */
    public List<PlaceEntry> list() {
        return List.copyOf(places.values());
    }

    /** The place of an id, if the release has it. */
    public Optional<PlaceEntry> find(TerritoryId id) {
        return Optional.ofNullable(places.get(id));
    }

    /** The place written so, like {@code MX:city:28}; empty if nothing is. */
    public Optional<PlaceEntry> findWritten(String text) {
        try {
            return find(TerritoryId.parse(text));
        } catch (IllegalArgumentException notAPlace) {
            return Optional.empty();
        }
    }

    /** A place's name; its code if the release does not have it. */
    public String name(TerritoryId id) {
        return find(id).map(PlaceEntry::name).orElse(id.code());
    }

    /** The place a place belongs to, if it belongs to one. */
    public Optional<PlaceEntry> findParent(PlaceEntry place) {
        return place.parent().flatMap(this::find);
    }

    /** Whether a place lies in another, at whatever depth. */
    public boolean isWithin(TerritoryId place, TerritoryId other) {
        Optional<TerritoryId> parent = find(place).flatMap(PlaceEntry::parent);
        return parent.isPresent() && (parent.get().equals(other) || isWithin(parent.get(), other));
    }

    /** Places of a kind that belong to a place, by name. */
    public List<PlaceEntry> children(TerritoryId id, TerritoryKind kind) {
        return children.getOrDefault(id, List.of()).stream()
                .filter(place -> place.id().kind() == kind)
                .toList();
    }

    /** Other names of a place. */
    public List<Questions.OtherName> otherNames(TerritoryId id) {
        return otherNames.getOrDefault(id, List.of());
    }

    /**
     * A municipality of a survey's city.
     *
     * @param municipality the municipality
     * @param periods editions in which people were interviewed there, oldest first
     */
    public record Member(PlaceEntry municipality, List<String> periods) {}

    /** Municipalities where the survey interviewed people of a city, by name. */
    public List<Member> members(TerritoryId city) {
        List<Member> members = new ArrayList<>();
        membersByCity
                .getOrDefault(city.code(), new TreeMap<>())
                .forEach((code, periods) -> find(new TerritoryId(city.country(), TerritoryKind.MUNICIPALITY, code))
                        .ifPresent(place -> members.add(new Member(place, List.copyOf(periods)))));
        members.sort(Comparator.comparing(Member::municipality, byName()));
        return members;
    }

    /** The survey's city a municipality is part of, if it is part of one. */
    public Optional<PlaceEntry> findCity(TerritoryId municipality) {
        return membersByCity.entrySet().stream()
                .filter(city -> city.getValue().containsKey(municipality.code()))
                .map(city -> new TerritoryId(municipality.country(), TerritoryKind.CITY, city.getKey()))
                .flatMap(city -> find(city).stream())
                .findFirst();
    }

    /** The area within a city that the survey prints for a municipality, if it still prints one. */
    public Optional<PlaceEntry> findArea(TerritoryId municipality) {
        return find(new TerritoryId(municipality.country(), TerritoryKind.AREA, municipality.code()))
                .filter(area -> area.validTo().isEmpty());
    }

    /**
     * The place whose survey figures stand for a place: its own, or of a municipality the area still printed
     * for it, or else its city; empty if no survey speaks for it.
     */
    public Optional<PlaceEntry> findMeasured(PlaceEntry place) {
        return switch (place.id().kind()) {
            case MUNICIPALITY -> findArea(place.id()).or(() -> findCity(place.id()));
            default -> Optional.of(place);
        };
    }

    /** The survey's cities that have a member in a state, by name. */
    public List<PlaceEntry> citiesOfState(TerritoryId state) {
        return membersByCity.entrySet().stream()
                .filter(city -> city.getValue().keySet().stream().anyMatch(code -> code.startsWith(state.code())))
                .map(city -> new TerritoryId(state.country(), TerritoryKind.CITY, city.getKey()))
                .flatMap(city -> find(city).stream())
                .sorted(byName())
                .toList();
    }

    /** The survey's cities, by name. */
    public List<PlaceEntry> cities() {
        return children(URBAN_TOTAL, TerritoryKind.CITY);
    }

    /**
     * Where a place lies, to tell it from others of its name: its state or region, and its code if that
     * has two of the name; or the states of a city's members.
     */
    public String whereabouts(PlaceEntry place) {
        if (place.id().kind() == TerritoryKind.CITY) {
            TreeSet<String> states = new TreeSet<>();
            for (Member member : members(place.id())) {
                findParent(member.municipality()).ifPresent(state -> states.add(state.name()));
            }
            return String.join(", ", states);
        }
        return findParent(place)
                .map(parent ->
                        parent.name() + (hasNamesake(place) ? ", " + place.id().code() : ""))
                .orElse("");
    }

    /** Whether its state or region has another place of its kind and name; only their codes tell them apart. */
    public boolean hasNamesake(PlaceEntry place) {
        return place.parent().stream()
                .flatMap(parent -> children(parent, place.id().kind()).stream())
                .anyMatch(
                        other -> !other.id().equals(place.id()) && other.name().equals(place.name()));
    }

    /** Order of names as a reader of Spanish expects it. */
    public static Comparator<String> names() {
        return Collator.getInstance(Locale.forLanguageTag("es"))::compare;
    }

    /** Order of places by their names. */
    public static Comparator<PlaceEntry> byName() {
        return Comparator.comparing(PlaceEntry::name, names());
    }
}
