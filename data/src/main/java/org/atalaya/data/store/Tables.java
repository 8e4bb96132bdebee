package org.atalaya.data.store;

import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.real;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.data.store.TableContract.Reference;

/** Every table of the store. Add a table here first; readers, gate and docs/STORE.md follow. */
public final class Tables {

    static final String[] KINDS = {"country", "state", "municipality", "city", "area", "urban-total", "region", "comuna"
    };
    private static final String[] KINDS_OR_ALL =
            Stream.concat(Stream.of(KINDS), Stream.of("all")).toArray(String[]::new);
    private static final List<String> TERRITORY_KEY = List.of("country", "territory_kind", "territory_code");
    static final Reference TO_TERRITORY = new Reference(TERRITORY_KEY, "territory", TERRITORY_KEY);
    static final Reference TO_SOURCE = new Reference(List.of("source"), "source", List.of("source"));
    static final Reference TO_INDICATOR = new Reference(List.of("indicator"), "indicator", List.of("indicator"));
    static final Reference TO_DOMAIN = new Reference(List.of("domain"), "domain", List.of("domain"));

    private Tables() {}

    /** Publishers' works the catalogues and figures come from. */
    public static final TableContract SOURCE = new TableContract(
            "source",
            "A published work that figures or catalogues come from.",
            List.of(
                    text("source", "Short id of the work: ensu, ageeml, cut."),
                    text("publisher", "Who publishes it, as the publisher writes its name."),
                    text("title_es", "Title in Spanish."),
                    text("title_en", "Title in English."),
                    text("licence", "Terms of use, as the publisher names them."),
                    text("url", "Address of the publisher's page; missing if the work has none.")
                            .optional()),
            List.of("source"),
            List.of());

    /** Official surveys. */
    public static final TableContract SURVEY = new TableContract(
            "survey",
            "An official survey; what it asks of households or crimes is a sample, and a row, of its own.",
            List.of(
                    text("survey", "Short id of the survey, or of its sample: envipe, envipe_crime."),
                    text("source", "The work it is."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("unit", "What its figures count.", "person", "household", "crime"),
                    text("territory_kinds", "Kinds of places it can speak for, separated by spaces."),
                    text("domains", "Parts of the population it is told for, separated by spaces."),
                    text(
                                    "design_of",
                                    "The survey whose primary sampling units are this one's too, with or without a record"
                                            + " here; missing if its own records have them all.")
                            .optional()),
            List.of("survey"),
            List.of(TO_SOURCE));

    /** Places. */
    public static final TableContract TERRITORY = new TableContract(
            "territory",
            "A place a figure can be about.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("name", "The name people use, with accents."),
                    text("official_name", "The name the publisher's catalogue gives."),
                    word("parent_kind", "Kind of the place it belongs to; missing for a country.", KINDS)
                            .optional(),
                    text("parent_code", "Code of the place it belongs to; missing for a country.")
                            .optional(),
                    text("valid_from", "First period the code is valid for; missing if always or not known.")
                            .optional(),
                    text("valid_to", "Last period the code is valid for; missing if still valid.")
                            .optional(),
                    text("source", "The catalogue it comes from.")),
            TERRITORY_KEY,
            List.of(
                    TO_SOURCE,
                    new Reference(List.of("country", "parent_kind", "parent_code"), "territory", TERRITORY_KEY)));

    /** Other names of places, for search and for reading publishers' labels. */
    public static final TableContract TERRITORY_NAME = new TableContract(
            "territory_name",
            "Another name of a place: popular, or as a publisher prints it.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("name", "The other name, with accents."),
                    word("use", "Who uses the name.", "popular", "publisher-label", "former"),
                    text("source", "Where the name was found.")),
            List.of("country", "territory_kind", "territory_code", "name"),
            List.of(TO_TERRITORY, TO_SOURCE));

    /** Municipalities sampled as part of a survey's city. */
    public static final TableContract CITY_MEMBER = new TableContract(
            "city_member",
            "A municipality where a survey interviewed people of one of its cities, in one edition.",
            List.of(
                    text("survey", "The survey whose city it is."),
                    text("city_code", "The survey's city code, two digits."),
                    text("municipality_code", "Code of the member municipality, five digits."),
                    text("period", "The edition: membership is as observed in that edition's sample."),
                    text("source", "Where the membership was observed.")),
            List.of("survey", "city_code", "municipality_code", "period"),
            List.of(TO_SOURCE));

    /** Questions. */
    public static final TableContract CONCEPT = new TableContract(
            "concept",
            "A question a survey asks, the same whatever column an edition keeps it in.",
            List.of(
                    text("survey", "The survey that asks it."),
                    text("concept", "Name of the question; the name of its column in the survey's person table."),
                    text("answer_set", "The answers it takes."),
                    text("question_es", "What is asked, in Spanish, in our words."),
                    text("question_en", "What is asked, in English, in our words."),
                    integer("position", "Order in the questionnaire.")),
            List.of("survey", "concept"),
            List.of());

    /** Answers. */
    public static final TableContract ANSWER = new TableContract(
            "answer",
            "An answer a question takes.",
            List.of(
                    text("answer_set", "The set of answers it belongs to."),
                    text("answer", "The answer as it stands in the person table."),
                    text("label_es", "The answer in Spanish."),
                    text("label_en", "The answer in English."),
                    integer("position", "Order within the set.")),
            List.of("answer_set", "answer"),
            List.of());

    /** Indicators. */
    public static final TableContract INDICATOR = new TableContract(
            "indicator",
            "A share of people, defined by who is counted among whom.",
            List.of(
                    text("indicator", "Short id, the same in every table and address."),
                    text("survey", "The survey it is computed from."),
                    text("topic", "The group it is shown in: trust, effectiveness, insecurity, …"),
                    integer("position", "Order within the survey."),
                    integer("headline", "Order among the three headlines of its work; missing if it is none.")
                            .optional(),
                    text("name_es", "Title in Spanish."),
                    text("name_en", "Title in English."),
                    text("question_es", "What the survey asks, in Spanish, in our words."),
                    text("question_en", "What the survey asks, in English, in our words."),
                    text("universe_es", "Who is asked, completing \"de cada 100 …\", in Spanish."),
                    text("universe_en", "Who is asked, completing \"of every 100 …\", in English."),
                    text("statement_es", "What those counted say, completing the universe, in Spanish."),
                    text("statement_en", "What those counted say, completing the universe, in English."),
                    text(
                                    "numerator_concept",
                                    "The question whose answers are counted; missing if its author gives finished estimates only.")
                            .optional(),
                    text(
                                    "numerator_answers",
                                    "The answers counted, separated by spaces; missing where the question is.")
                            .optional(),
                    text("base_concept", "The question that decides who is in the base; missing if everyone is.")
                            .optional(),
                    text("base_answers", "Its answers that are in the base, separated by spaces.")
                            .optional(),
                    word("unit", "Unit of the value.", "share"),
                    word("polarity", "Which direction is good.", "higher_is_better", "lower_is_better", "neutral"),
                    text("source", "The work it is computed from."),
                    text("method", "Heading of docs/METHODS.md that explains it.")),
            List.of("indicator"),
            List.of(TO_SOURCE));

    /** Population domains. */
    public static final TableContract DOMAIN = new TableContract(
            "domain",
            "A part of the population an estimate is about.",
            List.of(
                    text("domain", "Short id: all, sex=female, age=18-29."),
                    word("domain_kind", "What divides the population.", "all", "sex", "age"),
                    word("sex", "The sex it keeps; missing if any.", "female", "male")
                            .optional(),
                    integer("age_from", "Youngest age it keeps, in years; missing if any.")
                            .optional(),
                    integer("age_to", "Oldest age it keeps, in years; missing if any.")
                            .optional(),
                    text("label_es", "Its name in Spanish."),
                    text("label_en", "Its name in English."),
                    integer("position", "Order.")),
            List.of("domain"),
            List.of());

    /** Editions a survey has had. */
    public static final TableContract EDITION = new TableContract(
            "edition",
            "An edition a survey has had, or should have had.",
            List.of(
                    text("survey", "The survey."),
                    text("period", "The edition."),
                    word("state", "Whether it took place.", "collected", "not_collected"),
                    integer("cities", "Cities it covered; missing where not known.")
                            .optional(),
                    word(
                            "represents",
                            "What its sample can speak for: its total and places within it, its country and regions"
                                    + " or states, or its total only.",
                            "places",
                            "regions",
                            "total"),
                    text(
                                    "note_es",
                                    "Why it did not take place or cannot be compared, in Spanish; missing if nothing is to be said.")
                            .optional(),
                    text("note_en", "The same in English.").optional(),
                    text("source", "Where it is known from.")),
            List.of("survey", "period"),
            List.of(TO_SOURCE));

    /** Breaks of series. */
    public static final TableContract SERIES_BREAK = new TableContract(
            "series_break",
            "An edition of a survey that begins a new series: no figure before it compares with one from it on.",
            List.of(
                    text("survey", "The survey."),
                    text("indicator", "The indicator whose series breaks, or all."),
                    word("territory_kind", "Kind of the places whose series break, or all.", KINDS_OR_ALL),
                    text("period", "First edition of the new series."),
                    text("reason_es", "Why they do not compare, in Spanish."),
                    text("reason_en", "Why they do not compare, in English."),
                    text("source", "Where it is known from.")),
            List.of("survey", "indicator", "territory_kind", "period"),
            List.of(TO_SOURCE));

    /** Gaps whose reason is known from the publisher. */
    public static final TableContract KNOWN_GAP = new TableContract(
            "known_gap",
            "A question, an edition or a whole register that can have no figure for a place, as its publisher says.",
            List.of(
                    text("survey", "The survey, or the register."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("concept", "The question, or all."),
                    text("period", "The edition, or all."),
                    word("state", "What the gap is.", "not_applicable", "not_reported"),
                    text("reason_es", "Why there can be no figure, in Spanish."),
                    text("reason_en", "Why there can be no figure, in English."),
                    text("source", "Where it is known from.")),
            List.of("survey", "country", "territory_kind", "territory_code", "concept", "period"),
            List.of(TO_TERRITORY, TO_SOURCE));

    /** Questions of each edition's questionnaire. */
    public static final TableContract QUESTION_ASKED = new TableContract(
            "question_asked",
            "A question an edition asked, as its codebook says; an edition without any row has no codebook yet.",
            List.of(
                    text("survey", "The survey."),
                    text("period", "The edition."),
                    text("concept", "The question."),
                    text("codebook", "The codebook that maps it.")),
            List.of("survey", "period", "concept"),
            List.of(new Reference(List.of("survey", "concept"), "concept", List.of("survey", "concept"))));

    /** Subjects that several surveys ask about. */
    public static final TableContract SUBJECT = new TableContract(
            "subject",
            "A subject that several surveys ask about, each in its way.",
            List.of(
                    text("subject", "Short id of the subject."),
                    integer("position", "Order."),
                    text("name_es", "Its name in Spanish."),
                    text("name_en", "Its name in English.")),
            List.of("subject"),
            List.of());

    /** How each survey asks about a subject. */
    public static final TableContract SUBJECT_QUESTION = new TableContract(
            "subject_question",
            "How a survey asks about a subject, as far as its publisher's documents held say; missing is not known.",
            List.of(
                    text("subject", "The subject."),
                    text("survey", "The survey."),
                    text("concepts", "The survey's questions about it, separated by spaces; missing if none is read.")
                            .optional(),
                    text("question_es", "What is asked, in Spanish, in our words.")
                            .optional(),
                    text("question_en", "What is asked, in English, in our words.")
                            .optional(),
                    text("scale_es", "The answers it takes, in Spanish.").optional(),
                    text("scale_en", "The answers it takes, in English.").optional(),
                    text("universe_es", "Who is asked, in Spanish.").optional(),
                    text("universe_en", "Who is asked, in English.").optional(),
                    text("reference_es", "The time the question is about, in Spanish.")
                            .optional(),
                    text("reference_en", "The time the question is about, in English.")
                            .optional(),
                    text("dont_know_es", "What its publisher does with those who do not know, in Spanish.")
                            .optional(),
                    text("dont_know_en", "What its publisher does with those who do not know, in English.")
                            .optional(),
                    text("document", "The document it is known from, with its edition."),
                    word(
                            "evidence",
                            "Whether the publisher's document was read, is known through others who read it, or has no such question.",
                            "document",
                            "secondary",
                            "not_found"),
                    text("source", "The survey's work.")),
            List.of("subject", "survey"),
            List.of(new Reference(List.of("subject"), "subject", List.of("subject")), TO_SOURCE));

    /** Whether two surveys' answers about a subject compare. */
    public static final TableContract CROSSWALK = new TableContract(
            "crosswalk",
            "Whether what two surveys say of a subject may be compared.",
            List.of(
                    text("subject", "The subject."),
                    text("survey", "The one survey."),
                    text("other_survey", "The other survey."),
                    word(
                            "grade",
                            "A: same question; B: comparable with a note; C: only the direction of change; D: not comparable.",
                            "A",
                            "B",
                            "C",
                            "D"),
                    text("reason_es", "Why, in Spanish."),
                    text("reason_en", "Why, in English.")),
            List.of("subject", "survey", "other_survey"),
            List.of(
                    new Reference(List.of("subject", "survey"), "subject_question", List.of("subject", "survey")),
                    new Reference(
                            List.of("subject", "other_survey"), "subject_question", List.of("subject", "survey"))));

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
                    word("territory_kind", "What sort of place it is.", KINDS),
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
            List.of(TO_TERRITORY, TO_INDICATOR, TO_DOMAIN));

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
                    word("territory_kind", "What sort of place it is.", KINDS),
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
                    TO_TERRITORY,
                    TO_INDICATOR,
                    TO_DOMAIN,
                    new Reference(List.of("survey", "period"), "computed_source", List.of("survey", "period"))));

    /** Surveys made by an observatory or a municipality, edition by edition. */
    public static final TableContract OWN_SURVEY = new TableContract(
            "own_survey",
            "An edition of a survey made by an observatory or a municipality, as its author describes it.",
            List.of(
                    text("survey", "The survey; own surveys begin with own_."),
                    text("period", "The edition."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is about.", KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("title_es", "Title in Spanish."),
                    text("title_en", "Title in English."),
                    text("responsible_unit", "The unit that answers for it; never a person."),
                    text("universe_es", "Who it is about, in Spanish."),
                    text("universe_en", "Who it is about, in English."),
                    word("form", "What its author gave: answers, or finished estimates.", "microdata", "estimates"),
                    word(
                            "sampling",
                            "Whether everybody of the universe had a known chance to be asked.",
                            "probability",
                            "non_probability"),
                    text("sampling_es", "How people were chosen, in Spanish."),
                    text("sampling_en", "The same in English; missing if only Spanish was given.")
                            .optional(),
                    word("weights", "Whether interviews carry weights.", "given", "none"),
                    text("fieldwork_from", "First day of the interviews."),
                    text("fieldwork_to", "Last day of the interviews."),
                    word(
                            "mode",
                            "How people were asked.",
                            "face_to_face",
                            "telephone",
                            "online",
                            "self_completed",
                            "mixed"),
                    integer("planned_interviews", "Interviews planned; missing if not given.")
                            .optional(),
                    text("questionnaire", "Where its questionnaire can be read."),
                    text("licence", "Terms of use, as its author names them."),
                    text("source_release", "The source's edition and the digest of its file.")),
            List.of("survey", "period"),
            List.of(TO_TERRITORY, new Reference(List.of("survey"), "source", List.of("source"))));

    /** Indicators of own surveys, each defined by its author. */
    public static final TableContract OWN_INDICATOR = new TableContract(
            "own_indicator",
            "An indicator of an own survey, defined by its author whatever an official survey of the same name counts.",
            List.of(
                    text("survey", "The survey; own surveys begin with own_."),
                    text("indicator", "The indicator: one of the catalogue, or the survey's own."),
                    integer("position", "Order within the survey."),
                    text("name_es", "Title its author gives it, in Spanish; missing if the catalogue's is meant.")
                            .optional(),
                    text("name_en", "The same in English.").optional(),
                    text("question_es", "What is asked, in Spanish."),
                    text("question_en", "What is asked, in English."),
                    text("universe_es", "Who is asked, completing \"de cada 100 …\", in Spanish."),
                    text("universe_en", "Who is asked, completing \"of every 100 …\", in English."),
                    text("statement_es", "What those counted say, completing the universe, in Spanish."),
                    text("statement_en", "What those counted say, completing the universe, in English."),
                    text("numerator_concept", "The question whose answers are counted; missing if estimates are given.")
                            .optional(),
                    text(
                                    "numerator_answers",
                                    "The answers counted, separated by spaces; missing where the question is.")
                            .optional(),
                    text("base_concept", "The question that decides who is in the base; missing where no question is.")
                            .optional(),
                    text("base_answers", "Its answers that are in the base, separated by spaces.")
                            .optional(),
                    word("polarity", "Which direction is good.", "higher_is_better", "lower_is_better", "neutral")),
            List.of("survey", "indicator"),
            List.of(TO_INDICATOR));

    /** Finished estimates of own surveys. */
    public static final TableContract OWN_ESTIMATE = new TableContract(
            "own_estimate",
            "A share of an own survey as its author computed it.",
            List.of(
                    text("survey", "The survey; own surveys begin with own_."),
                    text("period", "The edition."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("indicator", "The indicator."),
                    text("domain", "The part of the population."),
                    real("value", "The share, 0 to 1."),
                    real("standard_error", "Its standard error, 0 to 1; missing if not given.")
                            .optional(),
                    integer("df", "Degrees of freedom of the error; missing if not given.")
                            .optional(),
                    integer("n", "Persons interviewed who are in the base.")),
            List.of("survey", "period", "country", "territory_kind", "territory_code", "indicator", "domain"),
            List.of(
                    TO_TERRITORY,
                    TO_INDICATOR,
                    TO_DOMAIN,
                    new Reference(List.of("survey", "period"), "own_survey", List.of("survey", "period"))));

    /** What was odd in the official data. */
    public static final TableContract PROBLEM = new TableContract(
            "problem",
            "Something odd found in a source, and what was done about it.",
            List.of(
                    integer("number", "Order in the release."),
                    text("problem", "Code of the kind of problem: docs/PROBLEMS.md explains each."),
                    word("effect", "What was done.", "kept", "rejected", "set-aside"),
                    text("source", "The source it was found in."),
                    text("period", "The edition; missing if it has none.").optional(),
                    text("file", "The file, as named by whoever gave it."),
                    integer(
                                    "row_number",
                                    "Record in the file, the header being 1, or line of a file of content; missing if not about one.")
                            .optional(),
                    text("column_name", "Column or field of the file; missing if not about one.")
                            .optional(),
                    text("value", "What was found.").optional(),
                    text("expected", "What would be right.").optional()),
            List.of("number"),
            List.of());

    /** Estimates: the table other tools read. Its names are fixed. */
    public static final TableContract SURVEY_ESTIMATE = new TableContract(
            "survey_estimate",
            "A survey figure for a place, an edition, an indicator and a part of the population.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", KINDS),
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
            List.of(TO_TERRITORY, TO_INDICATOR, TO_DOMAIN));

    /** Changes between editions. */
    public static final TableContract SURVEY_CHANGE = new TableContract(
            "survey_change",
            "The change of a share between two editions, with the tests of it.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", KINDS),
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
            List.of(TO_TERRITORY, TO_INDICATOR, TO_DOMAIN));

    /** The ledger: why each share is there or is not, and with which others it may be compared. */
    public static final TableContract COMPARABILITY = new TableContract(
            "comparability",
            "Whether a share of a place, an edition and an indicator is there, why not, and which series it is of.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", KINDS),
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
                    TO_TERRITORY,
                    TO_INDICATOR,
                    new Reference(List.of("survey", "period"), "edition", List.of("survey", "period"))));

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

    /** Tables that ingestion writes, whatever the sources; their columns depend on no catalogue. */
    public static List<TableContract> interpreted() {
        List<TableContract> surveys = List.of(
                SOURCE,
                SURVEY,
                TERRITORY,
                TERRITORY_NAME,
                CITY_MEMBER,
                CONCEPT,
                ANSWER,
                INDICATOR,
                DOMAIN,
                EDITION,
                SERIES_BREAK,
                KNOWN_GAP,
                QUESTION_ASKED,
                SUBJECT,
                SUBJECT_QUESTION,
                CROSSWALK,
                SURVEY_EDITION,
                PRINTED_FIGURE,
                COMPUTED_SOURCE,
                COMPUTED_ESTIMATE,
                OWN_SURVEY,
                OWN_INDICATOR,
                OWN_ESTIMATE,
                PROBLEM);
        return Stream.of(
                        surveys,
                        IncidenceTables.interpreted(),
                        OwnRegisterTables.interpreted(),
                        SimilarityTables.interpreted(),
                        GeographyTables.interpreted(),
                        ContentTables.interpreted(),
                        TransferTables.interpreted())
                .flatMap(List::stream)
                .toList();
    }

    /** Tables that analytics computes. */
    public static List<TableContract> derived() {
        List<TableContract> surveys = List.of(SURVEY_ESTIMATE, SURVEY_CHANGE, EDITION_VERIFICATION, COMPARABILITY);
        return Stream.of(
                        surveys,
                        ComparisonTables.derived(),
                        IncidenceTables.derived(),
                        SimilarityTables.derived(),
                        ClaimTables.derived(),
                        OutcomeTables.derived())
                .flatMap(List::stream)
                .toList();
    }
}
