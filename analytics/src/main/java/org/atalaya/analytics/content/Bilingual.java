package org.atalaya.analytics.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A text in Spanish with its English beside it.
 *
 * @param spanish the text
 * @param english its translation; empty if there is none yet
 */
public record Bilingual(String spanish, Optional<String> english) {

    static Bilingual read(ResultSet row, String column) throws SQLException {
        return new Bilingual(row.getString(column + "_es"), Optional.ofNullable(row.getString(column + "_en")));
    }

    /** The text of columns that may be empty. */
    static Optional<Bilingual> find(ResultSet row, String column) throws SQLException {
        return row.getString(column + "_es") == null ? Optional.empty() : Optional.of(read(row, column));
    }
}
