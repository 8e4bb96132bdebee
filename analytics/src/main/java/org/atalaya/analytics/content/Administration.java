package org.atalaya.analytics.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/**
 * A term of municipal governments.
 *
 * @param seat the state or country whose municipal governments it is of
 * @param beginsOn day they take office
 * @param endsOn last day of the term
 * @param source what the days rest on
 * @param consulted whether that was read
 */
public record Administration(
        TerritoryId seat, LocalDate beginsOn, LocalDate endsOn, Bilingual source, boolean consulted) {

    static Administration read(ResultSet row) throws SQLException {
        return new Administration(
                TerritoryId.of(
                        row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                LocalDate.parse(row.getString("begins_on")),
                LocalDate.parse(row.getString("ends_on")),
                Bilingual.read(row, "source"),
                row.getString("consulted").equals("consulted"));
    }

    /** Whether it is a term of the municipal government of a place. */
    public boolean isOf(TerritoryId place) {
        boolean local = place.kind() == TerritoryKind.MUNICIPALITY || place.kind() == TerritoryKind.COMUNA;
        boolean within = seat.kind() == TerritoryKind.COUNTRY || place.code().startsWith(seat.code());
        return local && within && place.country() == seat.country();
    }
}
