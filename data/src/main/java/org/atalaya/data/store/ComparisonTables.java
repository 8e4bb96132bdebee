package org.atalaya.data.store;

import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.real;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tables of what is inferred by comparing figures: with other places, with earlier editions, with a total. */
public final class ComparisonTables {

    private static final String[] VERDICTS = {"better", "similar", "worse", "higher", "lower", "not_compared"};

    private ComparisonTables() {}

    /** Ranks. */
    public static final TableContract SURVEY_RANK = table(
            "survey_rank",
            "The ranks a place's share may have among the places of its kind in an edition; 1 is the highest share.",
            integer("rank_lower", "Smallest rank it may have: one more than the places surely above it."),
            integer("rank_upper", "Largest rank it may have: the places ranked less those surely below it."),
            integer("ranked_places", "Places of its kind that were ranked."),
            text(
                            "tied_with",
                            "Codes of the places it cannot be told apart from, separated by spaces; there are rank_upper less"
                                    + " rank_lower of them; missing if none.")
                    .optional(),
            real("confidence", "How sure the ranges of all the places are together."),
            integer("left_out", "Places of its kind in the edition whose share has no precision to rank it with."),
            text("left_out_places", "Their codes, separated by spaces; missing if none.")
                    .optional());

    /** Trends. */
    public static final TableContract SURVEY_TREND = table(
            "survey_trend",
            "Whether the last five comparable shares of a place up to an edition rise or fall.",
            word(
                    "trend",
                    "Whether they do, by the weighted slope and its sign with each point left out.",
                    "increased",
                    "decreased",
                    "no_distinguishable_change",
                    "cannot_be_computed"),
            integer("points", "Comparable shares with precision up to the edition, five at most."),
            text("first_period", "The edition of the first of them."),
            real("slope_per_year", "Weighted slope, share per year; missing with fewer than five points.")
                    .optional(),
            real("standard_error", "Its standard error; missing where the slope is.")
                    .optional(),
            real(
                            "chi_square",
                            "Square of slope over standard error; a trend exceeds 9.5495; missing where the slope is.")
                    .optional(),
            word(
                            "leave_one_out",
                            "Whether the slope keeps its sign with each point left out; missing where the slope is.",
                            "holds",
                            "turns")
                    .optional());

    /** Comparison with something wider. */
    public static final TableContract SURVEY_BENCHMARK = table(
            "survey_benchmark",
            "A place's share beside something wider in the same edition: the survey's total, its state or region, the mean"
                    + " of similar places.",
            List.of("benchmark"),
            word(
                    "benchmark",
                    "What it is compared with: the survey's total, urban areas or country; the state or region it lies"
                            + " in; the mean of its nearest similar places of the survey (twins).",
                    "urban-total",
                    "country",
                    "state",
                    "twins"),
            word("verdict", "What the test at 0.05 says, by the direction that is good.", VERDICTS),
            word("verdict_holm", "The same by p_holm, for whoever looks at all places at once.", VERDICTS),
            word(
                            "reason",
                            "Why it is not compared; missing if it is.",
                            "not_applicable",
                            "empty_base",
                            "interval_undefined_at_0_or_1",
                            "no_variance_between_psus",
                            "no_degrees_of_freedom",
                            "one_psu_stratum",
                            "no_benchmark",
                            "no_state_domain",
                            "no_similar_places")
                    .optional(),
            text(
                            "similar_places",
                            "Codes of the similar places whose mean it is compared with, the nearest first, separated by"
                                    + " spaces; missing unless compared with them.")
                    .optional(),
            real("difference", "The place's share less the other; missing if not compared.")
                    .optional(),
            real("standard_error", "Its standard error; missing if not compared.")
                    .optional(),
            real("lower", "Lower limit of its interval; missing if not compared.")
                    .optional(),
            real("upper", "Upper limit of its interval; missing if not compared.")
                    .optional(),
            real("confidence", "Coverage of the interval; missing if not compared.")
                    .optional(),
            integer("df", "Degrees of freedom; missing if not compared.").optional(),
            real("p", "Two-sided p of the t test; missing if not compared.").optional(),
            real("p_holm", "p adjusted by Holm over the edition's places and this benchmark; missing if not compared.")
                    .optional(),
            word(
                            "dependence",
                            "shared_psus: the standard error knows that the place is part of the total; independent: it does"
                                    + " not, for lack of microdata or for weights of its own, and errs towards similar;"
                                    + " apart: similar places share no sample; missing if not compared.",
                            "shared_psus",
                            "independent",
                            "apart")
                    .optional());

    private static TableContract table(String name, String purpose, Column... figures) {
        return table(name, purpose, List.of(), figures);
    }

    private static TableContract table(String name, String purpose, List<String> furtherKey, Column... figures) {
        List<Column> columns = new ArrayList<>(List.of(
                word("country", "ISO code of the country.", "MX", "CL"),
                word("territory_kind", "What sort of place it is.", Tables.KINDS),
                text("territory_code", "The publisher's own code, padded with zeros."),
                text("survey", "The survey."),
                text("indicator", "The indicator."),
                text("domain", "The part of the population."),
                text("period", "The edition.")));
        columns.addAll(Arrays.asList(figures));
        return new TableContract(
                name,
                purpose,
                columns,
                Stream.concat(
                                Stream.of(
                                        "country",
                                        "territory_kind",
                                        "territory_code",
                                        "survey",
                                        "indicator",
                                        "domain",
                                        "period"),
                                furtherKey.stream())
                        .toList(),
                List.of(Tables.TO_TERRITORY, Tables.TO_INDICATOR, Tables.TO_DOMAIN));
    }

    /** Tables that analytics computes. */
    public static List<TableContract> derived() {
        return List.of(SURVEY_RANK, SURVEY_TREND, SURVEY_BENCHMARK);
    }
}
