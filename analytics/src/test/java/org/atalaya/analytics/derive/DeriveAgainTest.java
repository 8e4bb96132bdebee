package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a derivation that was killed has left is made anew by the next. */
class DeriveAgainTest {

    private static final String ID = "2026-11-22.1";

    @TempDir
    private Path folder;

    @Test
    void takesNeitherHalfATableNorProblemsTwiceFromARunThatWasKilled() throws Exception {
        ReleaseStore undisturbed = new ReleaseStore(folder.resolve("undisturbed"));
        stage(undisturbed);
        List<TableAccount> expected = publish(undisturbed).tables();
        ReleaseStore store = new ReleaseStore(folder.resolve("killed"));
        stage(store);
        Path found = store.staging(ID).resolve("problem/part-1.parquet");
        Files.copy(undisturbed.release(ID).resolve("problem/part-1.parquet"), found);
        Path half = store.staging(ID).resolve("survey_estimate/part-0.parquet");
        Files.createDirectories(half.getParent());
        Files.writeString(half, "PAR1");

        assertThat(publish(store).tables()).containsExactlyElementsOf(expected);
    }

    private static void stage(ReleaseStore store) throws Exception {
        new TinyRelease()
                .addPrinted("urban-total", "00", "2024-Q2", "perceived_insecurity", 99.9, 10868.0, 24770.0)
                .stage(store, ID);
    }

    private static ReleaseManifest publish(ReleaseStore store) throws Exception {
        return new DeriveRun(store, stage -> {}).publish(ID);
    }
}
