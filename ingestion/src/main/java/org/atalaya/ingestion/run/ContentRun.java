package org.atalaya.ingestion.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.programme.Access;
import org.atalaya.data.run.Progress;
import org.atalaya.data.source.CodeVersion;
import org.atalaya.data.store.ClaimTables;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.OutcomeTables;
import org.atalaya.data.store.ReleaseFiles;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.data.withdrawal.Withdrawals;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.content.ContentReader;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.store.StagingWriter;
import org.atalaya.ingestion.store.TableRows;

/**
 * Stages a release whose content is read anew, while every other table is the current release's: the same
 * files with the same digests, neither read nor computed again.
 */
final class ContentRun {

    private final Path data;
    private final Clock clock;
    private final Progress progress;
    private final Withdrawals withdrawals;

    ContentRun(Path data, Clock clock, Progress progress, Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
        this.data = data;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Stages it.
     *
     * @param content the folder of content
     * @param current folder of the release the rest is taken from
     * @param store the store the release goes to
     * @param release its id
     * @param preview whether it only shows what would be published; internal records are part of it then
     * @throws RefusedInput if the current release has not the tables of this version
     */
    void stage(Path content, Path current, ReleaseStore store, String release, boolean preview) throws IOException {
        ReleaseManifest before = ReleaseManifest.read(ReleaseStore.manifest(current));
        Set<String> anew = new LinkedHashSet<>(List.of(ContentTables.TERM.name(), Tables.PROBLEM.name()));
        ContentTables.content().forEach(table -> anew.add(table.name()));
        ClaimTables.derived().forEach(table -> anew.add(table.name()));
        OutcomeTables.derived().forEach(table -> anew.add(table.name()));
        List<TableAccount> kept = before.tables().stream()
                .filter(table -> !anew.contains(table.table()))
                .toList();
        requireTables(before, kept, anew);
        Path staging = Files.createDirectories(store.staging(release));
        progress.stage("take over " + kept.size() + " tables of " + before.release());
        for (TableAccount table : kept) {
            for (FileAccount file : table.files()) {
                ReleaseFiles.link(current.resolve(file.path()), staging.resolve(file.path()));
            }
        }
        progress.stage("read the content");
        boolean internal = preview || before.internal();
        CatalogueFiles catalogue = new CatalogueFiles(data.resolve("catalogues"));
        Reading terms = catalogue.read(List.of(ContentTables.TERM));
        Reading records = ContentReader.read(
                content, catalogue, internal ? Access.INTERNAL : Access.PUBLIC, withdrawals, staging);
        progress.stage("write the tables");
        StagingWriter writer = new StagingWriter(staging);
        Map<TableContract, TableRows> tables = new HashMap<>(terms.tables());
        tables.putAll(records.tables());
        TableRows problems = records.problems().and(TableRows.held(otherProblems(before, current)));
        tables.put(Tables.PROBLEM, ProblemRows.number(problems));
        for (Map.Entry<TableContract, TableRows> table : tables.entrySet()) {
            writer.write(table.getKey(), table.getValue());
        }
        List<SourceAccount> accounts = new ArrayList<>(before.sources().stream()
                .filter(account -> !anew.contains(account.table()))
                .toList());
        accounts.addAll(terms.accounts());
        accounts.addAll(records.accounts());
        new ReleaseManifest(release, clock.instant(), CodeVersion.text(), internal, preview, accounts, kept)
                .withSteps(before.steps())
                .write(ReleaseStore.manifest(staging));
    }

    private static void requireTables(ReleaseManifest before, List<TableAccount> kept, Set<String> anew) {
        Set<String> there = kept.stream().map(TableAccount::table).collect(Collectors.toSet());
        Stream.concat(Tables.interpreted().stream(), Tables.derived().stream())
                .map(TableContract::name)
                .filter(table -> !anew.contains(table) && !there.contains(table))
                .findFirst()
                .ifPresent(missing -> {
                    throw new RefusedInput("Release " + before.release()
                            + " was made by another version of Atalaya, without table " + missing
                            + "; run `atalaya upgrade` (or `atalaya ingest`) once, then publish content again.");
                });
    }

    /** What was odd in the other sources, without its numbers: they are given anew. */
    private static List<Row> otherProblems(ReleaseManifest before, Path current) throws IOException {
        List<Path> parts = before.tables().stream()
                .filter(table -> table.table().equals(Tables.PROBLEM.name()))
                .flatMap(table -> table.files().stream())
                .map(file -> current.resolve(file.path()))
                .toList();
        return ProblemRows.stored(parts).stream()
                .filter(row -> !ContentReader.SOURCE.equals(ProblemRows.text(row, "source")))
                .toList();
    }
}
