package org.atalaya.web.offence;

import java.sql.SQLException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.analytics.question.FunnelPosition;
import org.atalaya.analytics.question.Incidence;
import org.atalaya.analytics.question.Incidence.RatedYear;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.RankRange;
import org.atalaya.analytics.question.RegisteredCount;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.offence.OffencePage.Choice;
import org.atalaya.web.offence.OffencePage.Group;
import org.atalaya.web.offence.OffencePage.Places;
import org.atalaya.web.offence.OffencePage.Row;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.ComparisonWords;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.RateView;

/** Makes the table of places of an offence: one country and one sort of place at a time, never a bare rank. */
final class OffencePlaces {

    private static final List<TerritoryKind> KINDS =
            List.of(TerritoryKind.STATE, TerritoryKind.MUNICIPALITY, TerritoryKind.REGION, TerritoryKind.COMUNA);
    private static final List<String> ORDERS = List.of("name", "funnel", "rank");
    private static final List<String> VERDICTS = List.of("above", "within", "below");

    private final Release release;
    private final Language language;
    private final OffenceEntry offence;
    private final Messages text;
    private final IncidenceWords words;
    private final ComparisonWords comparisons;

    OffencePlaces(Release release, Language language, OffenceEntry offence) {
        this.release = release;
        this.language = language;
        this.offence = offence;
        this.text = Messages.of(language);
        this.words = new IncidenceWords(language);
        this.comparisons = new ComparisonWords(language, release.gazetteer()::name);
    }

    /** What is shown: everything the address left open is decided. */
    private record Shown(TerritoryKind kind, Optional<String> within, String year, String order) {

        Country country() {
            return kind == TerritoryKind.STATE || kind == TerritoryKind.MUNICIPALITY ? Country.MX : Country.CL;
        }

        /** The sort of places these lie in; empty if all are shown at once. */
        Optional<TerritoryKind> withinKind() {
            return switch (kind) {
                case MUNICIPALITY -> Optional.of(TerritoryKind.STATE);
                case COMUNA -> Optional.of(TerritoryKind.REGION);
                default -> Optional.empty();
            };
        }

        boolean mustChoose() {
            return withinKind().isPresent() && within.isEmpty();
        }
    }

    /** The table; empty if no place has a figure of a whole year. */
    Optional<Places> table(OffencePages.Asked asked) throws SQLException {
        List<RatedYear> rated = release.incidence().years(offence.id());
        Map<TerritoryKind, List<String>> years = new LinkedHashMap<>();
        for (TerritoryKind kind : KINDS) {
            List<String> known = rated.stream()
                    .filter(year -> year.kind() == kind)
                    .map(RatedYear::year)
                    .toList();
            if (!known.isEmpty()) {
                years.put(kind, known);
            }
        }
        if (years.isEmpty()) {
            return Optional.empty();
        }
        Shown shown = shown(asked, years);
        return Optional.of(shown.mustChoose() ? choosing(shown, years) : table(shown, years));
    }

    private Shown shown(OffencePages.Asked asked, Map<TerritoryKind, List<String>> years) {
        List<String> kinds = years.keySet().stream().map(TerritoryKind::id).toList();
        TerritoryKind kind = TerritoryKind.of(oneOf("kind", asked.kind(), kinds));
        Shown open = new Shown(
                kind,
                Optional.empty(),
                oneOf("period", asked.period(), years.get(kind)),
                oneOf("order", asked.order(), ORDERS));
        if (asked.within().isEmpty() || open.withinKind().isEmpty()) {
            return open;
        }
        List<String> codes =
                wider(open).stream().map(place -> place.id().code()).toList();
        return new Shown(kind, Optional.of(oneOf("within", asked.within(), codes)), open.year(), open.order());
    }

    /** What is asked for if it is allowed; the first of what is allowed if nothing is asked for. */
    private static String oneOf(String parameter, Optional<String> asked, List<String> allowed) {
        if (asked.isPresent() && !allowed.contains(asked.get())) {
            throw new BadRequest(parameter, asked.get(), String.join(", ", allowed));
        }
        return asked.orElse(allowed.get(0));
    }

    /** The states or regions whose places can be chosen, by name. */
    private List<PlaceEntry> wider(Shown shown) {
        return shown.withinKind()
                .map(kind -> release.gazetteer()
                        .children(
                                new TerritoryId(
                                        shown.country(),
                                        TerritoryKind.COUNTRY,
                                        shown.country().name()),
                                kind))
                .orElse(List.of());
    }

    private Places choosing(Shown shown, Map<TerritoryKind, List<String>> years) {
        return new Places(
                text.text("offence.places." + shown.kind().id()),
                parameters(shown),
                kinds(shown, years),
                withins(shown),
                List.of(),
                List.of(),
                "",
                "",
                Optional.empty(),
                new RateView.Scale(1),
                List.of());
    }

    private Places table(Shown shown, Map<TerritoryKind, List<String>> years) throws SQLException {
        Incidence.Places places = new Incidence.Places(
                shown.country(), shown.kind(), shown.within().orElse(""));
        Standings standings = Standings.read(release.incidence(), places, offence.id(), shown.year());
        Optional<Double> benchmark = standings.benchmark();
        List<Placed> placed = placed(places, shown, standings);
        return new Places(
                text.text("offence.places." + shown.kind().id()) + ", " + shown.year(),
                parameters(shown),
                kinds(shown, years),
                withins(shown),
                choices(
                        years.get(shown.kind()),
                        Function.identity(),
                        shown.year(),
                        year -> path(new Shown(shown.kind(), shown.within(), year, shown.order()))),
                choices(
                        ORDERS.stream()
                                .filter(order -> !order.equals("rank") || standings.ranked())
                                .toList(),
                        order -> text.text("offence.order." + order),
                        shown.order(),
                        order -> path(new Shown(shown.kind(), shown.within(), shown.year(), order))),
                standings.ranked()
                        ? text.text("offence.ranking." + shown.kind().id()) + " " + text.text("offence.ranking")
                        : "",
                benchmark
                        .map(rate -> text.text(
                                "offence.benchmark",
                                text.text("incidence.others." + shown.kind().id()),
                                words.rate(rate)))
                        .orElse(""),
                benchmark,
                RateView.Scale.of(placed.stream().map(one -> one.row().rate()).toList()),
                groups(placed, shown));
    }

    /**
     * A row, and where its place stands.
     *
     * @param row the row
     * @param verdict above, within or below; empty if not known
     */
    private record Placed(Row row, String verdict) {}

    private List<Placed> placed(Incidence.Places places, Shown shown, Standings standings) throws SQLException {
        Collator spanish = Collator.getInstance(Locale.forLanguageTag("es"));
        Comparator<RegisteredCount> byName = Comparator.comparing(
                        (RegisteredCount count) -> count.place().isEmpty())
                .thenComparing(this::name, spanish::compare);
        return release.incidence().counts(places, offence.id(), shown.year()).stream()
                .sorted(shown.order().equals("rank") ? standings.byRank().thenComparing(byName) : byName)
                .map(count -> {
                    Optional<FunnelPosition> position = standings.position(count);
                    return new Placed(
                            row(count, position, standings.rank(count)),
                            position.map(FunnelPosition::funnel).orElse(""));
                })
                .toList();
    }

    private String name(RegisteredCount count) {
        return count.place().isEmpty() ? text.text("offence.unallocated", count.code()) : count.name();
    }

    private Row row(RegisteredCount count, Optional<FunnelPosition> position, Optional<RankRange> rank) {
        return new Row(
                name(count),
                count.place().map(id -> Links.place(language, id)).orElse(""),
                count.count().map(words::count).orElse(""),
                words.rate(count),
                position.map(words::funnel).orElse(""),
                words.rate(position.flatMap(FunnelPosition::modelled), ""),
                rank.map(comparisons::rank));
    }

    private List<Group> groups(List<Placed> placed, Shown shown) {
        if (!shown.order().equals("funnel")) {
            return List.of(new Group("", placed.stream().map(Placed::row).toList()));
        }
        List<Group> groups = new ArrayList<>();
        for (String verdict : VERDICTS) {
            addGroup(groups, placed, verdict, text.text("offence.group." + verdict));
        }
        addGroup(groups, placed, "", text.text("offence.noVerdict"));
        return groups;
    }

    private static void addGroup(List<Group> groups, List<Placed> placed, String verdict, String title) {
        List<Row> rows = placed.stream()
                .filter(one -> one.verdict().equals(verdict))
                .map(Placed::row)
                .toList();
        if (!rows.isEmpty()) {
            groups.add(new Group(title, rows));
        }
    }

    private List<Choice> kinds(Shown shown, Map<TerritoryKind, List<String>> years) {
        return choices(
                List.copyOf(years.keySet()),
                kind -> text.text("offence.places." + kind.id()),
                shown.kind(),
                kind -> path(new Shown(kind, Optional.empty(), years.get(kind).get(0), shown.order())));
    }

    private List<Choice> withins(Shown shown) {
        return wider(shown).stream()
                .map(place -> new Choice(
                        place.name(),
                        path(new Shown(shown.kind(), Optional.of(place.id().code()), shown.year(), shown.order())),
                        shown.within().equals(Optional.of(place.id().code()))))
                .toList();
    }

    private static <T> List<Choice> choices(
            List<T> values, Function<T, String> name, T shown, Function<T, String> path) {
        return values.stream()
                .map(value -> new Choice(name.apply(value), path.apply(value), value.equals(shown)))
                .toList();
    }

    private static List<Map.Entry<String, String>> parameters(Shown shown) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        parameters.add(Map.entry("kind", shown.kind().id()));
        shown.within().ifPresent(code -> parameters.add(Map.entry("within", code)));
        parameters.add(Map.entry("period", shown.year()));
        parameters.add(Map.entry("order", shown.order()));
        return parameters;
    }

    private String path(Shown shown) {
        return Links.offence(language, offence.id()) + Links.query(parameters(shown)) + "#places";
    }
}
