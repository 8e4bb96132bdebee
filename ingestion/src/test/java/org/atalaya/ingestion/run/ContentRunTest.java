package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.StepAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.atalaya.data.withdrawal.Withdrawals;
import org.atalaya.ingestion.ProjectFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release with new content holds every other table of the release before, file by file. */
class ContentRunTest {

    private static final String BEFORE = "2026-11-22.1";
    private static final String AFTER = "2026-11-22.2";

    @TempDir
    private static Path scratch;

    private static SparkSession spark;
    private static Path data;
    private static ReleaseStore store;

    @BeforeAll
    static void publishARelease() throws IOException {
        spark = SparkSessions.local(scratch.resolve("spark"));
        data = Files.createDirectories(scratch.resolve("data"));
        for (String part : List.of("catalogues", "codebooks")) {
            copy(ProjectFolder.path("data").resolve(part), data.resolve(part));
        }
        write("review: checked\naccess: nobody\n" + records("Antes"));
        store = new ReleaseStore(scratch.resolve("store"));
        Path raw = Files.createDirectories(scratch.resolve("raw"));
        Files.writeString(raw.resolve("nota.bin"), "de ninguna fuente");
        IngestPlan plan = IngestPlan.of(raw, data, EnumSet.of(IngestPlan.Source.content, IngestPlan.Source.ensu));
        ReleaseManifest staged =
                new IngestRun(data, store, Clock.systemUTC(), stage -> {}).stage(() -> spark, plan, BEFORE);
        staged.withTables(accounts(store.staging(BEFORE)))
                .withSteps(List.of(new StepAccount("incidence", "key")))
                .write(ReleaseStore.manifest(store.staging(BEFORE)));
        store.publish(BEFORE);
    }

    @AfterAll
    static void stopSpark() throws IOException {
        spark.close();
    }

    @Test
    void takesEverythingButTheContentOver() throws IOException {
        write("review: checked\naccess: public\n" + records("Después"));
        stage(AFTER);
        ReleaseManifest before = ReleaseManifest.read(ReleaseStore.manifest(store.release(BEFORE)));
        ReleaseManifest after = ReleaseManifest.read(ReleaseStore.manifest(store.staging(AFTER)));

        assertThat(after.tables()).hasSizeGreaterThan(30);
        for (TableAccount table : after.tables()) {
            assertThat(before.tables()).contains(table);
            assertThat(table.table()).doesNotStartWith("content_").isNotEqualTo("problem");
            for (FileAccount file : table.files()) {
                Path taken = store.staging(AFTER).resolve(file.path());
                assertThat(Files.isSameFile(taken, store.release(BEFORE).resolve(file.path())))
                        .as(file.path() + " is a link")
                        .isTrue();
                assertThat(Sha256.of(taken)).isEqualTo(file.sha256());
            }
        }
        assertThat(after.steps()).as("the next ingest takes its figures over").isEqualTo(before.steps());
        assertThat(column(after, "content_record", "title_es")).containsExactly("Después");
        assertThat(after.sources())
                .filteredOn(account -> !account.source().equals("content"))
                .containsExactlyInAnyOrderElementsOf(before.sources().stream()
                        .filter(account -> !account.source().equals("content"))
                        .toList());
        assertThat(column(after, "problem", "problem"))
                .as("those of the content are gone, those of the rest stay")
                .containsExactly("unrecognised-file");
        assertThat(column(after, "problem", "number")).containsExactly(1L);
        store.discard(AFTER);
    }

    @Test
    void leavesOutWhatWasWithdrawnAndTellsSo() throws IOException {
        write("review: checked\naccess: public\n" + records("Después"));
        Path list = store.root().resolve("withdrawn.yaml");
        Files.writeString(list, "retiros:\n  - {registro: r, dia: 2026-11-21, rol: Archivo, motivo: Error}\n");
        new ContentRun(data, Clock.systemUTC(), stage -> {}, WithdrawalList.read(store.root()))
                .stage(data.resolve("content"), store.release(BEFORE), store, AFTER, false);
        ReleaseManifest after = ReleaseManifest.read(ReleaseStore.manifest(store.staging(AFTER)));
        assertThat(column(after, "content_record", "record")).isEmpty();
        assertThat(column(after, "problem", "problem"))
                .containsExactlyInAnyOrder("unrecognised-file", "content-withdrawn");
        assertThat(column(after, "problem", "file")).contains("a.yaml");
        store.discard(AFTER);
    }

    @Test
    void refusesAReleaseOfAnotherVersionInASentence() throws IOException {
        ReleaseStore old = new ReleaseStore(scratch.resolve("old"));
        Path release = Files.createDirectories(old.staging(BEFORE));
        ReleaseManifest before = ReleaseManifest.read(ReleaseStore.manifest(store.release(BEFORE)));
        before.withTables(before.tables().stream()
                        .filter(table -> !table.table().equals("territory"))
                        .toList())
                .write(ReleaseStore.manifest(release));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> new ContentRun(data, Clock.systemUTC(), stage -> {}, Withdrawals.NONE)
                        .stage(data.resolve("content"), release, store, AFTER, false))
                .withMessage("Release 2026-11-22.1 was made by another version of Atalaya, without table territory; run"
                        + " `atalaya upgrade` (or `atalaya ingest`) once, then publish content again.");
    }

    private static void stage(String id) throws IOException {
        new ContentRun(data, Clock.systemUTC(), stage -> {}, Withdrawals.NONE)
                .stage(data.resolve("content"), store.release(BEFORE), store, id, false);
    }

    private static void write(String text) throws IOException {
        Path content = Files.createDirectories(data.resolve("content"));
        Files.writeString(content.resolve("a.yaml"), text);
    }

    private static String records(String title) {
        return """
                author_unit: "Unidad"
                document: d
                section: s
                documents:
                  - id: d
                    access: public
                    title: {es: "Documento", en: "Document"}
                    document_kind: minutes
                    publisher: "Unidad"
                    language: es
                    sections: [{section: s, heading: "Única"}]
                records:
                  - {id: r, kind: meeting, title: {es: "%s", en: "T"}}
                """.formatted(title);
    }

    private static List<Object> column(ReleaseManifest manifest, String table, String column) {
        Path folder = store.staging(manifest.release()).resolve(table);
        List<Object> values = new ArrayList<>();
        for (Row row : spark.read().parquet(folder.toString()).select(column).collectAsList()) {
            values.add(row.get(0));
        }
        return values;
    }

    private static List<TableAccount> accounts(Path release) throws IOException {
        List<TableAccount> accounts = new ArrayList<>();
        List<TableContract> contracts = new ArrayList<>(Tables.interpreted());
        contracts.addAll(Tables.derived());
        for (TableContract contract : contracts) {
            List<FileAccount> files = new ArrayList<>();
            Path part = release.resolve(contract.name()).resolve("part-0.parquet");
            if (Files.exists(part)) {
                files.add(new FileAccount(release.relativize(part).toString(), Files.size(part), Sha256.of(part)));
            }
            accounts.add(new TableAccount(contract.name(), 0, "d", files));
        }
        return accounts;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
