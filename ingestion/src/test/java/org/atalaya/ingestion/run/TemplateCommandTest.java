package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atalaya.data.run.ExitCode;
import org.atalaya.ingestion.ProjectFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The template as the launcher writes it, and what {@code check} says of it. */
class TemplateCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"encuesta, es, 24", "encuesta, en, 24", "estimaciones, es, 3", "estimaciones, en, 3"})
    void writesAWorkbookThatWouldBeAccepted(String kind, String language, int rows) {
        Path file = folder.resolve("libro.xlsx");

        Commands.Result written = Commands.run("template", kind, "--out", file.toString(), "--lang", language);
        Commands.Result checked = Commands.run(
                "check", file.toString(), "--data", ProjectFolder.path("data").toString());

        assertThat(written.exit()).as(written.err()).isEqualTo(ExitCode.DONE);
        assertThat(checked.exit()).as(checked.out()).isEqualTo(ExitCode.DONE);
        assertThat(checked.out())
                .contains("It is an own survey: Ejemplo: encuesta de percepción (datos inventados), 2024")
                .contains(rows + " rows read = " + rows + " kept + 0 rejected")
                .contains("no problem found")
                .contains("It would be accepted.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void writesAWorkbookOfARegisterThatWouldBeAccepted(String language) {
        Path file = folder.resolve("registro.xlsx");

        Commands.Result written = Commands.run("template", "registro", "--out", file.toString(), "--lang", language);
        Commands.Result checked = Commands.run(
                "check", file.toString(), "--data", ProjectFolder.path("data").toString());

        assertThat(written.exit()).as(written.err()).isEqualTo(ExitCode.DONE);
        assertThat(checked.exit()).as(checked.out()).isEqualTo(ExitCode.DONE);
        assertThat(checked.out())
                .contains("It is an own register: Ejemplo: llamadas al 911 (datos inventados), 2024-01 to 2024-03")
                .contains("9 rows read = 9 kept + 0 rejected")
                .contains("2 counts are withheld")
                .contains("It would be accepted.");
    }

    /** That the site reads it is tested where the site is. */
    @ParameterizedTest
    @CsvSource({"es, nombre:", "en, name:"})
    void writesTheSettingsOfAnObservatory(String language, String key) throws IOException {
        Path file = folder.resolve("ajustes.yaml");

        Commands.Result written = Commands.run(
                "template",
                "observatorio",
                "--out",
                file.toString(),
                "--lang",
                language,
                "--data",
                ProjectFolder.path("data").toString());

        assertThat(written.exit()).as(written.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(file)).contains("\n" + key, "Observatorio de demostración");
    }

    @Test
    void writesOverNoFile() throws IOException {
        Path file = Files.writeString(folder.resolve("mia.xlsx"), "mía");

        Commands.Result result = Commands.run("template", "encuesta", "--out", file.toString());

        assertThat(result.exit()).isEqualTo(ExitCode.WRONG_OPTIONS);
        assertThat(result.err()).contains("exists; name another file with --out");
        assertThat(file).hasContent("mía");
    }
}
