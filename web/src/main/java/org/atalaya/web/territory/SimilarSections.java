package org.atalaya.web.territory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.SimilarPlace;
import org.atalaya.analytics.question.SimilarPlace.Likeness;
import org.atalaya.analytics.question.SimilarPlace.Part;
import org.atalaya.analytics.question.SimilarPlace.Scope;
import org.atalaya.analytics.question.SimilarPlaces.Gap;
import org.atalaya.analytics.question.SimilarPlaces.Value;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.territory.SimilarSection.Group;
import org.atalaya.web.territory.SimilarSection.Near;
import org.atalaya.web.territory.SimilarSection.PlaceLink;
import org.atalaya.web.territory.SimilarSection.Row;

/** Makes the section of places alike in context. */
public final class SimilarSections {

    /** Places told of one by one, those a comparison begins with; the others are named. */
    private static final int TOLD = 5;

    /** Variables named as making two places near, or as setting them apart. */
    private static final int NAMED = 2;

    /** Nearer than this, in spreads, a variable makes two places alike. */
    private static final double SLIGHT = 1.0 / 3;

    /** From here on it sets them apart. */
    private static final double NOTABLE = 0.5;

    private static final String TOO_FEW = "too_few_variables";

    private final Release release;
    private final Language language;
    private final Messages text;
    private final Numbers numbers;
    private final VariableWords words;

    /** Sections of a release in a language. */
    public SimilarSections(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.words = new VariableWords(release, language);
    }

    /** The section of a place. */
    public SimilarSection of(TerritoryId place) throws SQLException {
        Map<Scope, List<SimilarPlace>> similar = release.similarPlaces().of(place).stream()
                .collect(Collectors.groupingBy(
                        SimilarPlace::scope, () -> new EnumMap<>(Scope.class), Collectors.toList()));
        Map<Scope, List<Gap>> gaps = release.similarPlaces().gaps(place).stream()
                .collect(Collectors.groupingBy(Gap::scope, () -> new EnumMap<>(Scope.class), Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            if (similar.containsKey(scope) || gaps.containsKey(scope)) {
                groups.add(group(
                        place, scope, similar.getOrDefault(scope, List.of()), gaps.getOrDefault(scope, List.of())));
            }
        }
        return new SimilarSection(
                groups.isEmpty()
                        ? ""
                        : text.text("similar.title." + place.kind().id()),
                about(place),
                groups);
    }

    private String about(TerritoryId place) {
        return place.kind() == TerritoryKind.CITY
                ? text.text("similar.about") + " " + text.text("similar.aboutCity")
                : text.text("similar.about");
    }

    private Group group(TerritoryId place, Scope scope, List<SimilarPlace> similar, List<Gap> gaps)
            throws SQLException {
        List<SimilarPlace> told = similar.stream().limit(TOLD).toList();
        List<TerritoryId> compared = Stream.concat(
                        Stream.of(place), told.stream().map(SimilarPlace::place))
                .toList();
        Map<TerritoryId, Map<String, Value>> values = values(compared);
        return new Group(
                text.text("similar.in." + country(place, scope)),
                told.stream().map(near -> near(place, near, values)).toList(),
                similar.stream().skip(TOLD).map(near -> link(near.place())).toList(),
                told.isEmpty() ? "" : Links.compare(language, compared),
                notes(place, similar, gaps),
                compared.stream().map(id -> entry(id).name()).toList(),
                told.isEmpty() ? List.of() : rows(compared, told, values),
                gapSentences(place, gaps));
    }

    private Near near(TerritoryId place, SimilarPlace similar, Map<TerritoryId, Map<String, Value>> values) {
        Map<String, Value> own = values.get(place);
        Map<String, Value> others = values.get(similar.place());
        List<String> alike = similar.parts().stream()
                .filter(part -> Math.abs(part.difference()) < SLIGHT)
                .filter(part -> meet(value(own, part), value(others, part)))
                .sorted(Comparator.comparingDouble(part -> Math.abs(part.difference())))
                .limit(NAMED)
                .map(part -> words.pair(value(own, part), value(others, part)))
                .toList();
        List<String> apart = similar.parts().stream()
                .filter(part -> Math.abs(part.difference()) >= NOTABLE)
                .filter(part -> value(own, part).modelled().isEmpty() || !meet(value(own, part), value(others, part)))
                .sorted(Comparator.comparingDouble(Part::share).reversed())
                .limit(NAMED)
                .map(part -> words.pair(value(own, part), value(others, part)))
                .toList();
        PlaceLink link = link(similar.place());
        return new Near(
                link,
                text.text("similar.likeness." + similar.likeness().name()),
                text.text("similar.distance", numbers.distance(similar.distance()), similar.variables()),
                alike.isEmpty() ? "" : text.text("similar.alike", String.join("; ", alike)),
                apart.isEmpty()
                        ? text.text("similar.nothingApart")
                        : text.text("similar.apart", String.join("; ", apart)),
                similar.mutual()
                        ? ""
                        : text.text(
                                "similar.oneSided", link.name(), entry(place).name()));
    }

    private static Value value(Map<String, Value> values, Part part) {
        return values.get(part.variable());
    }

    /** Rates whose intervals are apart are not called alike, nor those whose intervals meet apart. */
    private static boolean meet(Value value, Value similar) {
        return value.modelled().isEmpty()
                || similar.modelled().isEmpty()
                || value.modelled().get().interval().lower()
                                <= similar.modelled().get().interval().upper()
                        && similar.modelled().get().interval().lower()
                                <= value.modelled().get().interval().upper();
    }

    private List<Row> rows(
            List<TerritoryId> compared, List<SimilarPlace> told, Map<TerritoryId, Map<String, Value>> values) {
        Set<String> variables = new LinkedHashSet<>(VariableWords.OF_PEOPLE);
        variables.retainAll(variables(told));
        variables.addAll(variables(told));
        return variables.stream()
                .map(variable -> new Row(
                        words.heading(variable, period(variable, compared, values)),
                        compared.stream()
                                .map(id -> values.get(id).get(variable))
                                .map(value -> value == null ? text.text("similar.noValue") : words.number(value))
                                .toList()))
                .toList();
    }

    private static Set<String> variables(List<SimilarPlace> told) {
        return told.stream()
                .flatMap(near -> near.parts().stream())
                .map(Part::variable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The years of a variable: two countries' may differ. */
    private static String period(
            String variable, List<TerritoryId> compared, Map<TerritoryId, Map<String, Value>> values) {
        return compared.stream()
                .flatMap(id -> Stream.ofNullable(values.get(id).get(variable)))
                .map(Value::period)
                .distinct()
                .sorted()
                .collect(Collectors.joining("/"));
    }

    private Map<TerritoryId, Map<String, Value>> values(List<TerritoryId> places) throws SQLException {
        Map<TerritoryId, Map<String, Value>> values = new LinkedHashMap<>();
        places.forEach(place -> values.put(place, new LinkedHashMap<>()));
        for (Value value : release.similarPlaces().values(places)) {
            values.get(value.place()).put(value.variable(), value);
        }
        return values;
    }

    private List<String> notes(TerritoryId place, List<SimilarPlace> similar, List<Gap> gaps) {
        List<String> notes = new ArrayList<>();
        if (gaps.stream().anyMatch(gap -> gap.reason().equals(TOO_FEW))) {
            notes.add(text.text("similar.tooFew", entry(place).name()));
        }
        if (!similar.isEmpty() && similar.get(0).likeness() == Likeness.WEAK) {
            notes.add(text.text("similar.noneAlike", entry(place).name()));
        }
        return notes;
    }

    private List<String> gapSentences(TerritoryId place, List<Gap> gaps) {
        Map<String, List<String>> reasons = new TreeMap<>();
        for (Gap gap : gaps) {
            if (!gap.reason().equals(TOO_FEW)) {
                reasons.computeIfAbsent(gap.reason(), reason -> new ArrayList<>())
                        .add(words.name(gap.variable()));
            }
        }
        return reasons.entrySet().stream()
                .map(reason -> text.text(
                        "similar.gap." + reason.getKey(),
                        String.join(", ", reason.getValue()),
                        entry(place).name()))
                .toList();
    }

    private PlaceLink link(TerritoryId id) {
        PlaceEntry place = entry(id);
        return new PlaceLink(place.name(), release.gazetteer().whereabouts(place), Links.place(language, id));
    }

    private PlaceEntry entry(TerritoryId id) {
        return release.gazetteer().find(id).orElseThrow();
    }

    private static Country country(TerritoryId place, Scope scope) {
        if (scope == Scope.SAME_COUNTRY) {
            return place.country();
        }
        return place.country() == Country.MX ? Country.CL : Country.MX;
    }
}
