package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.territory.Country;

/**
 * An offence as the catalogue words it, whatever each source calls it.
 *
 * @param id short id
 * @param spanish its words in Spanish
 * @param english its words in English
 * @param headlineOf codes of the countries whose places show it first
 */
public record OffenceEntry(String id, Words spanish, Words english, Set<String> headlineOf) {

    /**
     * Its words in one language.
     *
     * @param name its name
     * @param definition what it is
     */
    public record Words(String name, String definition) {}

    /** Whether places of a country show it first. */
    public boolean isHeadlineOf(Country country) {
        return headlineOf.contains(country.name());
    }

    static OffenceEntry read(ResultSet row) throws SQLException {
        return new OffenceEntry(
                row.getString("offence"),
                new Words(row.getString("name_es"), row.getString("definition_es")),
                new Words(row.getString("name_en"), row.getString("definition_en")),
                Optional.ofNullable(row.getString("headline_countries"))
                        .map(countries -> Set.of(countries.split(" ")))
                        .orElse(Set.of()));
    }
}
