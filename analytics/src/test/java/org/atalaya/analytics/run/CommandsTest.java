package org.atalaya.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.atalaya.analytics.derive.TinyRelease;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.StoreLock;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

    private static final String FIRST = "2026-11-22.1";
    private static final String SECOND = "2026-11-22.2";

    @TempDir
    private Path folder;

    private ReleaseStore store;

    /**
     * What a command did.
     *
     * @param code its exit code; that of the machine where it failed
     * @param out what it printed
     * @param err what it printed as an error
     * @param failure why it failed
     */
    private record Result(int code, String out, String err, Optional<Exception> failure) {}

    @BeforeEach
    void emptyStore() {
        store = new ReleaseStore(folder);
    }

    @Test
    void releasesListsThemOldestFirstAndMarksTheOneServed() throws Exception {
        publish(FIRST, account("ensu", "2024-Q1"), account("ageeml", ""), account("ensu", "2024-Q2"));
        publish(SECOND, account("ageeml", ""));
        store.rollback(FIRST);
        Result result = run(new ReleasesCommand(), "--store", folder.toString());
        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.out().lines())
                .containsExactly(
                        "* 2026-11-22.1   made 2026-11-22T00:00:00Z by 0.1.0   ensu 2024-Q1, ensu 2024-Q2",
                        "  2026-11-22.2   made 2026-11-22T00:00:00Z by 0.1.0   no microdata");
    }

    @Test
    void releasesNamesAnEditionOnceThoughItsPersonsWereLookedUpInOtherFiles() throws Exception {
        publish(
                FIRST,
                account("ensu", "2015-Q1"),
                new SourceAccount("ensu", "2015-Q1", "cs", "0".repeat(64), 9, "", "2015-Q1.yaml", 4, 4, 0));
        Result result = run(new ReleasesCommand(), "--store", folder.toString());
        assertThat(result.out()).endsWith("   ensu 2015-Q1" + System.lineSeparator());
    }

    @Test
    void releasesSaysSoWhenNothingWasPublished() {
        Result result = run(new ReleasesCommand(), "--store", folder.toString());
        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.out().lines()).containsExactly("Nothing was published yet; run `atalaya ingest`.");
    }

    @Test
    void refusesAStoreThatIsNotThere() {
        Path nowhere = folder.resolve("nowhere");
        for (Callable<Integer> command : List.of(new ReleasesCommand(), new ProblemsCommand())) {
            Result result = run(command, "--store", nowhere.toString());
            assertThat(result.failure())
                    .get()
                    .isInstanceOf(IllegalArgumentException.class)
                    .extracting(Throwable::getMessage)
                    .isEqualTo("--store must be a folder that `atalaya ingest` has published to: was " + nowhere);
        }
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void rollbackServesAnEarlierRelease() throws Exception {
        deriveBoth();
        Result result = run(new RollbackCommand(), FIRST, "--store", folder.toString());
        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.out().lines()).containsExactly("Release 2026-11-22.1 is served now.");
        assertThat(store.findCurrent()).contains(FIRST);
    }

    @Test
    void rollbackRefusesWhatThisVersionCannotServeAndNamesTheUpgrade() throws Exception {
        publish(FIRST);
        publish(SECOND);
        Result result = run(new RollbackCommand(), FIRST, "--store", folder.toString());
        assertThat(result.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .containsExactly(
                        "Refused: Release 2026-11-22.1 was made by another version, 0.1.0, and has not all that this one"
                                + " asks of table source; run `atalaya upgrade 2026-11-22.1 --store " + folder
                                + "`, which makes one of this version of it and keeps it, or serve with the version"
                                + " before.",
                        "The release served before stays as it is.");
        assertThat(store.findCurrent()).contains(SECOND);
    }

    @Test
    void rollbackRefusesWhatIsDamagedOrWithdrawn() throws Exception {
        deriveBoth();
        Path table = store.release(FIRST).resolve("survey/part-0.parquet");
        byte[] whole = Files.readAllBytes(table);
        Files.writeString(table, "no table");
        assertThat(run(new RollbackCommand(), FIRST, "--store", folder.toString())
                        .err())
                .startsWith("Refused: Release 2026-11-22.1 is damaged: survey/part-0.parquet has 8 bytes")
                .contains("put the file back with `atalaya restore BACKUP --replace`.");
        Files.write(table, whole);
        Files.writeString(store.root().resolve(WithdrawalList.FILE), """
                retiros:
                  - edicion: '2026-11-22.1'
                    dia: 2026-12-01
                    rol: 'dirección'
                    motivo: {es: 'cifras por revisar'}
                """);
        assertThat(run(new RollbackCommand(), FIRST, "--store", folder.toString())
                        .err())
                .startsWith("Refused: Release 2026-11-22.1 is withdrawn, and would not be shown.");
        assertThat(store.findCurrent()).contains(SECOND);
    }

    @Test
    void upgradeTakesTheReleaseItIsTold() throws Exception {
        deriveBoth();
        assertThat(run(new UpgradeCommand(), FIRST, "--store", folder.toString())
                        .out())
                .startsWith("Release 2026-11-22.1 has all that this version asks; there is nothing to upgrade.");
        assertThat(run(new UpgradeCommand(), "2025-01-01.1", "--store", folder.toString())
                        .failure())
                .get()
                .extracting(Throwable::getMessage)
                .isEqualTo("release must be one of 2026-11-22.1, 2026-11-22.2: was \"2025-01-01.1\"");
    }

    @Test
    void rollbackRefusesAnUnknownReleaseAndListsThoseThereAre() throws Exception {
        publish(FIRST);
        publish(SECOND);
        Result result = run(new RollbackCommand(), "2025-01-01.1", "--store", folder.toString());
        assertThat(result.failure())
                .get()
                .isInstanceOf(IllegalArgumentException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("release must be one of 2026-11-22.1, 2026-11-22.2: was \"2025-01-01.1\"");
        assertThat(store.findCurrent()).contains(SECOND);
    }

    @Test
    void rollbackNeedsARelease() {
        Result result = run(new RollbackCommand(), "--store", folder.toString());
        assertThat(result.code()).isEqualTo(ExitCode.WRONG_OPTIONS);
        assertThat(result.err()).contains("Missing required parameter: 'ID'");
    }

    @Test
    void rollbackAndDeriveStandBackWhileAnotherProcessWrites() throws Exception {
        publish(FIRST);
        publish(SECOND);
        new TinyRelease().stage(store, "2026-11-22.3");
        try (LockHolder other = LockHolder.of(folder)) {
            Result rollback = run(new RollbackCommand(), FIRST, "--store", folder.toString());
            assertThat(rollback.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(rollback.err().lines())
                    .containsExactly("Another run is writing to " + folder + "; wait until it ends.");
            Result derive = derive("2026-11-22.3");
            assertThat(derive.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(derive.err().lines())
                    .containsExactly("Another run is writing to " + folder + "; wait until it ends.");
        }
        assertThat(store.findCurrent()).contains(SECOND);
        assertThat(store.staging("2026-11-22.3")).exists();
    }

    @Test
    void problemsTellsWhatWasOddInTheReleaseServed() throws Exception {
        TinyRelease release =
                new TinyRelease().addPrinted("city", "07", "2024-Q2", "perceived_insecurity", 99.0, null, null);
        release.stage(store, FIRST);
        derive(FIRST);
        Result result = run(new ProblemsCommand(), "--store", folder.toString());
        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.out().lines())
                .containsExactly(
                        "Release 2026-11-22.1",
                        "  1 × printed-differs   INEGI · ENSU 2024-Q2 · 1.1",
                        "      " + ProblemKind.PRINTED_DIFFERS.english(),
                        "  report    " + store.release(FIRST).resolve("problems.html"));
    }

    @Test
    void problemsSaysSoWhenTheReleaseAskedForHasNone() throws Exception {
        new TinyRelease().stage(store, FIRST);
        derive(FIRST);
        publish(SECOND);
        Result result = run(new ProblemsCommand(), "--release", FIRST, "--store", folder.toString());
        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).startsWith("Release 2026-11-22.1: no problem found.");
    }

    @Test
    void problemsRefusesAnUnknownReleaseAndListsThoseThereAre() throws Exception {
        publish(FIRST);
        Result result = run(new ProblemsCommand(), "--release", "2025-01-01.1", "--store", folder.toString());
        assertThat(result.failure())
                .get()
                .isInstanceOf(IllegalArgumentException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("--release must be one of 2026-11-22.1: was \"2025-01-01.1\"");
    }

    @Test
    void problemsIsRefusedWhenNothingWasPublished() {
        Result result = run(new ProblemsCommand(), "--store", folder.toString());
        assertThat(result.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(result.err().lines()).containsExactly("Nothing was published yet; run `atalaya ingest`.");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void derivePublishesAndTellsWhatItPublished() throws Exception {
        new TinyRelease().stage(store, FIRST);
        Result result = derive(FIRST);
        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.err()).isEmpty();
        assertThat(result.out().replaceAll(" {2,}", " ").lines().map(String::strip))
                .contains(
                        "Published 2026-11-22.1",
                        "survey_estimate 180 rows",
                        "survey_change 15 rows",
                        "ensu_person 110 rows",
                        "folder " + store.release(FIRST),
                        "problems " + store.release(FIRST).resolve("problems.html"))
                .anyMatch(line -> line.matches("compute figures [0-9.]+ s"))
                .anyMatch(line -> line.matches("publish [0-9.]+ s"))
                .noneMatch(line -> line.startsWith("printed_figure"));
        assertThat(store.findCurrent()).contains(FIRST);
    }

    @Test
    void deriveDiscardsWhatTheGateRefusesAndKeepsServingTheReleaseBefore() throws Exception {
        publish(FIRST);
        TinyRelease broken = new TinyRelease();
        broken.rows(SurveyTables.SURVEY_EDITION).get(0)[4] = "believed";
        broken.stage(store, SECOND);
        Result result = derive(SECOND);
        assertThat(result.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(result.err().lines())
                .containsExactly(
                        "",
                        "Refused: Table survey_edition has in verified a value that is none of microdata, dictionary,"
                                + " author: believed.",
                        "Nothing was published; the release served before stays as it is.");
        assertThat(store.findCurrent()).contains(FIRST);
        assertThat(store.list()).containsExactly(FIRST);
        assertThat(store.staging(SECOND)).doesNotExist();
    }

    @Test
    void deriveRefusesAReleaseThatLostPersons() throws Exception {
        TinyRelease broken = new TinyRelease();
        broken.rows(TinyRelease.PERSON).remove(0);
        broken.stage(store, FIRST);
        Result result = derive(FIRST);
        assertThat(result.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(result.err())
                .contains("Refused: Table ensu_person has 109 rows, but 110 were kept of its files;"
                        + " no row may be lost or multiplied.");
        assertThat(store.findCurrent()).isEmpty();
    }

    @Test
    void deriveTakesOverFromTheIngestThatHoldsTheStore() throws Exception {
        new TinyRelease().stage(store, FIRST);
        try (StoreLock held = store.tryLock().orElseThrow()) {
            held.handOver();
            assertThat(derive(FIRST, "--lock-is-held").code()).isEqualTo(ExitCode.DONE);
        }
        assertThat(store.findCurrent()).contains(FIRST);
    }

    @Test
    void deriveTouchesNothingWhenAnotherRunTookTheStoreOfTheIngestThatStartedIt() throws Exception {
        new TinyRelease().stage(store, FIRST);
        try (LockHolder other = LockHolder.of(folder)) {
            Result result = derive(FIRST, "--lock-is-held");
            assertThat(result.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(result.err().lines())
                    .containsExactly("Another run is writing to " + folder + "; wait until it ends.");
        }
        assertThat(store.findCurrent()).isEmpty();
    }

    @Test
    void deriveRefusesAReleaseThatWasNotStaged() {
        assertThat(derive(FIRST).failure())
                .get()
                .isInstanceOf(IllegalArgumentException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("--staging must be a release that `atalaya ingest` has staged in " + folder
                        + ": was \"2026-11-22.1\"");
        assertThat(derive("../elsewhere").failure())
                .get()
                .isInstanceOf(IllegalArgumentException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("release must be written like 2026-11-22.1: was \"../elsewhere\"");
    }

    @Test
    void deriveNeedsAStoreAndARelease() {
        Result result = run(new DeriveCommand(), "--store", folder.toString());
        assertThat(result.code()).isEqualTo(ExitCode.WRONG_OPTIONS);
        assertThat(result.err()).contains("Missing required option: '--staging=ID'");
    }

    private void deriveBoth() throws Exception {
        for (String release : List.of(FIRST, SECOND)) {
            new TinyRelease().stage(store, release);
            derive(release);
        }
    }

    private Result derive(String release, String... more) {
        List<String> options = new ArrayList<>(List.of("--store", folder.toString(), "--staging", release));
        options.addAll(List.of(more));
        return run(new DeriveCommand(), options.toArray(String[]::new));
    }

    private static Result run(Callable<Integer> command, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Exception[] failure = new Exception[1];
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    failure[0] = thrown;
                    return ExitCode.MACHINE;
                })
                .execute(args);
        return new Result(code, out.toString(), err.toString(), Optional.ofNullable(failure[0]));
    }

    /** Publishes a release of nothing but a manifest. */
    private void publish(String id, SourceAccount... sources) throws IOException {
        Files.createDirectories(store.staging(id));
        new ReleaseManifest(id, Instant.parse("2026-11-22T00:00:00Z"), "0.1.0", List.of(sources), List.of())
                .write(ReleaseStore.manifest(store.staging(id)));
        store.publish(id);
    }

    private static SourceAccount account(String source, String period) {
        return new SourceAccount(source, period, "file", "0".repeat(64), 9, "table", "", 1, 1, 0);
    }
}
