package org.atalaya.data.store;

import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.List;
import org.atalaya.data.store.TableContract.Reference;

/** Tables of the catalogues: sources, surveys and their editions, places, questions, indicators and how they compare. */
public final class CatalogueTables {

    private CatalogueTables() {}

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
            List.of(Tables.TO_SOURCE));

    /** Places. */
    public static final TableContract TERRITORY = new TableContract(
            "territory",
            "A place a figure can be about.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("name", "The name people use, with accents."),
                    text("official_name", "The name the publisher's catalogue gives."),
                    word("parent_kind", "Kind of the place it belongs to; missing for a country.", Tables.KINDS)
                            .optional(),
                    text("parent_code", "Code of the place it belongs to; missing for a country.")
                            .optional(),
                    text("valid_from", "First period the code is valid for; missing if always or not known.")
                            .optional(),
                    text("valid_to", "Last period the code is valid for; missing if still valid.")
                            .optional(),
                    text("source", "The catalogue it comes from.")),
            Tables.TERRITORY_KEY,
            List.of(
                    Tables.TO_SOURCE,
                    new Reference(
                            List.of("country", "parent_kind", "parent_code"), "territory", Tables.TERRITORY_KEY)));

    /** Other names of places, for search and for reading publishers' labels. */
    public static final TableContract TERRITORY_NAME = new TableContract(
            "territory_name",
            "Another name of a place: popular, or as a publisher prints it.",
            List.of(
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("name", "The other name, with accents."),
                    word("use", "Who uses the name.", "popular", "publisher-label", "former"),
                    text("source", "Where the name was found.")),
            List.of("country", "territory_kind", "territory_code", "name"),
            List.of(Tables.TO_TERRITORY, Tables.TO_SOURCE));

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
            List.of(Tables.TO_SOURCE));

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
            List.of(Tables.TO_SOURCE));

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
            List.of(Tables.TO_SOURCE));

    /** Breaks of series. */
    public static final TableContract SERIES_BREAK = new TableContract(
            "series_break",
            "An edition of a survey that begins a new series: no figure before it compares with one from it on.",
            List.of(
                    text("survey", "The survey."),
                    text("indicator", "The indicator whose series breaks, or all."),
                    word("territory_kind", "Kind of the places whose series break, or all.", Tables.KINDS_OR_ALL),
                    text("period", "First edition of the new series."),
                    text("reason_es", "Why they do not compare, in Spanish."),
                    text("reason_en", "Why they do not compare, in English."),
                    text("source", "Where it is known from.")),
            List.of("survey", "indicator", "territory_kind", "period"),
            List.of(Tables.TO_SOURCE));

    /** Gaps whose reason is known from the publisher. */
    public static final TableContract KNOWN_GAP = new TableContract(
            "known_gap",
            "A question, an edition or a whole register that can have no figure for a place, as its publisher says.",
            List.of(
                    text("survey", "The survey, or the register."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
                    text("territory_code", "The publisher's own code, padded with zeros."),
                    text("concept", "The question, or all."),
                    text("period", "The edition, or all."),
                    word("state", "What the gap is.", "not_applicable", "not_reported"),
                    text("reason_es", "Why there can be no figure, in Spanish."),
                    text("reason_en", "Why there can be no figure, in English."),
                    text("source", "Where it is known from.")),
            List.of("survey", "country", "territory_kind", "territory_code", "concept", "period"),
            List.of(Tables.TO_TERRITORY, Tables.TO_SOURCE));

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
            List.of(new Reference(List.of("subject"), "subject", List.of("subject")), Tables.TO_SOURCE));

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

    static List<TableContract> interpreted() {
        return List.of(
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
                CROSSWALK);
    }
}
