package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.StepAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.SurveyTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of rows that did not change are those of the release before; all others are computed. */
class TakenFiguresTest {

    private static final String BEFORE = "2026-11-22.1";
    private static final String AFTER = "2026-11-22.2";
    private static final String OF_Q1 = "survey_estimate/part-ensu-2024-Q1.parquet";

    @TempDir
    private static Path published;

    @TempDir
    private Path folder;

    private static ReleaseManifest before;
    private ReleaseStore store;

    @BeforeAll
    static void publishARelease() throws Exception {
        ReleaseStore first = new ReleaseStore(published);
        release().stage(first, BEFORE);
        before = new DeriveRun(first, stage -> {}).publish(BEFORE);
    }

    @BeforeEach
    void copyTheStore() throws Exception {
        store = new ReleaseStore(folder.resolve("store"));
        try (Stream<Path> files = Files.walk(published)) {
            for (Path file : files.toList()) {
                Files.copy(file, store.root().resolve(published.relativize(file)));
            }
        }
    }

    @Test
    void aReleaseOfTheSameRowsTakesEveryStepOver() throws Exception {
        ReleaseManifest after = publish(release());

        assertThat(after.steps()).containsExactlyElementsOf(before.steps()).isNotEmpty();
        assertThat(after.tables()).containsExactlyElementsOf(before.tables());
        assertThat(isTaken(OF_Q1)).isTrue();
    }

    @Test
    void oneMoreEditionIsComputedAndWhatHangsOnItAndNothingElse() throws Exception {
        ReleaseManifest after = publish(release().addEditionLikeTheFirst("2024-Q3"));

        assertThat(changed(after))
                .containsExactly(
                        "changes ensu-2024-Q3", "comparisons ensu-2024-Q3", "estimates ensu-2024-Q3", "series ensu");
        assertThat(digests(after)).isEqualTo(digests(anew(release().addEditionLikeTheFirst("2024-Q3"))));
    }

    @Test
    void anotherWeightOfOnePersonIsComputedAndTheChangesThatHangOnIt() throws Exception {
        TinyRelease other = release();
        Object[] person = other.rows(TinyRelease.PERSON).stream()
                .filter(row -> row[0].equals("2024-Q1"))
                .findFirst()
                .orElseThrow();
        person[5] = (double) person[5] + 1;

        ReleaseManifest after = publish(other);

        assertThat(changed(after))
                .containsExactly(
                        "changes ensu-2024-Q1",
                        "changes ensu-2024-Q2",
                        "comparisons ensu-2024-Q1",
                        "estimates ensu-2024-Q1",
                        "series ensu");
        assertThat(isTaken(OF_Q1)).isFalse();
        assertThat(isTaken("survey_estimate/part-ensu-2024-Q2.parquet")).isTrue();
    }

    @Test
    void anEditionComputedEarlierIsComputedWhereThatIsNoLongerWhatItWas() throws Exception {
        TinyRelease other = release();
        other.rows(SurveyTables.COMPUTED_ESTIMATE).forEach(share -> share[7] = 0.25);

        assertThat(changed(publish(other)))
                .containsExactly(
                        "changes ensu-2024-Q1",
                        "changes ensu-2024-Q2",
                        "comparisons ensu-2023-Q2",
                        "comparisons ensu-2023-Q4",
                        "estimates ensu-2023-Q2",
                        "estimates ensu-2023-Q4",
                        "series ensu");
    }

    @Test
    void anotherWordOfTheCataloguesIsEnoughForAllThatReadsIt() throws Exception {
        TinyRelease other = release();
        other.rows(CatalogueTables.TERRITORY).get(0)[3] = "Otro nombre";

        ReleaseManifest after = publish(other);

        assertThat(changed(after))
                .containsExactlyElementsOf(new TreeSet<>(steps(before).keySet()));
    }

    @Test
    void aFileThatLostAByteIsComputedAgain() throws Exception {
        Path part = store.release(BEFORE).resolve(OF_Q1);
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);

        ReleaseManifest after = publish(release());

        assertThat(isTaken(OF_Q1)).isFalse();
        assertThat(digests(after)).isEqualTo(digests(before));
    }

    @Test
    void nothingIsTakenOverFromAReleaseThatIsWithdrawn() throws Exception {
        Files.writeString(
                store.root().resolve("withdrawn.yaml"),
                "retiros:\n  - {edicion: " + BEFORE + ", dia: 2026-11-22, rol: Archivo, motivo: Error}\n");

        publish(release());

        assertThat(isTaken(OF_Q1)).isFalse();
    }

    @Test
    void whoAsksForAllFiguresAnewHasThemComputed() throws Exception {
        release().stage(store, AFTER);

        ReleaseManifest after = new DeriveRun(store, stage -> {}, true).publish(AFTER);

        assertThat(isTaken(OF_Q1)).isFalse();
        assertThat(digests(after)).isEqualTo(digests(before));
    }

    private static TinyRelease release() throws Exception {
        return new TinyRelease()
                .addEarlierSource("2023-Q2", false)
                .addEarlier("urban-total", "00", "2023-Q2", "perceived_insecurity", 0.55, 0.04)
                .addEarlierSource("2023-Q4", false)
                .addEarlier("urban-total", "00", "2023-Q4", "perceived_insecurity", 0.5, 0.04)
                .addPrinted("urban-total", "00", "2024-Q2", "perceived_insecurity", 43.9, 10868.0, 24770.0);
    }

    private ReleaseManifest publish(TinyRelease release) throws Exception {
        release.stage(store, AFTER);
        return new DeriveRun(store, stage -> {}).publish(AFTER);
    }

    private ReleaseManifest anew(TinyRelease release) throws Exception {
        ReleaseStore other = new ReleaseStore(folder.resolve("other"));
        release.stage(other, AFTER);
        return new DeriveRun(other, stage -> {}).publish(AFTER);
    }

    private boolean isTaken(String path) throws Exception {
        return Files.isSameFile(
                store.release(BEFORE).resolve(path), store.release(AFTER).resolve(path));
    }

    /** Steps that the release before has not, or of other rows. */
    private TreeSet<String> changed(ReleaseManifest after) {
        TreeMap<String, String> others = steps(after);
        others.entrySet().removeAll(steps(before).entrySet());
        return new TreeSet<>(others.keySet());
    }

    private static TreeMap<String, String> steps(ReleaseManifest manifest) {
        return manifest.steps().stream()
                .collect(Collectors.toMap(StepAccount::step, StepAccount::key, (one, other) -> one, TreeMap::new));
    }

    private static Map<String, String> digests(ReleaseManifest manifest) {
        return manifest.tables().stream().collect(Collectors.toMap(TableAccount::table, TableAccount::digest));
    }
}
