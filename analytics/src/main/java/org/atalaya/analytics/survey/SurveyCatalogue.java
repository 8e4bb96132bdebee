package org.atalaya.analytics.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.indicator.Indicator;
import org.atalaya.data.indicator.Polarity;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.data.time.Period;

/**
 * What a release says a survey's figures are about: indicators, parts of the population, places.
 *
 * @param indicators the survey's indicators in order
 * @param domains the parts of the population in order
 * @param territories the places its sample can speak for
 */
public record SurveyCatalogue(List<Indicator> indicators, List<Domain> domains, List<Territory> territories) {

    /**
     * A place as the catalogue has it.
     *
     * @param id what identifies it
     * @param name its name
     * @param parentKind kind of the place it belongs to; empty for a country
     * @param parentCode code of that place
     * @param validFrom first edition it stands in; empty if not known
     * @param validTo last edition it stands in; empty if not known
     */
    public record Territory(
            TerritoryId id,
            String name,
            String parentKind,
            String parentCode,
            Optional<Period> validFrom,
            Optional<Period> validTo) {

        /** Whether its code is valid in an edition. */
        public boolean standsIn(Period edition) {
            return validFrom.map(from -> from.until(edition) >= 0).orElse(true)
                    && validTo.map(to -> edition.until(to) >= 0).orElse(true);
        }
    }

    /** Reads a survey's catalogue from a release. */
    public static SurveyCatalogue read(ReleaseDatabase release, String survey) throws SQLException {
        return new SurveyCatalogue(
                release.list(Sql.read(SurveyCatalogue.class, "indicators"), SurveyCatalogue::indicator, survey),
                release.list(Sql.read(SurveyCatalogue.class, "domains"), SurveyCatalogue::domain, survey),
                release.list(Sql.read(SurveyCatalogue.class, "places"), SurveyCatalogue::territory, survey));
    }

    /** Reads an own survey's catalogue: its indicators as its author defines them, and its one place. */
    public static SurveyCatalogue ofOwnSurvey(
            ReleaseDatabase release, String survey, TerritoryId place, String placeName) throws SQLException {
        return new SurveyCatalogue(
                release.list(Sql.read(SurveyCatalogue.class, "own_indicators"), SurveyCatalogue::indicator, survey),
                release.list(Sql.read(SurveyCatalogue.class, "own_domains"), SurveyCatalogue::domain),
                List.of(new Territory(place, placeName, "", "", Optional.empty(), Optional.empty())));
    }

    /** The places a sample speaks for: its country, states or
     * regions and comunas; the total of cities, cities, areas printed within them; of an own survey its place. */
    public List<Place> places(SurveySample sample) {
        Period edition = Period.parse(sample.period());
        Set<String> cities = Set.copyOf(sample.cities());
        List<Place> places = new ArrayList<>();
        for (Territory territory : territories) {
            String code = territory.id().code();
            TerritoryKind kind = territory.id().kind();
            if (kind == TerritoryKind.URBAN_TOTAL || kind == TerritoryKind.COUNTRY) {
                places.add(place(territory, sample.rowsWhere(row -> true)));
            } else if (kind == TerritoryKind.STATE || kind == TerritoryKind.REGION) {
                places.add(place(territory, sample.rowsWhere(row -> code.equals(sample.state()[row]))));
            } else if (kind == TerritoryKind.MUNICIPALITY || kind == TerritoryKind.COMUNA) {
                places.add(place(territory, sample.rowsWhere(row -> code.equals(sample.municipality()[row]))));
            } else if (kind == TerritoryKind.CITY && cities.contains(code)) {
                places.add(place(territory, sample.rowsWhere(row -> code.equals(sample.city()[row]))));
            } else if (kind == TerritoryKind.AREA && territory.standsIn(edition)) {
                places.add(place(territory, sample.rowsWhere(row -> isIn(territory, sample, row))));
            }
        }
        return places.stream().filter(place -> place.rows().length > 0).toList();
    }

    private static boolean isIn(Territory area, SurveySample sample, int row) {
        boolean inCity = !area.parentKind().equals(TerritoryKind.CITY.id())
                || area.parentCode().equals(sample.city()[row]);
        return inCity && sample.municipality()[row].equals(area.id().code());
    }

    private static Place place(Territory territory, int[] rows) {
        return new Place(territory.id(), territory.name(), rows);
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        Optional<Indicator.Answers> base = Optional.empty();
        if (row.getString("base_concept") != null) {
            base = Optional.of(answers(row.getString("base_concept"), row.getString("base_answers")));
        }
        return new Indicator(
                row.getString("indicator"),
                row.getString("survey"),
                row.getString("topic"),
                row.getInt("position"),
                Polarity.of(row.getString("polarity")),
                answers(row.getString("numerator_concept"), row.getString("numerator_answers")),
                base);
    }

    private static Indicator.Answers answers(String concept, String answers) {
        return new Indicator.Answers(concept, Set.of(answers.split(" ")));
    }

    private static Domain domain(ResultSet row) throws SQLException {
        return new Domain(
                row.getString("domain"),
                Optional.ofNullable(row.getString("sex")),
                optionalInt(row, "age_from"),
                optionalInt(row, "age_to"));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static OptionalInt optionalInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Territory territory(ResultSet row) throws SQLException {
        return new Territory(
                TerritoryId.of(
                        row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                row.getString("name"),
                orEmpty(row.getString("parent_kind")),
                orEmpty(row.getString("parent_code")),
                Optional.ofNullable(row.getString("valid_from")).map(Period::parse),
                Optional.ofNullable(row.getString("valid_to")).map(Period::parse));
    }
}
