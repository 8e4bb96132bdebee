package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.data.territory.TerritoryId;

/**
 * Offences registered in a place in a month or a year.
 *
 * @param place the place; empty for offences of a state that no municipality has
 * @param code the publisher's code
 * @param name the place's name
 * @param offence the offence
 * @param period the month or the year
 * @param count how many; empty where the state says why
 * @param population persons the rate is of; empty if not known
 * @param rate their rate; empty without count or population
 * @param state whether the figure is there, or why it is not
 * @param sourceRelease the register and its edition
 */
public record RegisteredCount(
        Optional<TerritoryId> place,
        String code,
        String name,
        String offence,
        String period,
        Optional<Long> count,
        Optional<Long> population,
        Optional<Rate> rate,
        String state,
        String sourceRelease) {

    private static final String UNALLOCATED = "unallocated";

    /** The register. */
    public String source() {
        return sourceRelease.split(" ", 2)[0];
    }

    /** Whether it is of a whole year. */
    public boolean isYear() {
        return period.length() == 4;
    }

    static RegisteredCount read(ResultSet row) throws SQLException {
        String kind = row.getString("territory_kind");
        String code = row.getString("territory_code");
        return new RegisteredCount(
                kind.equals(UNALLOCATED)
                        ? Optional.empty()
                        : Optional.of(TerritoryId.of(row.getString("country"), kind, code)),
                code,
                row.getString("territory_name"),
                row.getString("offence"),
                row.getString("period"),
                Rate.count(row, "count"),
                Rate.count(row, "population"),
                Rate.read(row, "rate_per_100k", "lower", "upper"),
                row.getString("state"),
                row.getString("source_release"));
    }
}
