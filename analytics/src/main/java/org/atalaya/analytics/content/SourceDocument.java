package org.atalaya.analytics.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A document records are known from.
 *
 * @param id short id
 * @param title its title
 * @param kind what sort of document it is
 * @param publisher the unit that issued it
 * @param number its number as printed; empty if it has none
 * @param issuedOn day, month or year it bears; empty if it bears none
 * @param issuedAt place it bears; empty if it bears none
 * @param language es, en or es-en
 * @param url where it can be read; empty if not known
 */
public record SourceDocument(
        String id,
        Bilingual title,
        String kind,
        String publisher,
        Optional<String> number,
        Optional<String> issuedOn,
        Optional<String> issuedAt,
        String language,
        Optional<String> url) {

    /**
     * A section of a document.
     *
     * @param document the document
     * @param id short id within it
     * @param number the number it bears as printed; empty if it bears none
     * @param heading its heading
     */
    public record Section(String document, String id, Optional<String> number, String heading) {
        static Section read(ResultSet row) throws SQLException {
            return new Section(
                    row.getString("document"),
                    row.getString("section"),
                    Optional.ofNullable(row.getString("number_printed")),
                    row.getString("heading"));
        }
    }

    /** Where it can be read on the web; empty if that is not known, or is no address of a page. */
    public Optional<String> link() {
        return url.filter(known -> known.matches("https?://.+"));
    }

    static SourceDocument read(ResultSet row) throws SQLException {
        return new SourceDocument(
                row.getString("document"),
                Bilingual.read(row, "title"),
                row.getString("document_kind"),
                row.getString("publisher"),
                Optional.ofNullable(row.getString("document_number")),
                Optional.ofNullable(row.getString("issued_on")),
                Optional.ofNullable(row.getString("issued_at")),
                row.getString("language"),
                Optional.ofNullable(row.getString("url")));
    }
}
