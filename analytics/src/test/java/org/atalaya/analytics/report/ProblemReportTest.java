package org.atalaya.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemReportTest {

    @TempDir
    private Path release;

    @Test
    void countsKindsByFileMostFrequentFirstEachWithItsFirstCase() throws Exception {
        write(
                new Object[] {1, "unlisted-answer", "kept", "ensu", "2024-Q1", "a.csv", 17, "BP1_1", "7", "1, 2 or 9"},
                new Object[] {2, "unlisted-answer", "kept", "ensu", "2024-Q1", "a.csv", 18, "BP1_1", "8", "1, 2 or 9"},
                new Object[] {3, "record-width", "rejected", "ensu", "2024-Q2", "b.csv", 3, null, "5", "6"});
        assertThat(kinds())
                .containsExactly(
                        new ProblemReport.Kind(
                                ProblemKind.UNLISTED_ANSWER,
                                "a.csv",
                                2,
                                Optional.of(17L),
                                Optional.of("BP1_1"),
                                Optional.of("7"),
                                Optional.of("1, 2 or 9")),
                        new ProblemReport.Kind(
                                ProblemKind.RECORD_WIDTH,
                                "b.csv",
                                1,
                                Optional.of(3L),
                                Optional.empty(),
                                Optional.of("5"),
                                Optional.of("6")));
    }

    /** The first case has no value: the second's must not stand in for it. */
    @Test
    void doesNotMixTheFirstCaseWithALaterOne() throws Exception {
        write(
                new Object[] {1, "design-value-missing", "rejected", "ensu", null, "a.csv", null, null, null, null},
                new Object[] {2, "design-value-missing", "rejected", "ensu", null, "a.csv", 5, "UPM", "x", "digits"});
        assertThat(kinds())
                .containsExactly(new ProblemReport.Kind(
                        ProblemKind.DESIGN_VALUE_MISSING,
                        "a.csv",
                        2,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void writesAPageWithTheFilesReadAndTheProblems() throws Exception {
        write(new Object[] {
            1, "unlisted-answer", "kept", "ensu", "2024-Q1", "a<b>.csv", 17, "BP1_1", "<script>", "1 & 2"
        });
        assertThat(page())
                .contains("Release 2026-11-22.1", "Made 2026-11-22T00:00:00Z by Atalaya 0.1.0")
                .contains("<td class=\"number\">24025</td><td class=\"number\">24022</td><td class=\"number\">3</td>")
                .contains("<strong>unlisted-answer</strong>")
                .contains(ProblemKind.UNLISTED_ANSWER.english(), ProblemKind.UNLISTED_ANSWER.spanish())
                .contains("record 17", "a&lt;b&gt;.csv", "&lt;script&gt;", "expected 1 &amp; 2")
                .doesNotContain("<script>", "a<b>");
    }

    @Test
    void saysSoWhenThereIsNoProblem() throws Exception {
        write();
        assertThat(kinds()).isEmpty();
        assertThat(page()).contains("<p>None found.</p>");
    }

    private void write(Object[]... problems) throws Exception {
        try (TableWriter table = new TableWriter(Tables.PROBLEM)) {
            for (Object[] problem : problems) {
                table.add(problem);
            }
            table.write(release);
        }
    }

    private List<ProblemReport.Kind> kinds() throws Exception {
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            return ProblemReport.kinds(database);
        }
    }

    private String page() throws Exception {
        ReleaseManifest manifest = new ReleaseManifest(
                "2026-11-22.1",
                Instant.parse("2026-11-22T00:00:00Z"),
                "0.1.0",
                List.of(new SourceAccount(
                        "ensu", "2024-Q1", "ensu.zip", "0".repeat(64), 9, "ensu_person", "", 24025, 24022, 3)),
                List.of());
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            ProblemReport.write(database, manifest, release);
        }
        return Files.readString(release.resolve("problems.html"));
    }
}
