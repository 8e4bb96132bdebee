package org.atalaya.ingestion.interpret;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.atalaya.data.store.EditionPart;
import org.atalaya.data.store.ReleaseFiles;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.Tables;

/** The editions of a release, each with the key it was read by: what has the same key need not be read again. */
public final class EditionsBefore {

    private final Optional<Path> release;
    private final List<SourceAccount> accounts;
    private final List<FileAccount> files;

    private EditionsBefore(Optional<Path> release, List<SourceAccount> accounts, List<FileAccount> files) {
        this.release = release;
        this.accounts = accounts;
        this.files = files;
    }

    /** None: every edition is read. */
    public static EditionsBefore none() {
        return new EditionsBefore(Optional.empty(), List.of(), List.of());
    }

    /** Those of a release; none if what was odd in their rows cannot be told any more. */
    public static EditionsBefore of(Path release) throws IOException {
        ReleaseManifest manifest = ReleaseManifest.read(ReleaseStore.manifest(release));
        List<FileAccount> files = manifest.tables().stream()
                .flatMap(table -> table.files().stream())
                .toList();
        List<FileAccount> problems = problemFiles(files);
        for (FileAccount file : problems) {
            if (!ReleaseFiles.isWhole(release, file)) {
                return none();
            }
        }
        return problems.isEmpty() ? none() : new EditionsBefore(Optional.of(release), manifest.sources(), files);
    }

    private static List<FileAccount> problemFiles(List<FileAccount> files) {
        return files.stream()
                .filter(file -> file.path().startsWith(Tables.PROBLEM.name() + "/"))
                .toList();
    }

    /**
     * What became of the rows of a person table and of the tables joined to it.
     *
     * @param key the key the table has now
     * @return empty if the release has not that edition, read it otherwise, or lost a byte of its rows since
     */
    List<SourceAccount> accounts(PersonTable table, String key) throws IOException {
        List<SourceAccount> found = accounts.stream()
                .filter(account -> account.reading().equals(key))
                .toList();
        Optional<FileAccount> file = find(table);
        if (found.isEmpty() || file.isEmpty() || !ReleaseFiles.isWhole(release.orElseThrow(), file.get())) {
            return List.of();
        }
        return found;
    }

    private Optional<FileAccount> find(PersonTable table) {
        String path = EditionPart.path(table.survey(), table.period());
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** Puts the rows of an edition into another release. */
    void takeOver(PersonTable table, Path staging) throws IOException {
        Path from = release.orElseThrow().resolve(find(table).orElseThrow().path());
        ReleaseFiles.link(from, staging.resolve(EditionPart.path(table.survey(), table.period())));
    }

    /** What was odd in person tables, without its numbers: they are given anew. */
    List<Row> problems(List<PersonTable> tables) throws IOException {
        Set<List<String>> theirs = tables.stream()
                .map(table ->
                        List.of(table.survey(), table.period(), table.table().name()))
                .collect(Collectors.toSet());
        // The files of the manifest: one that strayed there is none of it.
        List<Path> parts = problemFiles(files).stream()
                .map(file -> release.orElseThrow().resolve(file.path()))
                .toList();
        return ProblemRows.stored(parts).stream()
                .filter(row -> theirs.contains(Arrays.asList(
                        ProblemRows.text(row, "source"),
                        ProblemRows.text(row, "period"),
                        ProblemRows.text(row, "file"))))
                .toList();
    }
}
