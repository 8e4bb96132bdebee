package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet of a place is one letter page in greys that can be read at arm's length, and its code leads to the place. */
class SheetIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final float SMALLEST_POINTS = 12;

    /** Cities, the longest names of Mexico and Chile, places of every kind, one with no survey. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/lugares/mx/municipio/15058/ficha",
                "/en/places/mx/municipality/15058/sheet",
                "/es/lugares/mx/ciudad/28/ficha",
                "/es/lugares/mx/ciudad/76/ficha",
                "/es/lugares/mx/area/05035/ficha",
                "/es/lugares/mx/total-urbano/00/ficha",
                "/es/lugares/mx/municipio/20001/ficha",
                "/es/lugares/mx/municipio/20318/ficha",
                "/es/lugares/mx/municipio/11014/ficha",
                "/es/lugares/mx/entidad/15/ficha",
                "/es/lugares/mx/entidad/30/ficha",
                "/es/lugares/mx/pais/MX/ficha",
                "/es/lugares/cl/pais/CL/ficha",
                "/es/lugares/cl/region/12/ficha",
                "/es/lugares/cl/comuna/13122/ficha",
                "/en/places/cl/comuna/12201/sheet",
            })
    void isOneLetterPageInGreysOfTwelvePoints(String path) throws Exception {
        try (PDDocument pdf = pdf(path)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isBetween(215.0, 217.0);
            assertThat(pdf.getPage(0).getMediaBox().getHeight() / 72 * 25.4).isBetween(278.0, 280.0);
            assertThat(sizes(pdf))
                    .isNotEmpty()
                    .allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(SMALLEST_POINTS));
            assertThat(colours(pdf)).isZero();
        }
    }

    @Test
    void saysWhatThePageOfThePlaceSaysAndNoMore() throws Exception {
        try (PDDocument pdf = pdf("/es/lugares/mx/municipio/15058/ficha")) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
            // INEGI, ENSU September 2024, cuadros 8.7 and 1.7: 61.3008 of Ciudad Nezahualcóyotl.
            assertThat(text)
                    .contains("Nezahualcóyotl", "61.3 %", "(54.8-67.4)", "sin cambio significativo")
                    .contains(
                            "Edición de datos " + Releases.demo().findCurrent().orElseThrow())
                    .doesNotContain("subió a", "bajó a", "null", "{0");
            // The address may end on the next line.
            assertThat(text.replace(" ", "")).contains("/es/lugares/mx/municipio/15058");
        }
    }

    /** In Mexico City's boroughs there is no municipal police: none of them can be what trust in it is compared with. */
    @Test
    void namesTheSimilarPlacesEachFigureIsComparedWith() throws Exception {
        try (PDDocument pdf = pdf("/es/lugares/mx/municipio/15058/ficha")) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
            assertThat(text.replaceAll(".*Lugares similares \\((Confianza[^)]*)\\): ([^.]*)\\..*", "$2"))
                    .contains("Tlalnepantla de Baz", "Chimalhuacán")
                    .doesNotContain("Álvaro Obregón", "Azcapotzalco");
        }
    }

    @Test
    void givesTheMonthsAndTheSourceOfRegisteredOffences() throws Exception {
        try (PDDocument pdf = pdf("/es/lugares/mx/municipio/15058/ficha")) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " "))
                    .contains("julio de 2024 a junio de 2025", "SESNSP, corte a junio de 2025");
        }
    }

    @Test
    void thePlaceLeadsToItsSheetAndTheSheetToItsFile() {
        assertThat(SITE.page("/es/lugares/mx/ciudad/28").select("a[href=/es/lugares/mx/ciudad/28/ficha]"))
                .hasSize(1);
        assertThat(SITE.page("/es/lugares/mx/ciudad/28/ficha").select("a[href=/es/lugares/mx/ciudad/28/ficha.pdf]"))
                .hasSize(1);
        assertThat(SITE.get("/es/lugares/mx/ciudad/999/ficha").status()).isEqualTo(404);
        assertThat(SITE.get("/es/lugares/mx/ciudad/999/ficha.pdf").status()).isEqualTo(404);
    }

    /** Read from the printed page as a telephone would. */
    @Test
    void theCodeLeadsToThePageOfThePlace() throws Exception {
        try (PDDocument pdf = pdf("/es/lugares/mx/municipio/15058/ficha")) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int width = image.getWidth();
            int height = image.getHeight();
            LuminanceSource light =
                    new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
            assertThat(new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(light)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText())
                    .isEqualTo(SITE.root() + "/es/lugares/mx/municipio/15058");
        }
    }

    private static PDDocument pdf(String path) throws IOException, InterruptedException {
        byte[] bytes = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(SITE.root() + path + ".pdf"))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        return Loader.loadPDF(bytes);
    }

    private static List<Float> sizes(PDDocument pdf) throws IOException {
        List<Float> sizes = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                sizes.add(text.getFontSizeInPt());
            }
        }.getText(pdf);
        return sizes;
    }

    /** Pixels of the page that are no grey. */
    private static long colours(PDDocument pdf) throws IOException {
        var image = new PDFRenderer(pdf).renderImageWithDPI(0, 50);
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(pixel -> {
                    int red = pixel >> 16 & 255;
                    int green = pixel >> 8 & 255;
                    int blue = pixel & 255;
                    return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 8;
                })
                .count();
    }
}
