package org.atalaya.web.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngPrinterTest {

    private static final String HEAD = "<svg xmlns=\"http://www.w3.org/2000/svg\" "
            + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"100\" height=\"50\">";

    private final PngPrinter printer = new PngPrinter();

    @Test
    void drawsAtTheWidthAskedFor() throws IOException {
        BufferedImage picture = picture("<rect width=\"100\" height=\"50\" fill=\"#0b5d66\"/>", 300);

        assertThat(picture.getWidth()).isEqualTo(300);
        assertThat(picture.getHeight()).isEqualTo(150);
        assertThat(picture.getRGB(150, 75) & 0xffffff).isEqualTo(0x0b5d66);
    }

    @Test
    void drawsLettersOfTheSitesTypefaces() throws IOException {
        String text = "<rect width=\"100\" height=\"50\" fill=\"#fff\"/><text x=\"0\" y=\"40\" font-size=\"40\" "
                + "font-family=\"%s\">áñ</text>";

        assertThat(ink(picture(text.formatted(Typefaces.SERIF), 100)))
                .isGreaterThan(100)
                .isNotEqualTo(ink(picture(text.formatted(Typefaces.SANS), 100)));
    }

    @Test
    void fetchesNothing() {
        String image = "<image width=\"100\" height=\"50\" xlink:href=\"http://127.0.0.1:9/none.png\"/>";

        assertThatThrownBy(() -> printer.print(HEAD + image + "</svg>", 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("drawing must be well-formed SVG");
    }

    @Test
    void leavesOutSignsNoXmlMayHold() throws IOException {
        assertThat(picture("<text x=\"0\" y=\"40\">a\u0001b</text>", 100).getWidth())
                .isEqualTo(100);
    }

    private BufferedImage picture(String within, int width) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(printer.print(HEAD + within + "</svg>", width)));
    }

    private static long ink(BufferedImage picture) {
        long dark = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                dark += (picture.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}
