package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.territory.TerritoryId;

/** What pages ask of counts that municipalities and comunas keep themselves; they stand apart from official ones. */
public final class OwnRegisters {

    private final ReleaseDatabase release;

    public OwnRegisters(ReleaseDatabase release) {
        this.release = release;
    }

    /**
     * The count of a month in a whole place.
     *
     * @param register id of the register
     * @param titleSpanish its title
     * @param titleEnglish its title
     * @param unit the unit that answers for it
     * @param counts what one unit of the count is
     * @param category what is counted
     * @param month the month
     * @param count the count; empty where the state says why
     * @param state whether it is there: available, not_reported or withheld_with_small
     * @param sourceRelease what it cites
     */
    public record MonthCount(
            String register,
            String titleSpanish,
            String titleEnglish,
            String unit,
            String counts,
            Category category,
            YearMonth month,
            Optional<Long> count,
            String state,
            String sourceRelease) {

        static MonthCount read(ResultSet row) throws SQLException {
            long count = row.getLong("count");
            Optional<Long> given = row.wasNull() ? Optional.empty() : Optional.of(count);
            return new MonthCount(
                    row.getString("register"),
                    row.getString("title_es"),
                    row.getString("title_en"),
                    row.getString("responsible_unit"),
                    row.getString("counts"),
                    Category.read(row),
                    YearMonth.parse(row.getString("period")),
                    given,
                    row.getString("state"),
                    row.getString("source_release"));
        }
    }

    /**
     * A category of a register.
     *
     * @param id its id
     * @param spanish its name
     * @param english its name
     * @param near the offence its author says it is near; empty if it is near none
     */
    public record Category(String id, String spanish, String english, Optional<Nearness> near) {

        static Category read(ResultSet row) throws SQLException {
            return new Category(
                    row.getString("category"),
                    row.getString("name_es"),
                    row.getString("name_en"),
                    row.getString("offence") == null ? Optional.empty() : Optional.of(Nearness.read(row)));
        }
    }

    /**
     * How near a category is to an offence, as its author says.
     *
     * @param offence the offence
     * @param grade A to D
     * @param reasonSpanish why
     * @param reasonEnglish why
     */
    public record Nearness(String offence, String grade, String reasonSpanish, String reasonEnglish) {

        static Nearness read(ResultSet row) throws SQLException {
            return new Nearness(
                    row.getString("offence"),
                    row.getString("grade"),
                    row.getString("reason_es"),
                    row.getString("reason_en"));
        }
    }

    /** Counts by month of a place in its own registers, by register, category and month. */
    public List<MonthCount> months(TerritoryId place) throws SQLException {
        return release.list(
                Sql.read(OwnRegisters.class, "own_register_months"),
                MonthCount::read,
                place.country().name(),
                place.kind().id(),
                place.code());
    }
}
