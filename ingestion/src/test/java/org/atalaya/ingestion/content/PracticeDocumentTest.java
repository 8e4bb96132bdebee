package org.atalaya.ingestion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.ContentTables;
import org.atalaya.ingestion.ProjectFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A practice goes into a Word document and comes out as it went in; the empty one has the sections of the template. */
class PracticeDocumentTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "chihuahua-asuntos-internacionales, true",
        "chihuahua-asuntos-internacionales, false",
        "proximidad-social, true",
        "promocion-derechos-prevencion-social, true"
    })
    void givesTheSameRowsAsTheMarkdownItWasWrittenFrom(String record, boolean inSpanish) throws IOException {
        Path project = ProjectFolder.path("data");
        new ContentWorkbooks(project, inSpanish).writePractice(Optional.of(record), folder.resolve("a.docx"));

        FileReading document = new ContentFile(folder.toString(), "a.docx").read();

        String where = (record.startsWith("chihuahua") ? "practices/" : "models/") + record;
        List<Map<String, Object>> expected = Stream.of("es.md", "en.md")
                .flatMap(file -> rows(read(project.resolve("content"), where + "/" + file)))
                .toList();
        assertThat(document.problems()).isEmpty();
        assertThat(rows(document)).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The sections as document 000 prints them in its index. */
    @Test
    void theEmptyTemplateHasTheSectionsOfTheStandard() throws IOException {
        new ContentWorkbooks(ProjectFolder.path("data"), true)
                .writePractice(Optional.empty(), folder.resolve("a.docx"));

        try (InputStream content = Files.newInputStream(folder.resolve("a.docx"));
                XWPFDocument document = new XWPFDocument(content)) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsSubsequence(
                            "Resumen",
                            "1. Introducción",
                            "2. Problemática / área de oportunidad",
                            "3. Objetivos",
                            "3.1 Objetivo general",
                            "3.2 Objetivos específicos",
                            "4. Estrategias / acciones",
                            "4.1 Metodología",
                            "4.2 Soluciones propuestas",
                            "5. Resultados e interpretación",
                            "6. Conclusiones: impacto a la ciudadanía",
                            "Abstract",
                            "1. Introduction");
        }
    }

    @Test
    void refusesALockedDocumentByName() throws Exception {
        new ContentWorkbooks(ProjectFolder.path("data"), true)
                .writePractice(Optional.empty(), folder.resolve("b.docx"));
        try (POIFSFileSystem locked = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("clave");
            try (OutputStream out = encryptor.getDataStream(locked)) {
                Files.copy(folder.resolve("b.docx"), out);
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve("a.docx"))) {
                locked.writeFilesystem(out);
            }
        }

        FileReading reading = new ContentFile(folder.toString(), "a.docx").read();

        assertThat(reading.problems())
                .extracting(
                        problem -> problem.problem().kind(),
                        problem -> problem.problem().value())
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        ProblemKind.CONTENT_UNREADABLE,
                        "a.docx is locked with a password; an .docx without password is expected."));
    }

    @Test
    void leavesAPartWithMarkupOut() throws IOException {
        new ContentWorkbooks(ProjectFolder.path("data"), true)
                .writePractice(Optional.empty(), folder.resolve("b.docx"));
        try (InputStream content = Files.newInputStream(folder.resolve("b.docx"));
                XWPFDocument document = new XWPFDocument(content);
                OutputStream out = Files.newOutputStream(folder.resolve("a.docx"))) {
            document.createParagraph().createRun().setText("<script>alert(1)</script>");
            document.write(out);
        }

        FileReading reading = new ContentFile(folder.toString(), "a.docx").read();

        assertThat(reading.problems())
                .extracting(problem -> problem.problem().kind())
                .contains(ProblemKind.CONTENT_MARKUP);
        assertThat(reading.rows())
                .filteredOn(row -> row.table().equals(ContentTables.PART)
                        && row.text("body").contains("<script>"))
                .allMatch(ContentRow::rejected);
    }

    private static FileReading read(Path content, String file) {
        try {
            return new ContentFile(content.toString(), file).read();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Map<String, Object>> rows(FileReading reading) {
        return reading.rows().stream().map(row -> {
            Map<String, Object> values = new LinkedHashMap<>(row.values());
            values.remove("file");
            values.put("table", row.table().name());
            values.put("internal", row.internal());
            values.put("rejected", row.rejected());
            return values;
        });
    }
}
