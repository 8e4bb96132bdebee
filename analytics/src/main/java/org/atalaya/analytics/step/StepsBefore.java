package org.atalaya.analytics.step;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.ReleaseFiles;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.StepAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.Tables;

/** The steps of a release, each with the key of what it read: what has the same key need not be computed again. */
public final class StepsBefore {

    private final Path release;
    private final Map<String, TableAccount> tables;
    private final Map<String, FileAccount> files;
    private final Set<StepAccount> steps;

    private StepsBefore(Path release, List<TableAccount> tables, List<StepAccount> steps) {
        this.release = release;
        this.tables = tables.stream().collect(Collectors.toMap(TableAccount::table, Function.identity()));
        this.files = tables.stream()
                .flatMap(table -> table.files().stream())
                .collect(Collectors.toMap(FileAccount::path, Function.identity()));
        this.steps = Set.copyOf(steps);
    }

    /** None: every step is computed. */
    public static StepsBefore none() {
        return new StepsBefore(Path.of(""), List.of(), List.of());
    }

    /** Those of a release; none if its manifest cannot be read. */
    public static StepsBefore of(Path release) {
        return ReleaseManifest.find(release)
                .map(manifest -> new StepsBefore(release, manifest.tables(), manifest.steps()))
                .orElseGet(StepsBefore::none);
    }

    /** Whether the release has the figures of a step with that key, and has lost no byte of them since. */
    boolean has(FigureStep step, String key) {
        if (!steps.contains(new StepAccount(step.name(), key))) {
            return false;
        }
        for (String path : step.writes()) {
            if (!isWhole(path)) {
                return false;
            }
        }
        if (!step.finds().isEmpty()) {
            for (FileAccount file : problemFiles()) {
                if (!isWhole(file.path())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isWhole(String path) {
        FileAccount file = files.get(path);
        return file != null && ReleaseFiles.isWhole(release, file);
    }

    private List<FileAccount> problemFiles() {
        return tables.get(Tables.PROBLEM.name()).files();
    }

    /**
     * Puts the figures of a step into another release.
     *
     * @return what was odd when they were computed
     */
    List<FoundProblem> takeOver(FigureStep step, Path staging) throws IOException, SQLException {
        for (String path : step.writes()) {
            ReleaseFiles.link(release.resolve(path), staging.resolve(path));
        }
        return step.finds().isEmpty() ? List.of() : problems(step.finds());
    }

    private List<FoundProblem> problems(Set<ProblemKind> kinds) throws IOException, SQLException {
        List<String> paths = problemFiles().stream().map(FileAccount::path).toList();
        List<FoundProblem> problems = new ArrayList<>();
        try (ReleaseDatabase database =
                ReleaseDatabase.open(release, List.of(new ReleaseDatabase.View(Tables.PROBLEM.name(), paths, "")))) {
            for (ProblemKind kind : kinds) {
                problems.addAll(database.list(
                        Sql.read(StepsBefore.class, "problems"),
                        row -> new FoundProblem(
                                row.getString("source"),
                                row.getString("period"),
                                row.getString("file"),
                                new DataProblem(
                                        kind,
                                        0,
                                        row.getString("column_name"),
                                        row.getString("value"),
                                        row.getString("expected"))),
                        kind.code()));
            }
        }
        return problems;
    }

    /**
     * The account of a table that is the same in another release.
     *
     * @param files paths of its files there
     * @param taken paths of the files that were taken over
     * @return empty if one of them was not, or one is missing
     */
    public Optional<TableAccount> findAccount(String table, Set<String> files, Set<String> taken) {
        return Optional.ofNullable(tables.get(table))
                .filter(account -> taken.containsAll(files)
                        && files.equals(
                                account.files().stream().map(FileAccount::path).collect(Collectors.toSet())));
    }
}
