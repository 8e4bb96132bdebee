package org.atalaya.ingestion.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.ProjectFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When publishers bring out their works: the project's own rows, and what is refused of others. */
class PublicationCatalogueTest {

    private static final String RHYTHM =
            "source,state,every,months_after,from_day,usual_es,usual_en,ground_es,ground_en,calendar_url,as_of\n";
    private static final String DATE = "source,edition,announced_for,ground_es,ground_en,as_of\n";

    @Test
    void ourRowsCanBeReadAndTheOneAnnouncedDayIsINEGIs() throws IOException {
        PublicationCatalogue ours = PublicationCatalogue.read(ProjectFolder.path("data/catalogues"));
        assertThat(ours.announced("ensu"))
                .singleElement()
                .satisfies(day -> assertThat(day.on()).isEqualTo(LocalDate.of(2026, 10, 23)));
        assertThat(ours.announced("envipe")).isEmpty();
        assertThat(ours.findUsual("envipe")).contains("every year, usually in September");
        assertThat(ours.findUsual("cead")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regular,,1,16   | 2026-09-01 | every must stand there exactly if state is regular",
                "ended,month,,   | 2026-09-01 | every must stand there exactly if state is regular",
                "regular,month,1,| 2026-09-01 | from_day must stand there if months_after does",
                "irregular,,1,16 | 2026-09-01 | months_after must stand there only if state is regular",
                "regular,month,1,31 | 2026-09-01 | from_day must be 1 to 28",
                "regular,month,one,1 | 2026-09-01 | months_after must be a number",
                "regular,month,1,16 | September | as_of must be a day like 2026-10-23",
            })
    void refusesARuleThatSaysNoDays(String rule, String asOf, String said, @TempDir Path folder) throws IOException {
        write(folder, RHYTHM + "ensu," + rule.strip() + ",es,en,es,en,," + asOf + "\n", DATE);
        assertThatThrownBy(() -> PublicationCatalogue.read(folder))
                .isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith("publication_rhythm.csv, work ensu: " + said + ": was");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-3 | 2026-10-23 | period must be written 2023, 2024-Q1 or 2023-07",
                "2026-09 | 2026-10-23 | edition must be of a quarter, as publication_rhythm.csv has it",
                "2026-Q3 | 23/10/2026 | announced_for must be a day like 2026-10-23"
            })
    void refusesWhatIsNoEditionOrNoDay(String edition, String day, String said, @TempDir Path folder)
            throws IOException {
        write(
                folder,
                RHYTHM + "ensu,regular,quarter,1,16,es,en,es,en,,2026-09-01\n",
                DATE + "ensu," + edition + "," + day + ",es,en,2026-09-01\n");
        assertThatThrownBy(() -> PublicationCatalogue.read(folder))
                .isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith("publication_date.csv, work ensu: " + said + ": was");
    }

    private static void write(Path folder, String rhythm, String date) throws IOException {
        Files.writeString(folder.resolve("publication_rhythm.csv"), rhythm);
        Files.writeString(folder.resolve("publication_date.csv"), date);
    }
}
