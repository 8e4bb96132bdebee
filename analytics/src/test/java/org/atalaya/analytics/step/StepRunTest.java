package org.atalaya.analytics.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableDigests;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step that counts the parts of the population of a release, one of whom is odd. */
class StepRunTest {

    private static final FoundProblem ODD = new FoundProblem(
            "ensu", "2024-Q1", "ensu.zip", new DataProblem(ProblemKind.STATE_TOTAL_DIFFERS, 0, "homicide", "37", "36"));

    @TempDir
    private Path folder;

    private Path release;

    /** Writes as many rows as its question has. */
    private record Counting(String question) implements FigureStep {

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public List<StepInput> reads() {
            return List.of(StepInput.rows(CatalogueTables.DOMAIN, Map.of("domain_kind", List.of("sex"))));
        }

        @Override
        public List<String> writes() {
            return List.of(TableWriter.path(SurveyTables.EDITION_VERIFICATION, "counted"));
        }

        @Override
        public Set<ProblemKind> finds() {
            return Set.of(ProblemKind.STATE_TOTAL_DIFFERS);
        }

        @Override
        public List<FoundProblem> write(ReleaseDatabase inputs, Path release) throws SQLException, IOException {
            try (TableWriter table = new TableWriter(SurveyTables.EDITION_VERIFICATION)) {
                for (String domain : inputs.list(question, row -> row.getString(1))) {
                    table.add("ensu", domain, "microdata", 1, 0);
                }
                table.writePart(release, "counted");
            }
            return List.of(ODD);
        }
    }

    private static final Counting COUNTING = new Counting("SELECT domain FROM domain ORDER BY domain");

    @BeforeEach
    void stageARelease() throws Exception {
        release = stage("before", "female");
    }

    @Test
    void seesTheRowsItNamesAndNoOthers() throws Exception {
        StepRun steps = run(release, COUNTING, StepsBefore.none());

        assertThat(steps.taken()).isEmpty();
        assertThat(steps.problems()).containsExactly(ODD);
        assertThat(periods(release)).containsExactly("sex=female");
    }

    @Test
    void cannotReadATableItDoesNotName() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run(release, new Counting("SELECT survey FROM survey"), StepsBefore.none()))
                .withMessageContaining("survey does not exist");
    }

    @Test
    void ofTheSameRowsTakesOverWhatWasWrittenAndWhatWasOdd() throws Exception {
        publish();
        Path next = stage("next", "female");

        StepRun steps = run(next, COUNTING, StepsBefore.of(release));

        assertThat(steps.taken()).containsExactlyElementsOf(COUNTING.writes());
        assertThat(steps.problems()).containsExactly(ODD);
        assertThat(periods(next)).containsExactly("sex=female");
    }

    @Test
    void ofOtherRowsIsComputed() throws Exception {
        publish();
        Path next = stage("next", "male");

        StepRun steps = run(next, COUNTING, StepsBefore.of(release));

        assertThat(steps.taken()).isEmpty();
        assertThat(periods(next)).containsExactly("sex=male");
    }

    @Test
    void isComputedWhereWhatWasOddIsNotKnownAnyMore() throws Exception {
        publish();
        Files.writeString(release.resolve(TableWriter.path(Tables.PROBLEM, "1")), "PAR1");
        Path next = stage("next", "female");

        assertThat(run(next, COUNTING, StepsBefore.of(release)).taken()).isEmpty();
    }

    @Test
    void isComputedWhereTheManifestOfTheReleaseBeforeIsLost() throws Exception {
        publish();
        Files.delete(ReleaseStore.manifest(release));
        Path next = stage("next", "female");

        assertThat(run(next, COUNTING, StepsBefore.of(release)).taken()).isEmpty();
    }

    private Path stage(String name, String sex) throws Exception {
        Path staged = Files.createDirectories(folder.resolve(name));
        try (TableWriter domains = new TableWriter(CatalogueTables.DOMAIN)) {
            domains.add("all", "all", null, null, null, "Todas", "Everyone", 1);
            domains.add("sex=" + sex, "sex", sex, null, null, "Sexo", "Sex", 2);
            domains.write(staged);
        }
        TableWriter.writeEmpty(CatalogueTables.SURVEY, staged);
        return staged;
    }

    private static StepRun run(Path folder, FigureStep step, StepsBefore before) throws Exception {
        try (ReleaseDatabase interpreted = ReleaseDatabase.open(folder)) {
            StepRun steps = new StepRun(folder, interpreted, before, new TableDigests());
            steps.run(step);
            return steps;
        }
    }

    /** Counts, writes down what was odd beside what ingestion found, and a manifest. */
    private void publish() throws Exception {
        StepRun steps = run(release, COUNTING, StepsBefore.none());
        TableWriter.writeEmpty(Tables.PROBLEM, release);
        try (TableWriter problems = new TableWriter(Tables.PROBLEM)) {
            problems.add(1, ProblemKind.PRINTED_DIFFERS.code(), "kept", "ensu", "", "a.csv", null, "c", "1", "2");
            problems.add(
                    2,
                    ODD.problem().kind().code(),
                    "kept",
                    ODD.source(),
                    ODD.period(),
                    ODD.file(),
                    null,
                    ODD.problem().column(),
                    ODD.problem().value(),
                    ODD.problem().expected());
            problems.writePart(release, "1");
        }
        List<TableAccount> tables = new ArrayList<>();
        for (TableContract table : List.of(SurveyTables.EDITION_VERIFICATION, Tables.PROBLEM)) {
            List<FileAccount> files = new ArrayList<>();
            for (String part : List.of("0", "1", "counted")) {
                Path file = release.resolve(TableWriter.path(table, part));
                if (Files.exists(file)) {
                    files.add(new FileAccount(TableWriter.path(table, part), Files.size(file), Sha256.of(file)));
                }
            }
            tables.add(new TableAccount(table.name(), 1, "", files));
        }
        new ReleaseManifest("2026-11-22.1", Instant.parse("2026-11-22T00:00:00Z"), "0.1.0", List.of(), tables)
                .withSteps(steps.accounts())
                .write(ReleaseStore.manifest(release));
    }

    private static List<String> periods(Path folder) throws Exception {
        try (ReleaseDatabase database = ReleaseDatabase.open(folder)) {
            return database.list("SELECT period FROM edition_verification ORDER BY 1", row -> row.getString(1));
        }
    }
}
