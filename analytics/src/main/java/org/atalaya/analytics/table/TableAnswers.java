package org.atalaya.analytics.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.check.Require;
import org.atalaya.data.store.Column;

/** Answers questions about the open tables of a release. */
public final class TableAnswers {

    private static final String COLUMN_OF_REASONS = "withheld_reason";
    private static final List<String> SERIES = List.of("survey", "period");

    private final ReleaseDatabase release;

    /** Answers from a release. */
    public TableAnswers(ReleaseDatabase release) {
        this.release = release;
    }

    /**
     * Figures among the rows asked for that are withheld, or whose interval is.
     *
     * @param reason why, as the column has it
     * @param rows how many rows
     */
    public record Withheld(String reason, long rows) {}

    /**
     * A break within the time the rows asked for span: shares before and after do not compare.
     *
     * @param survey the survey
     * @param indicator the indicator; empty if all of the survey's break
     * @param period first edition of the new series
     * @param spanish why, in Spanish
     * @param english why, in English
     */
    public record Break(String survey, Optional<String> indicator, String period, String spanish, String english) {}

    /** How many rows are asked for. */
    public long count(TableQuestion question) throws SQLException {
        return release.find("SELECT count(*) AS n" + question.from(), row -> row.getLong("n"), question.parameters())
                .orElseThrow();
    }

    /**
     * Rows asked for.
     *
     * @param question the question
     * @param offset how many rows are left out at the beginning
     * @param limit how many rows at most
     * @return the rows, each with one value per column asked for; empty where it is missing
     */
    public List<List<Optional<Object>>> rows(TableQuestion question, long offset, int limit) throws SQLException {
        Require.that(offset >= 0, "offset", "be 0 or more", offset);
        Require.that(limit >= 0, "limit", "be 0 or more", limit);
        return release.list(
                question.rows(offset, limit), row -> values(row, question.columns()), question.parameters());
    }

    /** The different values a column of text has among the rows asked for, in order. */
    public List<String> values(TableQuestion question, Column column) throws SQLException {
        Require.oneOf(
                column, "column of " + question.table().name(), question.table().columns());
        return release.list(
                "SELECT DISTINCT value FROM (SELECT " + column.name() + " AS value" + question.from()
                        + ") WHERE value IS NOT NULL ORDER BY value",
                row -> row.getString("value"),
                question.parameters());
    }

    /** What is withheld among the rows asked for, by reason. */
    public List<Withheld> withheld(TableQuestion question) throws SQLException {
        if (!question.table().columnNames().contains(COLUMN_OF_REASONS)) {
            return List.of();
        }
        String sql = "SELECT " + COLUMN_OF_REASONS + " AS reason, count(*) AS n FROM (SELECT " + COLUMN_OF_REASONS
                + question.from() + ") WHERE " + COLUMN_OF_REASONS + " IS NOT NULL GROUP BY 1 ORDER BY 1";
        return release.list(sql, row -> new Withheld(row.getString("reason"), row.getLong("n")), question.parameters());
    }

    /** Where series of a survey break within what is asked for. */
    public List<Break> breaks(TableQuestion question) throws SQLException {
        List<String> columns = question.table().columnNames();
        if (!columns.containsAll(SERIES) || !columns.contains("indicator")) {
            return List.of();
        }
        String kind = columns.contains("territory_kind") ? "territory_kind" : "'all'";
        String sql = "WITH asked AS (SELECT survey, indicator, " + kind + " AS kind, min(period) AS first,"
                + " max(period) AS last" + question.from() + " GROUP BY ALL)"
                + " SELECT DISTINCT b.survey, nullif(b.indicator, 'all') AS indicator, b.period, b.reason_es, b.reason_en"
                + " FROM series_break b JOIN asked a ON a.survey = b.survey"
                + " AND b.indicator IN ('all', a.indicator) AND (a.kind = 'all' OR b.territory_kind IN ('all', a.kind))"
                + " AND b.period > a.first AND b.period <= a.last ORDER BY ALL";
        return release.list(
                sql,
                row -> new Break(
                        row.getString("survey"),
                        Optional.ofNullable(row.getString("indicator")),
                        row.getString("period"),
                        row.getString("reason_es"),
                        row.getString("reason_en")),
                question.parameters());
    }

    /** Ids of the published works the rows asked for are from, as far as their columns tell. */
    public List<String> works(TableQuestion question) throws SQLException {
        List<String> columns = question.table().columnNames();
        String works;
        if (columns.contains("source")) {
            works = "SELECT DISTINCT source FROM (SELECT source" + question.from() + ")";
        } else if (columns.contains("survey")) {
            works = "SELECT DISTINCT s.source FROM survey s JOIN (SELECT DISTINCT survey" + question.from()
                    + ") a ON a.survey = s.survey";
        } else {
            return List.of();
        }
        return release.list(works + " ORDER BY ALL", row -> row.getString(1), question.parameters());
    }

    private static List<Optional<Object>> values(ResultSet row, List<Column> columns) throws SQLException {
        List<Optional<Object>> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Object value = switch (columns.get(i).type()) {
                case TEXT -> row.getString(i + 1);
                case INTEGER -> row.getLong(i + 1);
                case REAL -> row.getDouble(i + 1);
                case FLAG -> row.getBoolean(i + 1);
            };
            values.add(row.wasNull() ? Optional.empty() : Optional.of(value));
        }
        return values;
    }
}
