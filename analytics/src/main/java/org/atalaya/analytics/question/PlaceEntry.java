package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;

/**
 * A place as the catalogue has it.
 *
 * @param id what identifies it
 * @param name the name people use
 * @param officialName the publisher's name
 * @param parent the place it belongs to; empty for a country
 * @param validFrom first edition it stands in; empty if not known
 * @param validTo last edition it stands in; empty if it still does
 * @param source the catalogue it comes from
 */
public record PlaceEntry(
        TerritoryId id,
        String name,
        String officialName,
        Optional<TerritoryId> parent,
        Optional<String> validFrom,
        Optional<String> validTo,
        String source) {

    static PlaceEntry read(ResultSet row) throws SQLException {
        TerritoryId id = TerritoryId.of(
                row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
        return new PlaceEntry(
                id,
                row.getString("name"),
                row.getString("official_name"),
                parent(id.country(), row),
                Optional.ofNullable(row.getString("valid_from")),
                Optional.ofNullable(row.getString("valid_to")),
                row.getString("source"));
    }

    private static Optional<TerritoryId> parent(Country country, ResultSet row) throws SQLException {
        return row.getString("parent_kind") == null
                ? Optional.empty()
                : Optional.of(
                        TerritoryId.of(country.name(), row.getString("parent_kind"), row.getString("parent_code")));
    }
}
