package org.atalaya.ingestion.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableLayoutsTest {

    private static final Path OURS = ProjectFolder.path("data/codebooks/ensu-tables");
    private static final String LAYOUT = """
            from: 2019-Q1
            to: 2021-Q4
            verified: []
            tables:
              - title: [de interés]
                figures:
                  - {indicator: fear, rows: [Inseguro], columns: []}
                other_rows: []
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheWords() throws IOException {
        Files.copy(OURS.resolve("words.yaml"), folder.resolve("words.yaml"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-Q4, ''",
        "2019-Q1, 2019-2021.yaml",
        "2021-Q4, 2019-2021.yaml",
        "2022-Q1, ''",
        "2023-Q4, ''",
        "2024-Q1, 2024.yaml",
        "2025-Q2, 2024.yaml"
    })
    void oursHoldForTheEditionsTheyWereMadeFor(String period, String file) throws IOException {
        TableLayouts layouts =
                TableLayouts.read(OURS, new CatalogueFiles(ProjectFolder.path("data/catalogues")).indicators("ensu"));

        assertThat(layouts.find(period).map(TableLayouts.Entry::file).orElse(""))
                .isEqualTo(file);
    }

    @Test
    void refusesAnIndicatorTheCatalogueDoesNotHave() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), LAYOUT);

        refuses(
                Set.of("trust"),
                file + ": indicator of a table must stand in data/catalogues/indicator.csv: was \"fear\".");
    }

    @Test
    void refusesTwoLayoutsOfOneEdition() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), LAYOUT);
        Path other = Files.writeString(folder.resolve("b.yaml"), LAYOUT.replace("from: 2019-Q1", "from: 2021-Q4"));

        refuses(Set.of("fear"), other + " holds for an edition that a.yaml holds for too; one layout may.");
    }

    @Test
    void refusesALayoutThatLacksAKey() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), LAYOUT.replace("other_rows", "rows_left"));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> TableLayouts.read(folder, Set.of("fear")))
                .withMessageStartingWith(file + " at tables.[0].other_rows is not a codebook: ");
    }

    private void refuses(Set<String> indicators, String sentence) {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> TableLayouts.read(folder, indicators))
                .withMessage(sentence);
    }
}
