package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dossiers: what they say of a municipality with and without survey, and that page, PDF and Word file say the same. */
class DossiersIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final String NEZA = "/es/diagnosticos/mx/municipio/15058";
    private static final String ABEJONES = "/es/diagnosticos/mx/municipio/20001";
    private static final String INSECURITY = "?problem=insecurity";

    @Test
    void hasItsPartsInOrderWithTheReleaseItIsBoundTo() {
        Document page = SITE.page(NEZA + INSECURITY);
        assertThat(page.select("main section").eachAttr("id"))
                .containsExactly(
                        "summary",
                        "baseline",
                        "limits",
                        "trend",
                        "similar",
                        "practices",
                        "counterparts",
                        "objectives",
                        "budget",
                        "annex",
                        "citation");
        String release =
                page.select("dl.facts dt:contains(Edición) + dd").text().split(",")[0];
        assertThat(page.selectFirst("dl.facts a[href*=release]").attr("href"))
                .isEqualTo(NEZA + INSECURITY + "&release=" + release);
        assertThat(page.selectFirst("p.actions a[href*=.docx]").attr("href")).endsWith("&release=" + release);
        assertThat(page.select("dl.facts").text()).containsPattern("SHA-256 [0-9a-f]{64}");
    }

    /** INEGI printed 61.3008 for Ciudad Nezahualcóyotl in 2024-Q3, cuadro 1.7. */
    @Test
    void takesACitysFigureForTheCitysAndSaysSo() {
        Element baseline = SITE.page(NEZA + INSECURITY).selectFirst("#baseline");
        assertThat(baseline.select("tr:contains(61.3 %)").text()).contains("Ciudad Nezahualcóyotl", "precisión alta");
        assertThat(baseline.text()).contains("abarca solo Nezahualcóyotl");
        assertThat(SITE.page("/es/diagnosticos/mx/municipio/15106" + INSECURITY)
                        .selectFirst("#baseline")
                        .text())
                .contains("Las cifras de encuesta son de Toluca de Lerdo, no solo de Toluca");
    }

    @Test
    void saysOfAMunicipalityInNoSurveyWhatItCannotSayAndWhoseTheOtherFiguresAre() {
        Document page = SITE.page(ABEJONES + INSECURITY);
        assertThat(page.select("#baseline td").text()).doesNotContain("%");
        assertThat(page.selectFirst("#summary").text()).contains("Ninguna cifra de encuesta", "habitantes");
        assertThat(page.selectFirst("#limits").text())
                .contains("no forma parte de ninguna ciudad de la ENSU", "no son de Abejones");
        assertThat(page.select("#limits tr:contains(%)").text()).contains("Total de áreas urbanas");
        assertThat(page.selectFirst("#objectives").text()).contains("No hay línea de base de encuesta para Abejones");
    }

    @Test
    void proposesPracticesWithTheReasonAndLeavesAmountsAndTargetsBlank() {
        Document page = SITE.page(NEZA + INSECURITY);
        assertThat(page.selectFirst("#practices").text())
                .contains("Modelo de Proximidad Social", "se espera que disminuya", "sin evaluar");
        assertThat(page.select("#counterparts a[href=/es/lugares/cl/comuna/13122]"))
                .isNotEmpty();
        assertThat(page.select("#budget td")).isNotEmpty().allMatch(cell -> !cell.hasText());
        assertThat(page.select("#objectives td[data-label=Meta]"))
                .hasSizeGreaterThan(2)
                .allMatch(cell -> !cell.hasText());
    }

    @Test
    void everyFigureShownStandsInTheAnnex() {
        Document page = SITE.page(NEZA + INSECURITY);
        List<String> annex = page.select("#annex td[data-label^=Valor]").eachText();
        assertThat(annex)
                .containsAll(
                        page.select("section:not(#annex) td[data-label^=Valor]").eachText());
        assertThat(page.select("#annex li").text()).contains("sha256", "SESNSP");
    }

    @ParameterizedTest
    @ValueSource(strings = {NEZA, ABEJONES, "/en/diagnostics/mx/city/28", "/en/diagnostics/cl/comuna/13122"})
    void theWordFileSaysWhatThePageSaysWithHeadingsAndTables(String address) throws Exception {
        Document page = SITE.page(address + INSECURITY);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes(address + ".docx" + INSECURITY)))) {
            assertThat(page.select("main h2").eachText()).isEqualTo(styled(word, "Heading1"));
            assertThat(page.select("main h3").eachText()).isEqualTo(styled(word, "Heading2"));
            assertThat(word.getTables()).hasSameSizeAs(page.select("main table"));
            assertThat(word.getTables()).allMatch(table -> table.getRow(0).isRepeatHeader());
            for (int i = 0; i < word.getTables().size(); i++) {
                XWPFTable table = word.getTables().get(i);
                assertThat(table.getRows().stream()
                                .flatMap(row -> row.getTableCells().stream())
                                .map(cell -> plain(cell.getText()))
                                .toList())
                        .isEqualTo(page.select("main table").get(i).select("th, td").stream()
                                .map(cell -> plain(cell.text()))
                                .toList());
            }
            String text = plain(new XWPFWordExtractor(word).getText());
            assertThat(parts(page)).allSatisfy(part -> assertThat(text).contains(plain(part)));
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .isEqualTo(page.selectFirst("h1").text());
            assertThat(word.getStyles().getCtStyles().xmlText())
                    .contains(address.startsWith("/en") ? "w:val=\"en\"" : "w:val=\"es-MX\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NEZA, ABEJONES, "/en/diagnostics/cl/comuna/13122"})
    void thePdfSaysWhatThePageSaysAndIsTheSameEveryTime(String address) throws Exception {
        Document page = SITE.page(address + INSECURITY);
        byte[] pdf = bytes(address + ".pdf" + INSECURITY);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = unspaced(new PDFTextStripper().getText(document).replaceAll("\\d+ / \\d+\\R", ""));
            assertThat(page.select("main h2, main h3, main dd, #summary li, table td").eachText().stream()
                            .filter(part -> part.length() < 40))
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(text).contains(unspaced(part)));
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612f);
        }
        assertThat(bytes(address + ".pdf" + INSECURITY)).isEqualTo(pdf);
    }

    @Test
    void theWordFileOpensInLibreOfficeWithItsWholeText(@TempDir Path folder) throws Exception {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
        assumeTrue(there || Boolean.parseBoolean(System.getenv("ATALAYA_OFFICE_REQUIRED")), "LibreOffice is not here");
        Path file = Files.write(folder.resolve("dossier.docx"), bytes(NEZA + ".docx" + INSECURITY));
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "txt:Text (encoded):UTF8",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        office.getInputStream().readAllBytes();
        assertThat(office.waitFor()).isZero();
        String text = plain(Files.readString(folder.resolve("dossier.txt")));
        assertThat(parts(SITE.page(NEZA + INSECURITY)))
                .allSatisfy(part -> assertThat(text).contains(plain(part)));
    }

    @Test
    void theFormLeadsToTheDossierOfTheReleaseAtHand() {
        assertThat(SITE.get("/es/diagnosticos?place=MX:municipality:15058&problem=trust")
                        .header("Location"))
                .contains(NEZA + "?problem=trust&release=");
        assertThat(SITE.page("/es/diagnosticos?q=neza").select("ul.results a[href*=15058]"))
                .isNotEmpty();
        assertThat(SITE.page("/es/diagnosticos?place=MX:municipality:15058").select("select option"))
                .hasSizeGreaterThan(20);
    }

    @Test
    void refusesWhatThereIsNot() {
        assertThat(SITE.get(NEZA + "?problem=weather").status()).isEqualTo(400);
        assertThat(SITE.get("/es/diagnosticos/mx/municipio/99999?problem=trust").status())
                .isEqualTo(404);
        assertThat(SITE.get("/es/diagnosticos?call=none").status()).isEqualTo(400);
        assertThat(SITE.get("/es/diagnosticos?asOf=tomorrow").status()).isEqualTo(400);
    }

    /** What a reader reads: headings, cells, items, sentences. */
    private static List<String> parts(Document page) {
        return page
                .select("main h1, main h2, main h3, main th, main td, main li, main dd, main section p")
                .eachText()
                .stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> styled(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ");
    }

    private static String unspaced(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    private static byte[] bytes(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(SITE.root() + address))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
        return answer.body();
    }
}
