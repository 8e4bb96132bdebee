package org.atalaya.ingestion.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.programme.Access;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.withdrawal.Withdrawals;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.store.TableRows;

/**
 * Reads data/content: what the observatory knows of programmes, agreements, plans, practices and models.
 * What the files owe each other is checked once all are there.
 */
public final class ContentReader {

    /** The source of everything read from content. */
    public static final String SOURCE = "content";

    private ContentReader() {}

    /**
     * Reads the content.
     *
     * @param folder data/content
     * @param catalogue places, indicators, editions and terms records refer to
     * @param audience whom the release is for: the public gets no internal row, problem or file
     * @param withdrawals what no release gets
     * @param release the release's folder, which gets the files that go with its records
     */
    public static Reading read(
            Path folder, CatalogueFiles catalogue, Access audience, Withdrawals withdrawals, Path release)
            throws IOException {
        // Records point to files beside them, which other machines do not see.
        List<FileReading> readings = ContentFile.list(folder).parallelStream()
                .map(ContentReader::reading)
                .toList();
        Checked checked = check(WithdrawnRows.rejected(readings, withdrawals), targets(catalogue), audience);
        AttachedFiles.copy(folder, checked.rows(), ReleaseStore.attached(release));
        Map<TableContract, TableRows> tables = new LinkedHashMap<>();
        for (TableContract table : ContentTables.content()) {
            List<Row> rows = checked.rows().stream()
                    .filter(row -> row.table().equals(table))
                    .map(ContentReader::row)
                    .toList();
            tables.put(table, TableRows.held(rows));
        }
        List<Row> problems = checked.problems().stream()
                .map(problem -> ProblemRows.of(problem.problem(), SOURCE, "", problem.file()))
                .toList();
        return new Reading(tables, checked.accounts(), TableRows.held(problems));
    }

    private static FileReading reading(ContentFile file) {
        try {
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is left of the files after every check.
     *
     * @param rows the rows of the release
     * @param accounts what became of every row, by file and table
     * @param problems what was wrong or odd
     */
    record Checked(List<ContentRow> rows, List<SourceAccount> accounts, List<ContentProblem> problems) {}

    /** The checks, without Spark. */
    static Checked check(List<FileReading> given, Map<String, Set<List<Object>>> targets, Access audience) {
        List<FileReading> readings = withoutReplaced(given);
        Checked checked = checkRows(readings, targets, audience);
        checked.problems().addAll(replacingNothing(given));
        Map<String, WorkbookLines> lines =
                given.stream().collect(Collectors.toMap(FileReading::file, FileReading::lines));
        checked.problems().replaceAll(problem -> problem.in(lines.get(problem.file())));
        return checked;
    }

    /** A file that says which one it stands in for takes its place. */
    private static List<FileReading> withoutReplaced(List<FileReading> readings) {
        Set<String> replaced = readings.stream()
                .filter(reading -> !reading.replaces().equals(reading.file()))
                .map(FileReading::replaces)
                // A text goes with its translation.
                .flatMap(file -> Stream.of(file, file.replaceFirst("/es\\.md$", "/en.md")))
                .collect(Collectors.toSet());
        return readings.stream()
                .filter(reading -> !replaced.contains(reading.file()))
                .toList();
    }

    private static List<ContentProblem> replacingNothing(List<FileReading> readings) {
        Set<String> files = readings.stream().map(FileReading::file).collect(Collectors.toSet());
        return readings.stream()
                .filter(reading -> !reading.replaces().isEmpty() && !files.contains(reading.replaces()))
                .map(reading -> ContentProblem.ofFile(
                        reading.file(),
                        new DataProblem(
                                ProblemKind.CONTENT_DANGLING,
                                1,
                                RecordReader.REPLACES,
                                reading.replaces(),
                                "a file below data/content")))
                .toList();
    }

    private static Checked checkRows(
            List<FileReading> readings, Map<String, Set<List<Object>>> targets, Access audience) {
        List<ContentRow> all =
                readings.stream().flatMap(reading -> reading.rows().stream()).toList();
        ContentChecks checks = new ContentChecks(all, targets);
        List<ContentProblem> problems = new ArrayList<>();
        readings.forEach(reading -> problems.addAll(reading.problems()));
        problems.addAll(checks.problems());
        List<ContentProblem> lints = ContentLints.find(checks.live());
        if (audience == Access.INTERNAL) {
            problems.addAll(lints);
            return new Checked(checks.live(), accounts(readings, all, checks.live()), problems);
        }
        List<ContentRow> visible = ContentChecks.visible(checks.live());
        List<ContentRow> read = new ArrayList<>(visible);
        read.addAll(publicRejected(all, checks.live(), visible));
        Set<String> origins = ContentRow.origins(read);
        problems.removeIf(
                problem -> problem.internal() || !problem.origin().isEmpty() && !origins.contains(problem.origin()));
        problems.replaceAll(ContentReader::withoutText);
        // A lint that only arises because internal rows are not there would tell of them.
        Set<String> real = lints.stream().map(ContentReader::place).collect(Collectors.toSet());
        ContentLints.find(visible).stream()
                .filter(lint -> real.contains(place(lint)))
                .forEach(problems::add);
        return new Checked(visible, accounts(readings, read, visible), problems);
    }

    /** Rows that are not used though everybody might have seen them. */
    private static List<ContentRow> publicRejected(
            List<ContentRow> all, List<ContentRow> live, List<ContentRow> visible) {
        Set<ContentRow> used = new HashSet<>(live);
        List<ContentRow> rejected = all.stream()
                .filter(row -> !used.contains(row) && !row.internal())
                .toList();
        Set<String> origins = ContentRow.origins(rejected);
        origins.addAll(ContentRow.origins(visible));
        return rejected.stream().filter(row -> origins.contains(row.origin())).toList();
    }

    /** Who may see a file that cannot be read is not known, and the parser's words may quote it. */
    private static ContentProblem withoutText(ContentProblem found) {
        DataProblem problem = found.problem();
        return problem.kind() != ProblemKind.CONTENT_UNREADABLE
                ? found
                : ContentProblem.ofFile(
                        found.file(), new DataProblem(problem.kind(), problem.row(), "", "", problem.expected()));
    }

    /** The tables outside the content that it refers to: name → values of their keys. */
    static Map<String, Set<List<Object>>> targets(CatalogueFiles catalogue) throws IOException {
        Map<String, Set<List<Object>>> targets = new HashMap<>();
        for (TableContract table : List.of(
                CatalogueTables.TERRITORY, CatalogueTables.INDICATOR, CatalogueTables.EDITION, ContentTables.TERM)) {
            targets.put(table.name(), catalogue.keys(table, table.key()));
        }
        return targets;
    }

    private static String place(ContentProblem lint) {
        return lint.file() + ":" + lint.problem().row() + lint.problem().kind();
    }

    private static List<SourceAccount> accounts(
            List<FileReading> readings, List<ContentRow> read, List<ContentRow> kept) {
        List<SourceAccount> accounts = new ArrayList<>();
        for (FileReading file : readings) {
            for (TableContract table : ContentTables.content()) {
                long rows = count(read, file.file(), table);
                long used = count(kept, file.file(), table);
                if (rows > 0) {
                    accounts.add(new SourceAccount(
                            SOURCE,
                            "",
                            file.file(),
                            file.sha256(),
                            file.bytes(),
                            table.name(),
                            "",
                            rows,
                            used,
                            rows - used));
                }
            }
        }
        return accounts;
    }

    private static long count(List<ContentRow> rows, String file, TableContract table) {
        return rows.stream()
                .filter(row -> row.file().equals(file) && row.table().equals(table))
                .count();
    }

    private static Row row(ContentRow row) {
        Map<String, Object> values = new HashMap<>(row.values());
        values.put("access", (row.internal() ? Access.INTERNAL : Access.PUBLIC).id());
        return RowFactory.create(
                row.table().columnNames().stream().map(values::get).toArray());
    }
}
