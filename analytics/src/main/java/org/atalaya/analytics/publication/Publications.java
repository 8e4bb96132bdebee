package org.atalaya.analytics.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;

/** When publishers bring out the works a release is made of, beside what the release has; each question is a file of SQL. */
public final class Publications {

    private final ReleaseDatabase release;

    public Publications(ReleaseDatabase release) {
        this.release = release;
    }

    /**
     * An edition of a work.
     *
     * @param source the work
     * @param period the edition
     */
    private record Edition(String source, String period) {
        static Edition read(ResultSet row) throws SQLException {
            return new Edition(row.getString(1), row.getString(2));
        }
    }

    /** How every work stands on a day, in order of its id; none if the release knows no calendar. */
    public List<Outlook> asOf(LocalDate day) throws SQLException {
        Map<String, String> held = release.list(sql("held_editions"), Edition::read).stream()
                .collect(Collectors.toMap(Edition::source, Edition::period));
        Map<String, List<Edition>> skipped = release.list(sql("skipped_editions"), Edition::read).stream()
                .collect(Collectors.groupingBy(Edition::source));
        Map<String, List<Announcement>> announced =
                announcements().stream().collect(Collectors.groupingBy(Announcement::source));
        return release.list(sql("rhythms"), Publications::rhythm).stream()
                .map(rhythm -> Outlook.of(
                        rhythm,
                        Optional.ofNullable(held.get(rhythm.source())),
                        skipped.getOrDefault(rhythm.source(), List.of()).stream()
                                .map(Edition::period)
                                .collect(Collectors.toSet()),
                        announced.getOrDefault(rhythm.source(), List.of()),
                        day))
                .toList();
    }

    /** Every day a publisher announced, by day. */
    public List<Announcement> announcements() throws SQLException {
        return release.list(
                sql("announcements"),
                row -> new Announcement(
                        row.getString("source"),
                        row.getString("edition"),
                        LocalDate.parse(row.getString("announced_for")),
                        new Words(row.getString("ground_es"), row.getString("ground_en")),
                        LocalDate.parse(row.getString("as_of"))));
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        int monthsAfter = row.getInt("months_after");
        boolean timed = !row.wasNull();
        return new Rhythm(
                row.getString("source"),
                row.getString("state"),
                timed
                        ? Optional.of(new Timing(row.getString("every"), monthsAfter, row.getInt("from_day")))
                        : Optional.empty(),
                row.getString("usual_es") == null
                        ? Optional.empty()
                        : Optional.of(new Words(row.getString("usual_es"), row.getString("usual_en"))),
                new Words(row.getString("ground_es"), row.getString("ground_en")),
                Optional.ofNullable(row.getString("calendar_url")),
                LocalDate.parse(row.getString("as_of")));
    }

    private static String sql(String name) {
        return Sql.read(Publications.class, name);
    }
}
