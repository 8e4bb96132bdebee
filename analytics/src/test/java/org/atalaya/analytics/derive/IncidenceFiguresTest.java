package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.analytics.incidence.TinyRegisters.every;

import java.nio.file.Path;
import org.atalaya.analytics.incidence.TinyRegisters;
import org.atalaya.analytics.step.FoundProblem;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.IncidenceTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidenceFiguresTest {

    @TempDir
    private Path folder;

    /** 36 by the state; 24 and 11 by its municipalities, 2 by none: one too many. */
    @Test
    void municipalitiesThatDoNotAddUpToTheirStateAreAProblemThatIsKept() throws Exception {
        new TinyRegisters()
                .edition("sesnsp", "2024-02", "state", "2023-01", "all", "homicide")
                .year("sesnsp", "2024-02", "state", "01", "homicide", 2023, every(3))
                .edition("sesnsp", "2023-12", "municipality", "2023-01", "nonzero", "homicide")
                .year("sesnsp", "2023-12", "municipality", "01001", "homicide", 2023, every(2))
                .year("sesnsp", "2023-12", "municipality", "01002", "homicide", 2023, 11L)
                .year("sesnsp", "2023-12", "unallocated", "01999", "homicide", 2023, 1L, 1L)
                .stage(folder);
        try (ReleaseDatabase release = ReleaseDatabase.open(folder)) {
            assertThat(new IncidenceFigures().write(release, folder))
                    .containsExactly(new FoundProblem(
                            "sesnsp",
                            "2023",
                            "sesnsp 2023-12",
                            new DataProblem(
                                    ProblemKind.STATE_TOTAL_DIFFERS,
                                    0,
                                    "intentional_homicide",
                                    "37 (01: 37 / 36)",
                                    "36, sesnsp 2024-02")));
        }
        try (ReleaseDatabase release = ReleaseDatabase.open(folder)) {
            IncidenceTables.derived()
                    .forEach(table -> assertThat(folder.resolve(table.name())).isDirectory());
            assertThat(release.find("SELECT count(*) FROM incidence_recent", row -> row.getLong(1)))
                    .contains(3L);
        }
    }
}
