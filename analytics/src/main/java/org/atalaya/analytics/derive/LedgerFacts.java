package org.atalaya.analytics.derive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.comparability.FigureState;
import org.atalaya.analytics.comparability.Situation;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.survey.SurveyCatalogue.Territory;
import org.atalaya.data.indicator.Indicator;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.data.time.Period;

/** What a release knows of a survey's editions, questionnaires, gaps and shares, for the ledger to be written from. */
final class LedgerFacts {

    private static final String ALL = "all";

    private final List<Edition> editions;
    private final List<Gap> gaps;
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<Cell, Figure> figures = new HashMap<>();
    private final Map<String, Set<TerritoryId>> samples = new HashMap<>();
    private final Set<Printed> printed = new HashSet<>();

    private LedgerFacts(List<Edition> editions, List<Gap> gaps) {
        this.editions = editions;
        this.gaps = gaps;
    }

    /**
     * A reason in both languages.
     *
     * @param spanish in Spanish; null if there is none
     * @param english in English; null if there is none
     */
    record Reason(String spanish, String english) {
        static final Reason NONE = new Reason(null, null);
    }

    /**
     * An edition.
     *
     * @param period the edition
     * @param collected whether it took place
     * @param represents what its sample speaks for: places, regions, total
     * @param note what is to be said of it
     */
    record Edition(String period, boolean collected, String represents, Reason note) {
        private static final Map<String, Set<TerritoryKind>> KINDS = Map.of(
                "places", EnumSet.allOf(TerritoryKind.class),
                "regions", EnumSet.of(TerritoryKind.COUNTRY, TerritoryKind.REGION, TerritoryKind.STATE),
                "total", EnumSet.of(TerritoryKind.URBAN_TOTAL));

        boolean represents(Territory place) {
            return place.standsIn(Period.parse(period)) && speaksFor(place);
        }

        boolean speaksFor(Territory place) {
            return KINDS.get(represents).contains(place.id().kind());
        }
    }

    /** A gap whose reason the publisher gives. */
    private record Gap(TerritoryId place, String concept, String period, FigureState state, Reason reason) {
        private boolean concerns(TerritoryId aPlace, Indicator indicator, String aPeriod) {
            return place.equals(aPlace)
                    && (period.equals(ALL) || period.equals(aPeriod))
                    && (concept.equals(ALL) || concepts(indicator).contains(concept));
        }
    }

    private record Cell(TerritoryId place, String period, String indicator) {
        Printed printed() {
            return new Printed(place.kind(), period, indicator);
        }
    }

    /** Shares printed for places of a kind: a table with the total alone says nothing of the cities' table. */
    private record Printed(TerritoryKind kind, String period, String indicator) {}

    private record Figure(Optional<Double> value, Optional<WithheldReason> withheld) {
        static final Figure NONE = new Figure(Optional.empty(), Optional.empty());
    }

    private record ShownShare(Cell cell, boolean computed, Figure figure) {
        static ShownShare read(ResultSet row) throws SQLException {
            return new ShownShare(
                    new Cell(place(row), row.getString("period"), row.getString("indicator")),
                    row.getString("origin").equals("computed"),
                    new Figure(
                            row.getObject("value") == null ? Optional.empty() : Optional.of(row.getDouble("value")),
                            Optional.ofNullable(row.getString("withheld_reason"))
                                    .map(WithheldReason::of)));
        }
    }

    /** Reads the facts from a release whose shares are written. */
    static LedgerFacts read(ReleaseDatabase release, String survey) throws SQLException {
        LedgerFacts facts = new LedgerFacts(
                release.list(sql("ledger_editions"), LedgerFacts::edition, survey),
                release.list(sql("ledger_gaps"), LedgerFacts::gap, survey));
        release.list(
                        sql("ledger_questions"),
                        row -> Map.entry(row.getString("period"), row.getString("concept")),
                        survey)
                .forEach(question -> facts.asked
                        .computeIfAbsent(question.getKey(), period -> new HashSet<>())
                        .add(question.getValue()));
        release.list(sql("ledger_shares"), ShownShare::read, survey).forEach(facts::add);
        return facts;
    }

    /** The survey's editions, oldest first. */
    List<Edition> editions() {
        return editions;
    }

    /** What is known of the share of a place, an edition and an indicator. */
    Situation situation(Territory place, Edition edition, Indicator indicator) {
        String period = edition.period();
        Figure figure = figures.getOrDefault(new Cell(place.id(), period, indicator.id()), Figure.NONE);
        return new Situation(
                figure.value(),
                figure.withheld(),
                edition.collected(),
                edition.represents(place),
                asked(indicator, period),
                findGap(place.id(), indicator, period).map(Gap::state),
                samples.containsKey(period),
                samples.getOrDefault(period, Set.of()).contains(place.id()),
                printed.contains(new Cell(place.id(), period, indicator.id()).printed()));
    }

    /** What the catalogues say of a missing share beyond its state. */
    Reason reason(FigureState state, Territory place, Edition edition, Indicator indicator) {
        return switch (state) {
            case NOT_COLLECTED -> edition.note();
            case NOT_SAMPLED -> edition.speaksFor(place) ? Reason.NONE : edition.note();
            case NOT_APPLICABLE, NOT_REPORTED ->
                findGap(place.id(), indicator, edition.period())
                        .filter(gap -> gap.state() == state)
                        .map(Gap::reason)
                        .orElse(Reason.NONE);
            default -> Reason.NONE;
        };
    }

    private Situation.Asked asked(Indicator indicator, String period) {
        if (!asked.containsKey(period)) {
            return Situation.Asked.NOT_KNOWN;
        }
        return asked.get(period).containsAll(concepts(indicator)) ? Situation.Asked.YES : Situation.Asked.NO;
    }

    private Optional<Gap> findGap(TerritoryId place, Indicator indicator, String period) {
        return gaps.stream()
                .filter(gap -> gap.concerns(place, indicator, period))
                .findFirst();
    }

    private static Set<String> concepts(Indicator indicator) {
        Set<String> concepts = new HashSet<>(Set.of(indicator.counted().concept()));
        indicator.base().map(Indicator.Answers::concept).ifPresent(concepts::add);
        return concepts;
    }

    /** Takes a share in; of a computed and a printed one the first to come is the one shown. */
    private void add(ShownShare share) {
        Cell cell = share.cell();
        figures.putIfAbsent(cell, share.figure());
        if (share.computed()) {
            samples.computeIfAbsent(cell.period(), period -> new HashSet<>()).add(cell.place());
        } else {
            printed.add(cell.printed());
        }
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getString("period"),
                row.getString("state").equals("collected"),
                row.getString("represents"),
                new Reason(row.getString("note_es"), row.getString("note_en")));
    }

    private static Gap gap(ResultSet row) throws SQLException {
        return new Gap(
                place(row),
                row.getString("concept"),
                row.getString("period"),
                FigureState.of(row.getString("state")),
                new Reason(row.getString("reason_es"), row.getString("reason_en")));
    }

    private static TerritoryId place(ResultSet row) throws SQLException {
        return TerritoryId.of(
                row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
    }

    private static String sql(String name) {
        return Sql.read(LedgerFacts.class, name);
    }
}
