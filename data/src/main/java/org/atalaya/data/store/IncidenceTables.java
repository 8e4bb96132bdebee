package org.atalaya.data.store;

import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.real;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.data.store.TableContract.Reference;

/** Tables of registered offences, of population, and of what is computed from both. */
public final class IncidenceTables {

    private static final String[] KINDS =
            Stream.concat(Stream.of(Tables.KINDS), Stream.of("unallocated")).toArray(String[]::new);
    private static final String[] GRADES = {"A", "B", "C", "D", "absent", "not_held"};
    private static final String[] VERDICTS = {"increased", "decreased", "no_distinguishable_change"};
    private static final Reference TO_OFFENCE = new Reference(List.of("offence"), "offence", List.of("offence"));
    private static final Reference TO_CATEGORY =
            new Reference(List.of("source", "category"), "source_category", List.of("source", "category"));

    private IncidenceTables() {}

    /** The harmonised offences. */
    public static final TableContract OFFENCE = new TableContract(
            "offence",
            "An offence as Atalaya names it, whatever each source calls it.",
            List.of(
                    text("offence", "Short id of the offence."),
                    integer("position", "Order."),
                    text("name_es", "Its name in Spanish."),
                    text("name_en", "Its name in English."),
                    text("definition_es", "What it is, in Spanish, in our words."),
                    text("definition_en", "What it is, in English, in our words."),
                    text(
                                    "headline_countries",
                                    "Countries whose places show it first, separated by spaces; missing if none.")
                            .optional()),
            List.of("offence"),
            List.of());

    /** What a source itself distinguishes. */
    public static final TableContract SOURCE_CATEGORY = new TableContract(
            "source_category",
            "A category of offences as a source publishes it.",
            List.of(
                    text("source", "The source."),
                    text("category", "Short id of the category; unique within the source."),
                    integer("position", "Order in the source."),
                    text("parent", "The category it is part of; missing if it is part of none.")
                            .optional(),
                    text(
                            "label",
                            "The source's own words, from the widest heading to the narrowest, joined by \" > \".")),
            List.of("source", "category"),
            List.of(
                    Tables.TO_SOURCE,
                    new Reference(List.of("source", "parent"), "source_category", List.of("source", "category"))));

    /** How a source measures an offence. */
    public static final TableContract OFFENCE_MEASURE = new TableContract(
            "offence_measure",
            "How far what a source counts is the offence.",
            List.of(
                    text("offence", "The offence."),
                    text("source", "The source."),
                    word(
                            "grade",
                            "A: the source counts this offence; B: comparable with a note; C: only the direction of change;"
                                    + " D: not comparable; absent: the source has no such category; not_held: it has one, in"
                                    + " no file held.",
                            GRADES),
                    word(
                            "counts",
                            "What one unit of the count is.",
                            "recorded_offences",
                            "police_cases",
                            "crimes_suffered",
                            "persons"),
                    text("indicator", "The survey's indicator of who suffered it; missing if it has none.")
                            .optional(),
                    text("reason_es", "Why, in Spanish."),
                    text("reason_en", "Why, in English.")),
            List.of("offence", "source"),
            List.of(TO_OFFENCE, Tables.TO_SOURCE, Tables.TO_INDICATOR));

    /** The categories that make up an offence. */
    public static final TableContract OFFENCE_CATEGORY = new TableContract(
            "offence_category",
            "A category of a source that is counted in an offence, the widest that is; an offence is the sum of its"
                    + " categories. A category counts what an edition prints for it; where the edition prints it only by"
                    + " finer categories, the sum of those whose parent it is; where it prints neither, it is not held.",
            List.of(text("offence", "The offence."), text("source", "The source."), text("category", "The category.")),
            List.of("offence", "source", "category"),
            List.of(
                    TO_CATEGORY,
                    new Reference(List.of("offence", "source"), "offence_measure", List.of("offence", "source"))));

    /** Editions of registers. */
    public static final TableContract REGISTER_CUT = new TableContract(
            "register_cut",
            "What an edition of a register holds; every edition is kept.",
            List.of(
                    text("source", "The register."),
                    text("cut", "Last month the edition covers."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "Kind of the places it counts by.", Tables.KINDS),
                    text("first_period", "First month it covers."),
                    word(
                            "cells",
                            "Whether it prints a cell for every place, category and month, or only those that are not zero.",
                            "all",
                            "nonzero"),
                    text("categories", "Categories it holds, separated by spaces; missing if all of the source.")
                            .optional(),
                    text("codebook", "The codebook that interpreted it."),
                    text("source_release", "The source's edition and the digest of its file.")),
            List.of("source", "cut", "territory_kind", "source_release"),
            List.of(Tables.TO_SOURCE));

    /** Counts of registers. */
    public static final TableContract REGISTERED_YEAR = registeredYear();

    /** Cells without a count. */
    public static final TableContract REGISTER_GAP = new TableContract(
            "register_gap",
            "A cell within an edition's months that has no count that may be used, and why.",
            List.of(
                    text("source", "The register."),
                    text("cut", "The edition, named by the last month it covers."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("category", "The category, or all."),
                    text("period", "The month."),
                    word(
                            "gap",
                            "Why: the place reported nothing that month; the count is below zero; a thousand seems lost;"
                                    + " the cell holds no number.",
                            "not_reported",
                            "negative_count",
                            "suspected_lost_thousand",
                            "unreadable")),
            List.of("source", "cut", "country", "territory_kind", "territory_code", "category", "period"),
            List.of(Tables.TO_SOURCE));

    /** Population. */
    public static final TableContract POPULATION = new TableContract(
            "population",
            "How many people live in a place, as a source projects or counted it.",
            List.of(
                    text("source", "The projection or census."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    integer("year", "The year; projections are for its middle."),
                    word("sex", "Who is counted.", "all", "female", "male"),
                    integer("population", "Persons."),
                    word("basis", "Whether they were projected or counted.", "projection", "census"),
                    text("source_release", "The source's edition and the digest of its file.")),
            List.of("source", "country", "territory_kind", "territory_code", "year", "sex"),
            List.of(Tables.TO_SOURCE, Tables.TO_TERRITORY));

    /** Rates. */
    public static final TableContract INCIDENCE_RATE = new TableContract(
            "incidence_rate",
            "Offences registered in a place in a month or a year, and their rate.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("territory_name", "The place's name."),
                    text("offence", "The offence."),
                    text("period", "The month or the year."),
                    integer("count", "Offences registered; missing where the state says why.")
                            .optional(),
                    integer("population", "Persons the rate is of; missing if not known.")
                            .optional(),
                    real(
                                    "rate_per_100k",
                                    "Offences per 100,000 persons and year; a month's is annualised by its days. Missing without count or population.")
                            .optional(),
                    real("lower", "Lower end of the exact interval of the rate; missing where the rate is.")
                            .optional(),
                    real("upper", "Upper end of the exact interval of the rate; missing where the rate is.")
                            .optional(),
                    real("confidence", "Confidence of the interval, 0 to 1; missing where the rate is.")
                            .optional(),
                    word(
                            "state",
                            "Whether the figure is there, or why it is not.",
                            "available",
                            "zero",
                            "withheld",
                            "not_reported",
                            "incomplete",
                            "no_population",
                            "unallocated"),
                    text("source_release", "The register and its edition: sesnsp 2024-11.")),
            List.of("country", "territory_kind", "territory_code", "offence", "period", "source_release"),
            List.of(TO_OFFENCE));

    /** The last twelve months. */
    public static final TableContract INCIDENCE_RECENT = new TableContract(
            "incidence_recent",
            "The last twelve months of a place's series of an offence, beside the twelve before.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("offence", "The offence."),
                    text("source", "The register; two registers never make one series."),
                    text("period", "Last month of the series."),
                    integer("count", "Offences of that month."),
                    integer("count_year_before", "Offences of the same month a year before; missing if not known.")
                            .optional(),
                    integer("count_12", "Offences of the twelve months; missing if a month has no count.")
                            .optional(),
                    integer("population", "Mean population of the twelve months; missing if not known.")
                            .optional(),
                    real("rate_12_per_100k", "Offences of the twelve months per 100,000 persons.")
                            .optional(),
                    real("lower", "Lower end of the exact interval of that rate.")
                            .optional(),
                    real("upper", "Upper end of the exact interval of that rate.")
                            .optional(),
                    real("confidence", "Confidence of the intervals, 0 to 1."),
                    integer("count_12_before", "Offences of the twelve months before; missing if a month has no count.")
                            .optional(),
                    real("ratio", "Rate of the twelve months by that of the twelve before.")
                            .optional(),
                    real("ratio_lower", "Lower end of its exact conditional interval.")
                            .optional(),
                    real("ratio_upper", "Upper end of its exact conditional interval; missing if it has none.")
                            .optional(),
                    real("p_value", "p of the exact test that both rates are equal.")
                            .optional(),
                    word("verdict", "Verdict of that test at 0.05.", VERDICTS).optional(),
                    word(
                            "alert",
                            "Whether the last month is above what season and trend make expected.",
                            "above_expected",
                            "within_expected",
                            "not_computed"),
                    real("expected", "Offences expected in the last month; missing if not computed.")
                            .optional(),
                    real("threshold", "Offences above which the month is an alert; missing if not computed.")
                            .optional(),
                    text("source_release", "The register and its edition: sesnsp 2024-11.")),
            List.of("country", "territory_kind", "territory_code", "offence", "source"),
            List.of(Tables.TO_TERRITORY, TO_OFFENCE, Tables.TO_SOURCE));

    /** Small places among the others. */
    public static final TableContract INCIDENCE_POSITION = new TableContract(
            "incidence_position",
            "Where a place's rate of a year stands among the places of its kind and country; modelled.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("offence", "The offence."),
                    text("period", "The year."),
                    integer("count", "Offences registered."),
                    integer("population", "Persons the rate is of."),
                    real("rate_per_100k", "Offences per 100,000 persons."),
                    real("benchmark_per_100k", "Rate of all places of the kind together."),
                    real("modelled_per_100k", "Rate drawn towards the others' by empirical Bayes.")
                            .optional(),
                    real("modelled_lower", "Lower end of its interval.").optional(),
                    real("modelled_upper", "Upper end of its interval.").optional(),
                    real("funnel_lower_95", "Lower 95 % limit of the funnel, per 100,000."),
                    real("funnel_upper_95", "Upper 95 % limit of the funnel, per 100,000."),
                    real("funnel_lower_998", "Lower 99.8 % limit of the funnel, per 100,000."),
                    real("funnel_upper_998", "Upper 99.8 % limit of the funnel, per 100,000."),
                    real("dispersion", "How much more than chance the places differ; 1 is chance alone.")
                            .optional(),
                    word("funnel", "Where the rate stands against the 99.8 % limits.", "below", "within", "above"),
                    text("source_release", "The register and its edition: sesnsp 2024-11.")),
            List.of("country", "territory_kind", "territory_code", "offence", "period", "source_release"),
            List.of(Tables.TO_TERRITORY, TO_OFFENCE));

    /** Ranks among neighbours. */
    public static final TableContract INCIDENCE_RANK = new TableContract(
            "incidence_rank",
            "The ranks a place's rate of a year may have among the places of its kind in the same country, state or"
                    + " region; 1 is the highest rate.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("offence", "The offence."),
                    text("period", "The year."),
                    word("within_kind", "What sort of place it is ranked in.", "country", "state", "region"),
                    text("within_code", "Code of that place."),
                    integer("rank_lower", "Smallest rank it may have: one more than the places surely above it."),
                    integer("rank_upper", "Largest rank it may have: the places ranked less those surely below it."),
                    integer("ranked_places", "Places of its kind that were ranked."),
                    text(
                                    "tied_with",
                                    "Codes of the places it cannot be told apart from, separated by spaces; there are"
                                            + " rank_upper less rank_lower of them; missing if none, or if more than 100"
                                            + " places were ranked.")
                            .optional(),
                    real("confidence", "How sure the ranges of all the places are together."),
                    integer("left_out", "Places of its kind there that have people and no figure of the year."),
                    text("left_out_places", "Their codes, separated by spaces; missing if none.")
                            .optional(),
                    text("source_release", "The register and its edition: sesnsp 2024-11.")),
            List.of("country", "territory_kind", "territory_code", "offence", "period", "source_release"),
            List.of(Tables.TO_TERRITORY, TO_OFFENCE));

    /** What later editions changed. */
    public static final TableContract INCIDENCE_REVISION = new TableContract(
            "incidence_revision",
            "A month's count that a later edition of the register changed.",
            List.of(
                    text("source", "The register."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("offence", "The offence."),
                    text("period", "The month."),
                    text("cut_before", "The earlier edition, named by its last month."),
                    integer("count_before", "Offences in the earlier edition."),
                    text("cut_after", "The later edition, named by its last month."),
                    integer("count_after", "Offences in the later edition.")),
            List.of("source", "country", "territory_kind", "territory_code", "offence", "period", "cut_after"),
            List.of(TO_OFFENCE, Tables.TO_SOURCE));

    /** Tables that ingestion writes. */
    static List<TableContract> interpreted() {
        return List.of(
                OFFENCE,
                SOURCE_CATEGORY,
                OFFENCE_MEASURE,
                OFFENCE_CATEGORY,
                REGISTER_CUT,
                REGISTERED_YEAR,
                REGISTER_GAP,
                POPULATION);
    }

    /** Tables that analytics computes. */
    public static List<TableContract> derived() {
        return List.of(INCIDENCE_RATE, INCIDENCE_RECENT, INCIDENCE_POSITION, INCIDENCE_RANK, INCIDENCE_REVISION);
    }

    /** Name of a month's column: {@code month_01} to {@code month_12}. */
    public static String monthColumn(int month) {
        return "month_%02d".formatted(month);
    }

    /** One row as registers print it: a place, a category and a year with its months. */
    private static TableContract registeredYear() {
        List<Column> columns = new ArrayList<>(List.of(
                text("source", "The register."),
                text("cut", "The edition, named by the last month it covers."),
                word("country", "ISO code of the country.", "MX", "CL"),
                word(
                        "territory_kind",
                        "What sort of place it is; unallocated are offences of a state that no municipality has.",
                        KINDS),
                text("territory_code", "The publisher's own code, padded with zeros."),
                text(
                        "category",
                        "The category as the edition prints it; a widest one beside its parts only if the edition prints both."),
                integer("year", "The year.")));
        IntStream.rangeClosed(1, 12)
                .mapToObj(month -> integer(
                                monthColumn(month),
                                "Count of the month; missing after the cut, if it cannot be used, or if only the year is held.")
                        .optional())
                .forEach(columns::add);
        columns.add(integer(
                        "total",
                        "Count of the whole year; missing if a month of it is not in the edition or cannot be used.")
                .optional());
        columns.add(text("source_release", "The source's edition and the digest of its file."));
        return new TableContract(
                "registered_year",
                "What an edition of a register counts in a place, a category and a year.",
                columns,
                List.of("source", "cut", "country", "territory_kind", "territory_code", "category", "year"),
                List.of(Tables.TO_SOURCE, TO_CATEGORY));
    }
}
