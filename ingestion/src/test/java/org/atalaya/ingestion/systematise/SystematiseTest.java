package org.atalaya.ingestion.systematise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.content.ContentDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report, in whatever file, becomes a draft that content can be read from, with what it lacks. */
class SystematiseTest {

    private static final String ID = "mediacion-vecinal-en-los-centros-comunitarios-de-villa";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"report.txt", "report-latin1.txt", "report.docx", "report.pdf"})
    void findsTheSectionsOfTheTemplateInEveryKindOfFile(String name) throws IOException {
        Systematise.Result result = Systematise.run(report(name), folder, Optional.empty());

        assertThat(result.id()).isEqualTo(ID);
        assertThat(result.headings())
                .containsExactly(
                        "Resumen",
                        "1. Introducción",
                        "2. Problemática / área de oportunidad",
                        "3.1 Objetivo general",
                        "3.2 Objetivos específicos",
                        "4.1 Metodología",
                        "4.2 Soluciones propuestas",
                        "5. Resultados e interpretación",
                        "6. Conclusiones: impacto a la ciudadanía");
        assertThat(practice("es"))
                .contains(
                        "## 1. Introducción\n\nLos centros comunitarios atienden a diario conflictos por ruido, basura y"
                                + " estacionamiento que nadie más atiende.\n")
                .contains(
                        "## 3.2 Objetivos específicos\n\n* Formar mediadoras y mediadores.\n* Abrir un centro por sector.\n")
                .contains("author_unit: Unidad de Mediación Comunitaria\naccess: internal\nreview: draft\n")
                .contains("happened_on: 2023-03");
        assertThat(practice("en"))
                .contains(
                        "## Abstract\n\nMediation settled conflicts between neighbours before they reached the police.\n");
    }

    @Test
    void saysWhatTheReportLacks() throws IOException {
        assertThat(Systematise.run(report("report.txt"), folder, Optional.empty())
                        .gaps())
                .containsExactly(
                        "The title is not translated into English.",
                        "The document has no section on the population the practice serves.",
                        "The results report no figure.",
                        "The results name no indicator they are measured by.",
                        "No cost is reported.",
                        "It is not reported how long it took.",
                        "Names or addresses of persons were taken out (lines 5, 9, 22 of the text); put the unit or office"
                                + " in their place, and look whether others are left.",
                        "The template has no place for «MENSAJE DE LA DIRECCIÓN», «AGRADECIMIENTOS»; its text is in the"
                                + " note beside the draft.");
    }

    @Test
    void keepsNoNameAndNoAddressAndLosesNoOtherText() throws IOException {
        Systematise.run(report("report.txt"), folder, Optional.empty());

        String all = practice("es")
                + practice("en")
                + practice("README")
                + Files.readString(folder.resolve("documents/" + ID + ".yaml"));
        assertThat(all).doesNotContain("Persona Inventada", "persona.inventada");
        assertThat(practice("README"))
                .contains("# AGRADECIMIENTOS\n\nA quienes abrieron las puertas.\n")
                .contains("Este informe se comparte para que otros lo usen.");
    }

    @Test
    void takesOutNamesBehindTitlesAndOfficesAndLeavesTheOffices() throws IOException {
        Path letter = Files.writeString(
                folder.resolve("letter.txt"),
                "RESUMEN\n\nEl gobierno del C. Gobernador Persona Inventada Ejemplo y la Dra. Otra Inventada lo apoyan, con la"
                        + " Secretaria de Seguridad y el Director General Adjunto de Prevención Social.\n");

        Systematise.run(letter, folder, Optional.of("letter"));

        assertThat(folder.resolve("practices/letter/es.md"))
                .content()
                .contains(
                        "El gobierno del C. Gobernador \\[…\\] y la Dra. \\[…\\] lo apoyan, con la Secretaria de Seguridad y el"
                                + " Director General Adjunto de Prevención Social.");
    }

    /** What content would set aside, or a page would run, is not in the draft. */
    @Test
    void canBeReadAsContentWithNothingRejected() throws IOException {
        Systematise.run(report("report.txt"), folder, Optional.empty());

        assertThat(ContentDraft.problems(folder)).isEmpty();
        assertThat(ContentDraft.parts(folder)).hasSize(10);
        assertThat(practice("es")).contains("\\<script\\>alert(1)\\</script\\> \\& \\[aquí\\](javascript:alert(1))");
    }

    @Test
    void takesNoDraftAwayThatIsThere() throws IOException {
        Path report = report("report.txt");
        Systematise.run(report, folder, Optional.of("mediacion"));
        Files.writeString(folder.resolve("practices/mediacion/es.md"), "finished by hand");

        assertThatThrownBy(() -> Systematise.run(report, folder, Optional.of("mediacion")))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("is there already and was not touched");
        assertThat(folder.resolve("practices/mediacion/es.md")).hasContent("finished by hand");
    }

    @Test
    void makesADraftOfATextWithoutAnyOfTheSections() throws IOException {
        Path letter = Files.writeString(
                folder.resolve("letter.txt"), "Carta a los municipios de la zona norte\n\nInvitamos a una reunión.\n");

        Systematise.Result result = Systematise.run(letter, folder, Optional.of("letter"));

        assertThat(result.headings()).isEmpty();
        assertThat(result.gaps()).contains("The abstract in Spanish is missing.");
        assertThat(folder.resolve("practices/letter/README.md")).content().contains("Invitamos a una reunión.");
    }

    @Test
    void refusesALockedWordFile() throws Exception {
        Path locked = folder.resolve("locked.docx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inner = encryptor.getDataStream(container);
                    InputStream word = Files.newInputStream(report("report.docx"))) {
                word.transferTo(inner);
            }
            container.writeFilesystem(out);
        }
        refused(locked, "locked.docx is locked with a password");
    }

    @Test
    void refusesALockedPdf() throws IOException {
        Path locked = folder.resolve("locked.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            document.save(locked.toFile());
        }
        refused(locked, "locked.pdf is locked with a password");
    }

    @Test
    void refusesAPdfOfPictures() throws IOException {
        Path scanned = folder.resolve("scanned.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scanned.toFile());
        }
        refused(scanned, "scanned.pdf holds no text, only images or nothing");
    }

    @Test
    void refusesWhatIsNoDocumentWhateverItIsCalled() throws IOException {
        Path program = Files.write(folder.resolve("report.pdf"), new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0, 7});
        refused(program, "a document to systematise is a PDF, a Word file (.docx) or a text file (.txt)");
    }

    @Test
    void refusesATextLongerThanAnyReport() throws IOException {
        Path longer = Files.writeString(folder.resolve("long.txt"), "Una línea de texto.\n".repeat(60_000));
        refused(longer, "long.txt has more than a million characters");
    }

    @Test
    void readsAPdfOfThreeHundredPages() throws IOException {
        String body = "RESUMEN\n" + "Una línea de texto del informe.\n".repeat(12_000);
        Systematise.Result result =
                Systematise.run(pdf("long.pdf", body.lines().toList()), folder, Optional.of("long"));

        assertThat(result.headings()).containsExactly("Resumen");
    }

    /** Document 000 of the project, where it is at hand beside the official data. */
    @Test
    void findsEverySectionOfTheReportOfChihuahua() throws IOException {
        String official = System.getenv("ATALAYA_OFFICIAL_DATA");
        assumeThat(official).isNotNull();
        Path documents = Path.of(official).resolveSibling("documents");
        assumeThat(documents).isDirectory();
        Path report;
        try (Stream<Path> files = Files.list(documents)) {
            report = files.filter(file -> file.getFileName().toString().startsWith("000"))
                    .findFirst()
                    .orElseThrow();
        }

        Systematise.Result result = Systematise.run(report, folder, Optional.of("chihuahua"));

        assertThat(result.headings()).hasSize(9);
        assertThat(result.gaps()).contains("The results report no figure.", "No cost is reported.");
        assertThat(Files.readString(folder.resolve("practices/chihuahua/en.md")))
                .contains("## Abstract\n\nThe implementation of the International Affairs area");
        assertThat(ContentDraft.problems(folder)).isEmpty();
    }

    private void refused(Path file, String why) {
        assertThatThrownBy(() -> Systematise.run(file, folder.resolve("out"), Optional.of("it")))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining(why);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private String practice(String file) throws IOException {
        return Files.readString(folder.resolve("practices/" + ID + "/" + file + ".md"));
    }

    private Path report(String name) throws IOException {
        String text;
        try (InputStream resource = SystematiseTest.class.getResourceAsStream("/systematise/report.txt")) {
            text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> lines = text.lines().toList();
        return switch (name) {
            case "report.docx" -> word(name, lines);
            case "report.pdf" -> pdf(name, lines);
            case "report-latin1.txt" -> Files.writeString(folder.resolve(name), text, Charset.forName("ISO-8859-1"));
            default -> Files.writeString(folder.resolve(name), text);
        };
    }

    private Path word(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }
        return file;
    }

    private Path pdf(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        PDFont font = new PDType1Font(FontName.HELVETICA);
        try (PDDocument document = new PDDocument()) {
            for (int first = 0; first < lines.size(); first += 40) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 9);
                    content.newLineAtOffset(40, 750);
                    for (String line : lines.subList(first, Math.min(lines.size(), first + 40))) {
                        content.showText(line.replace('\t', ' '));
                        content.newLineAtOffset(0, -17);
                    }
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
