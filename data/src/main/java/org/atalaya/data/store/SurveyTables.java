package org.atalaya.data.store;

import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.real;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.data.store.TableContract.Reference;

/** Tables of official surveys: their persons, what was printed, and what is computed. */
public final class SurveyTables {

    private SurveyTables() {}

    /**
     * Answers of the persons interviewed by a survey: fixed columns of the design, then one column per
     * question of the survey's catalogue.
     *
     * @param survey the survey, naming the table {@code <survey>_person}
     * @param concepts its questions in catalogue order
     */
    public static TableContract surveyPerson(String survey, List<String> concepts) {
        List<Column> columns = new ArrayList<>(List.of(
                text("period", "The edition."),
                text("person", "The publisher's id of the interview."),
                text("psu", "Primary sampling unit, comparable within the edition only."),
                text("stratum", "Design stratum, comparable within the edition only."),
                text(
                                "panel_psu",
                                "Primary sampling unit as numbered in every edition; missing if the edition has none.")
                        .optional(),
                real("weight", "Persons, households or crimes the record stands for."),
                real(
                                "municipality_weight",
                                "The same in figures of its municipality or comuna; missing if it is the weight, or the"
                                        + " sample does not speak for them.")
                        .optional(),
                real(
                                "series_weight",
                                "The same in the series of earlier editions; missing if the edition has none or the record"
                                        + " is not of it.")
                        .optional(),
                text("city_code", "The survey's city code; missing if the sample speaks for the total only.")
                        .optional(),
                text("state_code", "State or region, two digits."),
                text(
                                "municipality_code",
                                "Municipality or comuna, five digits; missing if the edition does not tell it.")
                        .optional(),
                text("region_code", "Part of the city the publisher samples apart; missing in most cities.")
                        .optional(),
                word("sex", "Sex of the person.", "female", "male", "not_specified"),
                text(
                        "age",
                        "Age in years, a group like 20-29 or 70+ where the edition tells no more, or not_specified.")));
        for (String concept : concepts) {
            columns.add(text(
                    concept,
                    "Answer; not_asked if the edition did not ask it or its base does not tell, skipped if it was not put"
                            + " to the person."));
        }
        columns.add(text("source_release", "The source's edition and the digest of its file."));
        return new TableContract(
                survey + "_person",
                "A person, household or crime of the survey, with the design of the sample and the answers.",
                columns,
                List.of("period", "person"),
                List.of());
    }

    /** Editions of surveys whose microdata was read. */
    public static final TableContract SURVEY_EDITION = new TableContract(
            "survey_edition",
            "An edition of a survey whose microdata this release was made from.",
            List.of(
                    text("survey", "The survey."),
                    text("period", "The edition."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    text("codebook", "The codebook that interpreted it."),
                    word(
                            "verified",
                            "How the codebook was proved; author: an own survey's questions sheet is its author's word.",
                            "microdata",
                            "dictionary",
                            "author"),
                    word(
                            "lonely_psu",
                            "What is done with strata of one PSU, as its publisher does.",
                            "adjust",
                            "certainty",
                            "average",
                            "withhold"),
                    text("source_release", "The source's edition and the digest of its file.")),
            List.of("survey", "period"),
            List.of());

    /** Figures printed by a publisher. */
    public static final TableContract PRINTED_FIGURE = new TableContract(
            "printed_figure",
            "A figure as its publisher printed it.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("label_printed", "The place's name as printed."),
                    text("survey", "The survey."),
                    text("period", "The edition the figure is about."),
                    text("indicator", "The indicator."),
                    text("domain", "The part of the population."),
                    real("percent", "The share printed, in percent; missing if only persons were printed.")
                            .optional(),
                    real("persons", "Persons counted, as printed; missing if not printed.")
                            .optional(),
                    real("base_persons", "Persons in the base, as printed; missing if not printed.")
                            .optional(),
                    text("publisher", "Who printed it."),
                    text("edition", "The publication it was printed in."),
                    text("printed_table", "Number or title of the table it was printed in.")),
            List.of("country", "territory_kind", "territory_code", "survey", "period", "indicator", "domain"),
            List.of(Tables.TO_TERRITORY, Tables.TO_INDICATOR, Tables.TO_DOMAIN));

    /** Files whose estimates this project computed earlier. */
    public static final TableContract COMPUTED_SOURCE = new TableContract(
            "computed_source",
            "An official microdata file from which this project computed published estimates.",
            List.of(
                    text("survey", "The survey."),
                    text("period", "The edition."),
                    text("publisher", "Who published the file."),
                    text("file", "Name of the file."),
                    text("sha256", "SHA-256 of the file."),
                    integer("bytes", "Size of the file."),
                    text("computed_on", "Day the estimates were computed."),
                    text("code_version", "Version of this project that computed them.")),
            List.of("survey", "period"),
            List.of());

    /** Estimates this project computed earlier and ships. */
    public static final TableContract COMPUTED_ESTIMATE = new TableContract(
            "computed_estimate",
            "A share computed earlier by this project from official microdata, with its precision.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("survey", "The survey."),
                    text("period", "The edition."),
                    text("indicator", "The indicator."),
                    text("domain", "The part of the population."),
                    real("value", "The share, 0 to 1; missing if withheld.").optional(),
                    real("standard_error", "Its design-based standard error, 0 to 1; missing if withheld.")
                            .optional(),
                    integer("df", "Degrees of freedom; missing if withheld.").optional(),
                    integer("n", "Persons interviewed in the place."),
                    integer("n_domain", "Persons interviewed who are in the base."),
                    integer("n_numerator", "Persons interviewed who are counted; missing if withheld.")
                            .optional(),
                    real("deff", "Design effect; missing where every answer is the same.")
                            .optional(),
                    real("weight_sum", "Persons the base stands for."),
                    word(
                            "lonely_psu",
                            "What was done with strata of one PSU.",
                            "adjust",
                            "certainty",
                            "average",
                            "withhold"),
                    word(
                                    "withheld_reason",
                                    "Why the value is missing; missing if it is not.",
                                    "not_applicable",
                                    "empty_base",
                                    "under_10_interviews",
                                    "one_psu_stratum")
                            .optional()),
            List.of("country", "territory_kind", "territory_code", "survey", "period", "indicator", "domain"),
            List.of(
                    Tables.TO_TERRITORY,
                    Tables.TO_INDICATOR,
                    Tables.TO_DOMAIN,
                    new Reference(List.of("survey", "period"), "computed_source", List.of("survey", "period"))));

    /** Estimates: the table other tools read. Its names are fixed. */
    public static final TableContract SURVEY_ESTIMATE = new TableContract(
            "survey_estimate",
            "A survey figure for a place, an edition, an indicator and a part of the population.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("territory_name", "The place's name."),
                    text("survey", "The survey."),
                    text("period", "The edition, like 2024-Q1."),
                    text("indicator", "The indicator."),
                    text("domain", "The part of the population."),
                    word(
                            "measure",
                            "share: persons counted among the base, 0 to 1; total: persons counted; base: persons in the base.",
                            "share",
                            "total",
                            "base"),
                    word(
                            "origin",
                            "computed from microdata, or printed by the publisher or author.",
                            "computed",
                            "printed"),
                    real("value", "The figure; missing if withheld.").optional(),
                    real(
                                    "standard_error",
                                    "Design-based standard error, in the unit of the value; missing if withheld or not published.")
                            .optional(),
                    real("cv", "Coefficient of variation, 0 to 1; missing where it is undefined.")
                            .optional(),
                    real("lower", "Lower limit of the interval; missing if withheld.")
                            .optional(),
                    real("upper", "Upper limit of the interval; missing if withheld.")
                            .optional(),
                    real("confidence", "Coverage of the interval; missing if there is none.")
                            .optional(),
                    integer("df", "PSUs less strata among those the domain touches; as given, or missing, if printed.")
                            .optional(),
                    integer("n", "Persons interviewed in the place; as given, or missing, if printed.")
                            .optional(),
                    integer("n_domain", "Persons interviewed who are in the base; as given, or missing, if printed.")
                            .optional(),
                    real("effective_n", "n_domain over deff; missing where deff is.")
                            .optional(),
                    real(
                                    "weight_sum",
                                    "Persons the base stands for; missing if printed, without weights, or fewer than 10 were"
                                            + " interviewed.")
                            .optional(),
                    real("deff", "Design effect against simple random sampling; missing where undefined.")
                            .optional(),
                    word(
                                    "lonely_psu",
                                    "What was done with strata of one PSU; missing if printed.",
                                    "adjust",
                                    "certainty",
                                    "average",
                                    "withhold")
                            .optional(),
                    word(
                                    "precision_inegi",
                                    "INEGI's grade (CAC-007/01/2018); missing where undefined.",
                                    "high",
                                    "moderate",
                                    "low")
                            .optional(),
                    word(
                                    "precision_ine_chile",
                                    "INE Chile's grade (2020); missing if withheld, or printed without what it needs.",
                                    "reliable",
                                    "weakly_reliable",
                                    "not_reliable")
                            .optional(),
                    word(
                                    "precision_cepal_2020",
                                    "CEPAL's grade (2020); missing if printed or withheld.",
                                    "publish",
                                    "review",
                                    "suppress")
                            .optional(),
                    word(
                                    "precision_cepal_2023",
                                    "CEPAL's grade (2023); missing if printed or withheld.",
                                    "reliable",
                                    "weakly_reliable",
                                    "not_reliable")
                            .optional(),
                    word(
                                    "withheld_reason",
                                    "Why the value, or only its interval, is missing.",
                                    "not_applicable",
                                    "empty_base",
                                    "under_10_interviews",
                                    "interval_undefined_at_0_or_1",
                                    "no_variance_between_psus",
                                    "no_degrees_of_freedom",
                                    "one_psu_stratum",
                                    "precision_not_published",
                                    "not_a_probability_sample")
                            .optional(),
                    text("source_release", "The source's edition and the digest of its file.")),
            List.of(
                    "country",
                    "territory_kind",
                    "territory_code",
                    "survey",
                    "period",
                    "indicator",
                    "domain",
                    "measure",
                    "origin"),
            List.of(Tables.TO_TERRITORY, Tables.TO_INDICATOR, Tables.TO_DOMAIN));

    /** Changes between editions. */
    public static final TableContract SURVEY_CHANGE = new TableContract(
            "survey_change",
            "The change of a share between two editions, with the tests of it.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("survey", "The survey."),
                    text("indicator", "The indicator."),
                    text("domain", "The part of the population."),
                    text("period", "The later edition."),
                    text("base_period", "The earlier edition."),
                    real("difference", "Later share less earlier share, -1 to 1."),
                    real("standard_error", "Its standard error, the editions taken as independent."),
                    real("lower", "Lower limit of its interval."),
                    real("upper", "Upper limit of its interval."),
                    real("confidence", "Coverage of the interval."),
                    integer("df", "Degrees of freedom of both editions together."),
                    real("p_publisher", "p of the publisher's test."),
                    word(
                            "verdict_publisher",
                            "The publisher's verdict: ENSU's is a two-sided z test at 0.10.",
                            "increased",
                            "decreased",
                            "no_distinguishable_change"),
                    real("p_independent", "p of the t test with independent editions."),
                    word(
                            "verdict_independent",
                            "Verdict of that test at 0.05.",
                            "increased",
                            "decreased",
                            "no_distinguishable_change"),
                    real(
                                    "p_holm",
                                    "p_publisher adjusted by Holm over the survey's places of the same edition; missing for its total.")
                            .optional(),
                    real(
                                    "standard_error_panel",
                                    "Standard error that counts the PSUs both editions share; missing without microdata of both.")
                            .optional(),
                    real("p_panel", "p of the t test with that standard error.").optional(),
                    word(
                                    "verdict_panel",
                                    "Verdict of that test at 0.05.",
                                    "increased",
                                    "decreased",
                                    "no_distinguishable_change")
                            .optional()),
            List.of(
                    "country",
                    "territory_kind",
                    "territory_code",
                    "survey",
                    "indicator",
                    "domain",
                    "period",
                    "base_period"),
            List.of(Tables.TO_TERRITORY, Tables.TO_INDICATOR, Tables.TO_DOMAIN));

    /** The ledger: why each share is there or is not, and with which others it may be compared. */
    public static final TableContract COMPARABILITY = new TableContract(
            "comparability",
            "Whether a share of a place, an edition and an indicator is there, why not, and which series it is of.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("survey", "The survey."),
                    text("indicator", "The indicator."),
                    text("period", "The edition, taken place or not."),
                    word(
                            "state",
                            "Whether the share of everybody is there, or why it is not.",
                            "available",
                            "zero",
                            "suppressed",
                            "not_sampled",
                            "not_asked",
                            "not_applicable",
                            "not_reported",
                            "not_loaded",
                            "not_collected"),
                    text("series", "First edition of its series; shares of two series do not compare."),
                    text("reason_es", "Why, in Spanish, where the catalogues say more than the state does.")
                            .optional(),
                    text("reason_en", "The same in English.").optional()),
            List.of("country", "territory_kind", "territory_code", "survey", "indicator", "period"),
            List.of(
                    Tables.TO_TERRITORY,
                    Tables.TO_INDICATOR,
                    new Reference(List.of("survey", "period"), "edition", List.of("survey", "period"))));

    /** How far the reading of an edition's microdata is proved. */
    public static final TableContract EDITION_VERIFICATION = new TableContract(
            "edition_verification",
            "How far the reading of an edition's microdata is proved.",
            List.of(
                    text("survey", "The survey."),
                    text("period", "The edition."),
                    word(
                            "verified",
                            "How: the codebook was proved on microdata of the edition; or its publisher's printed"
                                    + " figures came out the same; or there was nothing to compare with.",
                            "microdata",
                            "printed",
                            "unverified"),
                    integer("figures_compared", "Printed shares compared with the computed ones."),
                    integer("figures_differing", "Those of them that differ.")),
            List.of("survey", "period"),
            List.of(new Reference(List.of("survey", "period"), "survey_edition", List.of("survey", "period"))));

    static List<TableContract> interpreted() {
        return List.of(SURVEY_EDITION, PRINTED_FIGURE, COMPUTED_SOURCE, COMPUTED_ESTIMATE);
    }

    static List<TableContract> derived() {
        return List.of(SURVEY_ESTIMATE, SURVEY_CHANGE, EDITION_VERIFICATION, COMPARABILITY);
    }
}
