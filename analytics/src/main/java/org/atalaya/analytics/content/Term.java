package org.atalaya.analytics.content;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A term records are tagged with.
 *
 * @param id short id
 * @param vocabulary theme, purpose, barrier or population
 * @param label the term
 */
public record Term(String id, String vocabulary, Bilingual label) {

    static Term read(ResultSet row) throws SQLException {
        return new Term(row.getString("term"), row.getString("vocabulary"), Bilingual.read(row, "label"));
    }
}
