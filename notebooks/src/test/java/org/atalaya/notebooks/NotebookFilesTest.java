package org.atalaya.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the notebooks look like as they lie in the project. */
class NotebookFilesTest {

    static List<Path> notebooks() {
        return NotebookFiles.list();
    }

    @Test
    void thereAreSixNotebooks() {
        assertThat(notebooks()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void areKeptWithoutOutputs(Path notebook) throws IOException {
        for (JsonNode cell : NotebookFiles.cells(notebook, "code")) {
            assertThat(cell.get("outputs")).isEmpty();
            assertThat(cell.get("execution_count").isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void nameTheKernelAndNoMachine(Path notebook) throws IOException {
        assertThat(NotebookFiles.read(notebook).at("/metadata/kernelspec/name").asText())
                .isEqualTo("atalaya");
        assertThat(Files.readString(notebook)).doesNotContainPattern("/(home|Users|tmp|root|work|mnt)/|[A-Z]:\\\\");
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void sayInSpanishWhatTheyAskAndSumUpInEnglish(Path notebook) throws IOException {
        String opening =
                NotebookFiles.source(NotebookFiles.cells(notebook, "markdown").get(0));
        assertThat(opening).startsWith("# ").contains("*English summary.");
    }

    /** A figure written in a text would stand there without its range, and stay when the release changes. */
    @ParameterizedTest
    @MethodSource("notebooks")
    void writeNoFigureIntoTheirTexts(Path notebook) throws IOException {
        for (JsonNode cell : NotebookFiles.cells(notebook, "markdown")) {
            assertThat(NotebookFiles.source(cell).replaceAll("`[^`]*`", "")).doesNotContainPattern("\\d");
        }
    }
}
