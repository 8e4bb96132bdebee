package org.atalaya.ingestion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The content the project ships goes into workbooks and comes out as it went in. */
class ContentWorkbookTest {

    private static final Map<String, ContentForm> FORMS = Map.of(
            "agreements", ContentForm.AGREEMENT,
            "claims", ContentForm.PROGRAMME,
            "documents", ContentForm.PROGRAMME,
            "goals", ContentForm.GOALS,
            "meetings", ContentForm.MEETING,
            "programmes", ContentForm.PROGRAMME,
            "protocols", ContentForm.PROTOCOL);

    @TempDir
    private Path folder;

    static Stream<Arguments> files() throws IOException {
        return ContentFile.list(ProjectFolder.path("data/content")).stream()
                .filter(file -> file.name().endsWith(".yaml"))
                .flatMap(file -> Stream.of(true, false).map(inSpanish -> Arguments.of(file.name(), inSpanish)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesTheSameRowsAsTheFileItWasWrittenFrom(String name, boolean inSpanish) throws Exception {
        ContentFile file = new ContentFile(ProjectFolder.path("data/content").toString(), name);
        write(FORMS.get(name.substring(0, name.indexOf('/'))), file.content(), inSpanish);

        FileReading workbook = new ContentFile(folder.toString(), "a.xlsx").read();

        assertThat(workbook.problems()).isEmpty();
        assertThat(rows(workbook)).isNotEmpty().containsExactlyInAnyOrderElementsOf(rows(file.read()));
    }

    @ParameterizedTest
    @EnumSource(ContentForm.class)
    void readsAnEmptyTemplateAsNothingAndWithoutProblems(ContentForm form) throws IOException {
        for (boolean inSpanish : List.of(true, false)) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("a.xlsx"))) {
                new ContentTemplate(inSpanish, Map.of("funding", "Financiamiento")).write(form, out);
            }
            FileReading reading = new ContentFile(folder.toString(), "a.xlsx").read();

            assertThat(reading.rows()).isEmpty();
            assertThat(reading.problems()).isEmpty();
        }
    }

    private void write(ContentForm form, Mapping content, boolean inSpanish) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("a.xlsx"))) {
            new ContentTemplate(inSpanish, Map.of()).write(form, content, out);
        }
    }

    /** Table, origin's record and values of each row; the file they stand in is another one. */
    private static List<Map<String, Object>> rows(FileReading reading) {
        return reading.rows().stream()
                .map(row -> {
                    Map<String, Object> values = new LinkedHashMap<>(row.values());
                    values.remove("file");
                    values.put("table", row.table().name());
                    values.put("internal", row.internal());
                    values.put("rejected", row.rejected());
                    return values;
                })
                .toList();
    }
}
