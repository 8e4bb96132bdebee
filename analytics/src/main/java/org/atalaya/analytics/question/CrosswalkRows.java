package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.atalaya.analytics.comparability.Grade;

/** Reads the crosswalk's rows. */
final class CrosswalkRows {

    private CrosswalkRows() {}

    static Crosswalk.SubjectQuestion question(ResultSet row) throws SQLException {
        String concepts = known(row, "concepts");
        return new Crosswalk.SubjectQuestion(
                row.getString("subject"),
                row.getString("survey"),
                concepts.isEmpty() ? List.of() : List.of(concepts.split(" ")),
                words(row, "es"),
                words(row, "en"),
                row.getString("document"),
                row.getString("evidence"));
    }

    static Crosswalk.Link link(ResultSet row) throws SQLException {
        return new Crosswalk.Link(
                row.getString("subject"),
                row.getString("survey"),
                row.getString("other_survey"),
                Grade.valueOf(row.getString("grade")),
                row.getString("reason_es"),
                row.getString("reason_en"));
    }

    private static Crosswalk.Words words(ResultSet row, String language) throws SQLException {
        return new Crosswalk.Words(
                known(row, "question_" + language),
                known(row, "scale_" + language),
                known(row, "universe_" + language),
                known(row, "reference_" + language),
                known(row, "dont_know_" + language));
    }

    private static String known(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
