package org.atalaya.data.store;

import static org.atalaya.data.store.Column.integer;
import static org.atalaya.data.store.Column.real;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.List;
import org.atalaya.data.store.TableContract.Reference;

/** Tables of surveys that observatories and municipalities make themselves. */
public final class OwnSurveyTables {

    private OwnSurveyTables() {}

    /** Surveys made by an observatory or a municipality, edition by edition. */
    public static final TableContract OWN_SURVEY = new TableContract(
            "own_survey",
            "An edition of a survey made by an observatory or a municipality, as its author describes it.",
            List.of(
                    text("survey", "The survey; own surveys begin with own_."),
                    text("period", "The edition."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is about.", Tables.KINDS),
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
            List.of(Tables.TO_TERRITORY, new Reference(List.of("survey"), "source", List.of("source"))));

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
            List.of(Tables.TO_INDICATOR));

    /** Finished estimates of own surveys. */
    public static final TableContract OWN_ESTIMATE = new TableContract(
            "own_estimate",
            "A share of an own survey as its author computed it.",
            List.of(
                    text("survey", "The survey; own surveys begin with own_."),
                    text("period", "The edition."),
                    word("country", "ISO code of the country.", "MX", "CL"),
                    word("territory_kind", "What sort of place it is.", Tables.KINDS),
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
                    Tables.TO_TERRITORY,
                    Tables.TO_INDICATOR,
                    Tables.TO_DOMAIN,
                    new Reference(List.of("survey", "period"), "own_survey", List.of("survey", "period"))));

    static List<TableContract> interpreted() {
        return List.of(OWN_SURVEY, OWN_INDICATOR, OWN_ESTIMATE);
    }
}
