package org.atalaya.analytics.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.data.programme.Access;
import org.atalaya.data.programme.RecordKind;

/**
 * What every record of content has.
 *
 * @param id short id, the same in every table and address
 * @param kind what it is
 * @param parent the record it is part of; empty if it stands by itself
 * @param title its title
 * @param text what it says; empty if the title says it
 * @param quotation the source's own words; empty if the wording does not matter
 * @param source where it is known from
 * @param review how far it was reviewed
 * @param dates when it was
 * @param access who may see it
 */
public record ContentRecord(
        String id,
        RecordKind kind,
        Optional<String> parent,
        Bilingual title,
        Optional<Bilingual> text,
        Optional<String> quotation,
        Source source,
        Review review,
        Dates dates,
        Access access) {

    /**
     * Where a record is known from.
     *
     * @param document the document
     * @param section its section
     * @param authorUnit the unit that speaks in it
     */
    public record Source(String document, String section, String authorUnit) {}

    /**
     * How far a record was reviewed.
     *
     * @param state draft, checked or approved
     * @param by the role that approved it; empty if none did
     * @param on the day; empty if it was not approved
     */
    public record Review(String state, Optional<String> by, Optional<String> on) {}

    /**
     * Its days, months or years.
     *
     * @param from the first; empty if not known
     * @param to the last; empty if not known
     * @param printed as the document prints them; empty if it prints none
     */
    public record Dates(Optional<String> from, Optional<String> to, Optional<String> printed) {}

    static ContentRecord read(ResultSet row) throws SQLException {
        return new ContentRecord(
                row.getString("record"),
                RecordKind.of(row.getString("kind")),
                Optional.ofNullable(row.getString("parent")),
                Bilingual.read(row, "title"),
                Bilingual.find(row, "text"),
                Optional.ofNullable(row.getString("quotation")),
                new Source(row.getString("document"), row.getString("section"), row.getString("author_unit")),
                new Review(
                        row.getString("review"),
                        Optional.ofNullable(row.getString("approved_by")),
                        Optional.ofNullable(row.getString("approved_on"))),
                new Dates(
                        Optional.ofNullable(row.getString("date_from")),
                        Optional.ofNullable(row.getString("date_to")),
                        Optional.ofNullable(row.getString("dates_printed"))),
                Access.valueOf(row.getString("access").toUpperCase(Locale.ROOT)));
    }
}
