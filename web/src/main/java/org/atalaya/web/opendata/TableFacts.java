package org.atalaya.web.opendata;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.question.Questions;
import org.atalaya.analytics.table.OpenTables;
import org.atalaya.analytics.table.TableAnswers;
import org.atalaya.analytics.table.TableQuestion;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.time.Period;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.TableFormat;

/**
 * An open table of a release, as catalogues tell of it.
 *
 * @param table the table
 * @param rows its rows
 * @param files its files in the release, by the address they are given out at
 * @param works published works its rows are from, as far as its columns tell
 * @param countries countries its rows tell of, as far as its columns tell
 * @param span the time its rows tell of; empty if its columns do not tell it of every row
 */
public record TableFacts(
        TableContract table,
        long rows,
        Map<String, FileAccount> files,
        List<Questions.Source> works,
        List<String> countries,
        Optional<Span> span) {

    /** Address below which a release's own files are found. */
    public static final String FILES = Publication.API + "/files";

    /**
     * Days.
     *
     * @param first the first
     * @param last the last
     */
    public record Span(LocalDate first, LocalDate last) {}

    /** Every open table of a release, by name; a release of an older version may lack some. */
    static List<TableFacts> of(Release release) throws SQLException {
        List<Questions.Source> works = release.questions().sources();
        List<TableFacts> all = new ArrayList<>();
        for (TableContract table : OpenTables.all()) {
            Optional<TableAccount> account = account(release, table.name());
            if (account.isPresent()) {
                all.add(of(release.tables(), table, account.get(), works));
            }
        }
        return all;
    }

    private static TableFacts of(
            TableAnswers tables, TableContract table, TableAccount account, List<Questions.Source> works)
            throws SQLException {
        TableQuestion question = TableQuestion.all(table);
        List<String> ids = tables.works(question);
        return new TableFacts(
                table,
                account.rows(),
                addresses(account),
                works.stream().filter(work -> ids.contains(work.id())).toList(),
                values(tables, question, "country"),
                span(values(tables, question, "period")));
    }

    /**
     * The file an address names: one of an open table's, as the manifest lists them. Tables of content have none:
     * what was withdrawn since, or is not shown before an election, can be left out of rows, not of a file.
     */
    public static Optional<FileAccount> find(Release release, String table, String part) {
        return OpenTables.find(table)
                .filter(open -> !OpenTables.isOfContent(open))
                .flatMap(open -> account(release, open.name()))
                .map(account -> addresses(account).get(address(table, part)));
    }

    /** Parts are numbered in the manifest's order: an address holds no name of a file. */
    private static Map<String, FileAccount> addresses(TableAccount account) {
        Map<String, FileAccount> addresses = new LinkedHashMap<>();
        for (int i = 0; i < account.files().size(); i++) {
            addresses.put(
                    address(account.table(), Integer.toString(i)),
                    account.files().get(i));
        }
        return addresses;
    }

    private static String address(String table, String part) {
        return FILES + "/" + table + "/" + part + ".parquet";
    }

    private static Optional<TableAccount> account(Release release, String table) {
        return release.manifest().tables().stream()
                .filter(account -> account.table().equals(table))
                .findFirst();
    }

    private static List<String> values(TableAnswers tables, TableQuestion question, String column) throws SQLException {
        TableContract table = question.table();
        return table.columnNames().contains(column) && table.column(column).type() == ColumnType.TEXT
                ? tables.values(question, table.column(column))
                : List.of();
    }

    /** Rows of no period of the calendar, as one of all editions, leave open what time the table tells of. */
    private static Optional<Span> span(List<String> periods) {
        if (!periods.stream().allMatch(period -> period.matches("\\d{4}(-Q[1-4]|-[01]\\d)?"))) {
            return Optional.empty();
        }
        List<Period> known = periods.stream().map(Period::parse).toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(
                        known.stream()
                                .map(Period::start)
                                .min(Comparator.naturalOrder())
                                .get(),
                        known.stream()
                                .map(period -> period.next().start().minusDays(1))
                                .max(Comparator.naturalOrder())
                                .get()));
    }

    /** Whether its rows are too many for one file made on request. */
    boolean isLarge(int mostRowsOfAFile) {
        return rows > mostRowsOfAFile;
    }

    /** Address of its rows in a format. */
    String address(TableFormat format) {
        return Links.table(table.name(), format, List.of());
    }
}
