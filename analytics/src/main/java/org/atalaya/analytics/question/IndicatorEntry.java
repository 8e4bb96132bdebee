package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.atalaya.data.indicator.Polarity;

/**
 * An indicator as the catalogue words it.
 *
 * @param id short id
 * @param survey the survey
 * @param counts what its figures count: person, household, crime
 * @param topic the group it is shown in
 * @param position order among all
 * @param headline order among the headlines of its work; empty if it is none
 * @param polarity which direction is good
 * @param spanish its words in Spanish
 * @param english its words in English
 * @param countedConcept the question whose answers are counted
 * @param countedAnswers the answers counted
 * @param baseConcept the question that decides the base; empty text if everyone is in it
 * @param baseAnswers its answers in the base
 * @param source the work it is computed from
 * @param method the part of the methods that explains how it is counted
 */
public record IndicatorEntry(
        String id,
        String survey,
        String counts,
        String topic,
        int position,
        OptionalInt headline,
        Polarity polarity,
        Words spanish,
        Words english,
        String countedConcept,
        String countedAnswers,
        String baseConcept,
        String baseAnswers,
        String source,
        String method) {

    /**
     * Its words in one language.
     *
     * @param name title
     * @param question what is asked
     * @param universe who or what is counted, completing "of every 100 …"
     * @param statement what those counted say
     */
    public record Words(String name, String question, String universe, String statement) {}

    static IndicatorEntry read(ResultSet row) throws SQLException {
        return new IndicatorEntry(
                row.getString("indicator"),
                row.getString("survey"),
                row.getString("counts"),
                row.getString("topic"),
                row.getInt("position"),
                optional(row, "headline"),
                Polarity.of(row.getString("polarity")),
                words(row, "es"),
                words(row, "en"),
                row.getString("numerator_concept"),
                row.getString("numerator_answers"),
                orEmpty(row.getString("base_concept")),
                orEmpty(row.getString("base_answers")),
                row.getString("source"),
                row.getString("method"));
    }

    private static Words words(ResultSet row, String language) throws SQLException {
        return new Words(
                row.getString("name_" + language),
                row.getString("question_" + language),
                row.getString("universe_" + language),
                row.getString("statement_" + language));
    }

    private static OptionalInt optional(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
