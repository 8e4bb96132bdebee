package org.atalaya.ingestion.systematise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.atalaya.data.problem.RefusedInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Documents made to read a file of this machine, or to fill its memory. */
class HostileDocumentsTest {

    private static final String SECRET = "kept from everybody";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private String entities;

    @BeforeEach
    void hideSomething() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        entities = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    }

    @Test
    void noPartOfAWordFileBringsInAFile() throws IOException {
        for (String part : new String[] {"word/document.xml", "docProps/core.xml", "word/styles.xml"}) {
            Path file = word(
                    part,
                    xml -> xml.replaceFirst("\\?>", "?>" + entities)
                            .replaceFirst("before", "before &x;")
                            .replaceFirst("(<dc:creator>)", "<dc:title>&x;</dc:title>$1"));
            assertThat(said(file)).as(part).doesNotContain(SECRET);
        }
    }

    @Test
    @Timeout(60)
    void aWordFileThatSwellsIsRefused() throws IOException {
        Path file = word("word/document.xml", xml -> xml.replace("before", "a".repeat(300 * MEGABYTE)));
        assertThat(Files.size(file)).isLessThan(MEGABYTE);
        assertThatThrownBy(() -> DocumentText.read(file))
                .isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith("report.docx swells to more than it can honestly hold at word/document.xml");
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY x0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY x%d \"&x%d;&x%d;\">".formatted(i, i - 1, i - 1));
        }
        Path file = word(
                "word/document.xml",
                xml -> xml.replaceFirst("\\?>", "?>" + laughs + "]>").replaceFirst("before", "&x29;"));
        assertThat(said(file)).doesNotContain("haha");
    }

    @Test
    void theMetadataOfAPdfBringInNoFile() throws IOException {
        Path file = folder.resolve("report.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.showText("Resumen");
                content.endText();
            }
            String xmp = "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>" + entities
                    + "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                    + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                    + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title><rdf:Alt><rdf:li"
                    + " xml:lang='x-default'>&x;</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF>"
                    + "</x:xmpmeta><?xpacket end='w'?>";
            document.getDocumentCatalog()
                    .setMetadata(
                            new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
            document.save(file.toFile());
        }
        assertThat(said(file)).doesNotContain(SECRET).contains("Resumen");
    }

    /** All that was read of a file, or why nothing was. */
    private static String said(Path file) throws IOException {
        try {
            return DocumentText.read(file).toString();
        } catch (RefusedInput refused) {
            return refused.getMessage();
        }
    }

    private interface Change {
        String of(String xml);
    }

    /** A Word file one part of which was changed. */
    private Path word(String part, Change change) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createStyles();
            document.getProperties().getCoreProperties().setCreator("unit");
            document.createParagraph().createRun().setText("before");
            document.write(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path file = folder.resolve("report.docx");
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(whole.toByteArray()));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = from.readAllBytes();
                to.write(
                        entry.getName().equals(part)
                                ? change.of(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                to.closeEntry();
            }
        }
        return file;
    }
}
