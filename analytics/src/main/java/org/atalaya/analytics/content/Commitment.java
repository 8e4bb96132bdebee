package org.atalaya.analytics.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.atalaya.data.programme.DueDate;
import org.atalaya.data.programme.Obligation;

/**
 * A record's obligation.
 *
 * @param record the record
 * @param paragraph paragraph of its resolution it stands in; empty if it has one only
 * @param obligation when it is due and what was recorded of it
 * @param datedBy the provision that says when; empty if its resolution does
 * @param deliverable what shows that it was done
 */
public record Commitment(
        String record,
        OptionalInt paragraph,
        Obligation obligation,
        Optional<String> datedBy,
        Optional<Bilingual> deliverable) {

    static Commitment read(ResultSet row, List<ContentParts.Event> events) throws SQLException {
        return new Commitment(
                row.getString("record"),
                ContentParts.paragraphOf(row),
                new Obligation(
                        LocalDate.parse(row.getString("agreed_on")),
                        DueDate.parse(row.getString("due")),
                        events.stream()
                                .map(event -> new Obligation.Event(
                                        event.kind(), LocalDate.parse(event.on().orElseThrow()), event.due()))
                                .toList()),
                Optional.ofNullable(row.getString("dated_by")),
                Bilingual.find(row, "deliverable"));
    }
}
