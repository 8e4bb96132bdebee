package org.atalaya.data.store;

import static org.atalaya.data.store.Column.flag;
import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.real;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.List;
import java.util.stream.Stream;
import org.atalaya.data.store.TableContract.Reference;

/** Tables of which places are alike in their context, by which variables, and why a place has none or fewer. */
public final class SimilarityTables {

    private static final List<Column> PLACE = List.of(
            word("country", "ISO code of the country.", "MX", "CL"),
            word("territory_kind", "What sort of place it is.", Tables.KINDS),
            text("territory_code", "The publisher's own code, padded with zeros."));
    private static final Column SCOPE = word(
            "scope",
            "Where the similar place is looked for: in the place's own country or in the other one.",
            "same_country",
            "other_country");
    private static final Column VARIABLE = text(
            "variable",
            "population, population_growth, sex_ratio, density, or the offence whose modelled rate it is; all where every one is meant.");
    private static final List<Column> SIMILAR = List.of(
            word("similar_country", "ISO code of the country of the similar place.", "MX", "CL"),
            word("similar_kind", "What sort of place the similar place is.", Tables.KINDS),
            text("similar_code", "Code of the similar place."));
    private static final List<String> PLACE_KEY = List.of("country", "territory_kind", "territory_code");
    private static final List<String> SIMILAR_KEY = List.of("similar_country", "similar_kind", "similar_code");
    private static final Reference TO_SIMILAR = new Reference(SIMILAR_KEY, "territory", PLACE_KEY);

    private SimilarityTables() {}

    /** Areas. */
    public static final TableContract TERRITORY_AREA = new TableContract(
            "territory_area",
            "How large a place is, measured on its published boundary; a place without one has no row.",
            List.of(
                    PLACE.get(0),
                    PLACE.get(1),
                    PLACE.get(2),
                    real("area_km2", "Its area in square kilometres, to three digits."),
                    text("source", "The boundary it was measured on.")),
            PLACE_KEY,
            List.of(Tables.TO_TERRITORY, Tables.TO_SOURCE));

    /** What is known of each place. */
    public static final TableContract SIMILARITY_VALUE = table(
            "similarity_value",
            "A value of a place that its distances are made of, as known for its reference year.",
            List.of("variable"),
            List.of(Tables.TO_TERRITORY),
            List.of(List.of(
                    VARIABLE,
                    real(
                            "value",
                            "Persons; growth per year of five years, as a share; men per 100 women; persons per square"
                                    + " kilometre; of an offence the modelled rate per 100,000."),
                    real("lower", "Lower end of the interval of a modelled rate; missing of other variables.")
                            .optional(),
                    real("upper", "Upper end of the interval of a modelled rate; missing of other variables.")
                            .optional(),
                    text("period", "The year it is of; of growth the year it ends."))));

    /** Nearest places. */
    public static final TableContract SIMILAR_PLACE = table(
            "similar_place",
            "A place among the nearest of another by its context, never by what is to be compared.",
            List.of("scope", "position"),
            List.of(Tables.TO_TERRITORY, TO_SIMILAR),
            List.of(
                    List.of(SCOPE, integer("position", "Order by distance, 1 the nearest; no rank of the places.")),
                    SIMILAR,
                    List.of(
                            real(
                                    "distance",
                                    "Root mean square of the standardised differences; 1 is as far as places commonly stand from the middle one."),
                            integer("variables", "Variables both places have, of which the distance is made."),
                            flag("mutual", "Whether the similar place counts this one among its own nearest."))));

    /** What makes two places near, and what sets them apart. */
    public static final TableContract SIMILAR_PLACE_VARIABLE = table(
            "similar_place_variable",
            "What a variable adds to the distance of two places.",
            List.of("scope", "similar_country", "similar_kind", "similar_code", "variable"),
            List.of(Tables.TO_TERRITORY, TO_SIMILAR),
            List.of(
                    List.of(SCOPE),
                    SIMILAR,
                    List.of(
                            VARIABLE,
                            real("value", "The place's value, in the unit of the variable."),
                            real("similar_value", "The similar place's value, in the unit of the variable."),
                            real("standardised_difference", "Similar place less place, in spreads of the variable."),
                            real("distance_share", "Its share of the squared distance, 0 to 1."))));

    /** What a distance could not be made of. */
    public static final TableContract SIMILAR_PLACE_GAP = table(
            "similar_place_gap",
            "A variable a place has no value of for its distances, and why; or why it has no similar places.",
            List.of("scope", "variable"),
            List.of(Tables.TO_TERRITORY),
            List.of(List.of(
                    SCOPE,
                    VARIABLE,
                    word(
                            "reason",
                            "Why: the release holds no figure of it for such places; none of this one; the place reported none;"
                                    + " its figure is withheld; it is incomplete; nobody knows of how many people; both"
                                    + " countries count it in ways that do not compare; such places do not differ in it,"
                                    + " or by chance alone; too few variables are left.",
                            "not_held",
                            "unknown_here",
                            "not_reported",
                            "withheld",
                            "incomplete",
                            "no_population",
                            "not_comparable",
                            "chance_only",
                            "too_few_variables"))));

    /** Tables that ingestion writes. */
    static List<TableContract> interpreted() {
        return List.of(TERRITORY_AREA);
    }

    /** Tables that analytics computes. */
    public static List<TableContract> derived() {
        return List.of(SIMILARITY_VALUE, SIMILAR_PLACE, SIMILAR_PLACE_VARIABLE, SIMILAR_PLACE_GAP);
    }

    private static TableContract table(
            String name, String purpose, List<String> key, List<Reference> references, List<List<Column>> columns) {
        return new TableContract(
                name,
                purpose,
                Stream.concat(PLACE.stream(), columns.stream().flatMap(List::stream))
                        .toList(),
                Stream.concat(PLACE_KEY.stream(), key.stream()).toList(),
                references);
    }
}
