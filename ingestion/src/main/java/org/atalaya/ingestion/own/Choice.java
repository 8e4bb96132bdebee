package org.atalaya.ingestion.own;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.data.territory.TerritoryKind;

/**
 * A word of a closed list of a workbook.
 *
 * @param id the word used in tables
 * @param spanish the word as a workbook in Spanish has it
 * @param english the word as a workbook in English has it
 */
public record Choice(String id, String spanish, String english) {

    /** Countries an own survey can be of. */
    static final List<Choice> COUNTRIES =
            List.of(new Choice("MX", "México", "Mexico"), new Choice("CL", "Chile", "Chile"));

    /** Kinds of places an own survey can be about. */
    static final List<Choice> PLACES = List.of(
            new Choice(TerritoryKind.MUNICIPALITY.id(), "municipio", "municipality"),
            new Choice(TerritoryKind.COMUNA.id(), "comuna", "comuna"));

    /** Whether chances to be asked are known. */
    static final List<Choice> SAMPLING = List.of(
            new Choice("probability", "probabilística", "probability"),
            new Choice("non_probability", "no probabilística", "non-probability"));

    /** What is done with strata of one PSU. */
    static final List<Choice> LONELY_PSU = List.of(
            new Choice("withhold", "reservar la cifra", "withhold the figure"),
            new Choice("adjust", "distancia al total", "distance from the total"),
            new Choice("average", "promedio de los demás", "average of the others"),
            new Choice("certainty", "sin error", "no error"));

    /** How people are asked. */
    static final List<Choice> MODES = List.of(
            new Choice("face_to_face", "en persona", "face to face"),
            new Choice("telephone", "por teléfono", "by telephone"),
            new Choice("online", "en línea", "online"),
            new Choice("self_completed", "cuestionario en papel", "paper questionnaire"),
            new Choice("mixed", "varios modos", "several modes"));

    /** Which direction is good. */
    static final List<Choice> POLARITIES = List.of(
            new Choice("higher_is_better", "más es mejor", "higher is better"),
            new Choice("lower_is_better", "menos es mejor", "lower is better"),
            new Choice("neutral", "ninguna", "neither"));

    /** What one unit of a register's count is. */
    static final List<Choice> COUNTS = List.of(
            new Choice("calls", "llamadas", "calls"),
            new Choice("events", "hechos", "events"),
            new Choice("persons", "personas", "persons"),
            new Choice("files", "expedientes", "files"));

    /** How near a category is to an offence. */
    static final List<Choice> GRADES = List.of(
            new Choice("A", "A", "A"), new Choice("B", "B", "B"), new Choice("C", "C", "C"), new Choice("D", "D", "D"));

    /** Sexes as the data sheet has them. */
    static final List<Choice> SEXES =
            List.of(new Choice("female", "mujer", "female"), new Choice("male", "hombre", "male"));

    private static final List<String> NONE = List.of("ninguna", "ninguno", "none", "no");

    /** The word of a list a text means, in either language or as tables have it. */
    static Optional<Choice> find(List<Choice> among, String text) {
        String plain = Headings.plain(text);
        return among.stream()
                .filter(choice -> List.of(
                                Headings.plain(choice.id()),
                                Headings.plain(choice.spanish()),
                                Headings.plain(choice.english()))
                        .contains(plain))
                .findFirst();
    }

    /** Whether a text says that there is none. */
    static boolean saysNone(String text) {
        return NONE.contains(Headings.plain(text));
    }

    /** The words of a list for a sentence. */
    static String words(List<Choice> among) {
        return among.stream()
                .flatMap(choice -> Arrays.stream(new String[] {choice.spanish(), choice.english()}))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The word in a language of workbooks. */
    String word(boolean inSpanish) {
        return inSpanish ? spanish : english;
    }
}
