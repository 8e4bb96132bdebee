package org.atalaya.web.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPrinterTest {

    private static final Instant MADE = Instant.parse("2026-11-20T18:30:00Z");
    private static final String TEXT =
            "Nezahualcóyotl, Peñalolén: 58.6 % (51.1–65.8) · ¿Qué cambió? «Policía» ≤ 5 % · theft, office, a1ff0fi";

    @Test
    void printsAccentsAndNumbersThatCanBeReadBack() throws IOException {
        byte[] pdf = print("<h1>Diagnóstico</h1><p>" + TEXT + "</p>");
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(text(pdf)).contains("Diagnóstico", TEXT);
    }

    @Test
    void writesWithTheSitesTypefacesEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("<h1>Título</h1><p>recta <b>negra</b> <i>cursiva</i></p>"))) {
            List<String> names = new ArrayList<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName().replaceFirst(".*\\+", ""));
            }
            assertThat(names)
                    .containsExactlyInAnyOrder(
                            "SourceSerif4-Semibold", "SourceSans3-Regular", "SourceSans3-Semibold", "SourceSans3-It");
        }
    }

    @Test
    void saysTitleAuthorLanguageAndTheDateItWasGiven() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("<p>x</p>"))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Diagnóstico de Nezahualcóyotl");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Observatorio");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(MADE);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es-MX");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void isOnLetterPaperWithItsPagesNumbered() throws IOException {
        byte[] pdf = print("<p>x</p>".repeat(120));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(612f);
                assertThat(page.getMediaBox().getHeight()).isEqualTo(792f);
            }
            assertThat(text(pdf)).contains("1 / " + document.getNumberOfPages());
        }
    }

    /** Charts are drawn as outlines, letters too; what they say is their alternative text. */
    @Test
    void drawsChartsOfTheServer() throws IOException {
        byte[] pdf =
                print("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\" height=\"150\" viewBox=\"0 0 320 150\""
                        + " role=\"img\" alt=\"serie\"><rect width=\"320\" height=\"150\" fill=\"#0b5d66\"/></svg>");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, 36);
            assertThat(IntStream.range(0, drawn.getWidth())
                            .filter(x -> drawn.getRGB(x, 50) == 0xff0b5d66)
                            .count())
                    .isGreaterThan(100);
        }
    }

    @Test
    void givesTheSameBytesForTheSamePage() throws IOException {
        String body = "<h1>Diagnóstico</h1><p>" + TEXT + "</p>";
        assertThat(print(body)).isEqualTo(print(body));
    }

    @Test
    void readsNothingFromNetworkOrDisk(@TempDir Path folder) throws IOException {
        Path style = Files.writeString(folder.resolve("style.css"), "p:before { content: 'LEAK' }");
        List<String> asked = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            String text = text(new PdfPrinter()
                    .print(
                            page(
                                    "<link rel=\"stylesheet\" href=\"" + style.toUri()
                                            + "\"/><link rel=\"stylesheet\" href=\""
                                            + root + "a.css\"/><style>@import url(" + root
                                            + "b.css); @font-face { font-family: x; src: url(" + root + "c.ttf) }"
                                            + " p { font-family: x; background-image: url(" + root + "d.png) }</style>",
                                    "<p>texto</p><img alt=\"\" src=\"" + root + "e.png\"/><img alt=\"\" src=\""
                                            + folder.toUri() + "f.png\"/><svg xmlns=\"http://www.w3.org/2000/svg\""
                                            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\">"
                                            + "<image xlink:href=\"" + root
                                            + "g.png\" width=\"9\" height=\"9\"/></svg>"),
                            MADE));
            assertThat(text).contains("texto").doesNotContain("LEAK");
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void leavesOutSignsThatNoXmlMayHold() throws IOException {
        assertThat(text(print("<p>antes\u0001\u000b y después</p>"))).contains("antes y después");
    }

    @Test
    void refusesWhatIsNotWellFormedAndWhatBringsEntities() {
        assertThatThrownBy(() -> print("<p>x<br></p>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("well-formed");
        assertThatThrownBy(() -> new PdfPrinter()
                        .print(
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><html><body>&e;</body></html>",
                                MADE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] print(String body) throws IOException {
        return new PdfPrinter().print(page("", body), MADE);
    }

    private static String page(String head, String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"es-MX\"><head>"
                + "<title>Diagnóstico de Nezahualcóyotl</title><meta name=\"author\" content=\"Observatorio\"/>"
                + "<meta name=\"subject\" content=\"Cifras\"/><link rel=\"stylesheet\" href=\"print.css\"/>" + head
                + "</head><body>" + body + "</body></html>";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
