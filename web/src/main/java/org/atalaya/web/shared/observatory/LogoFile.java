package org.atalaya.web.shared.observatory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.atalaya.web.shared.observatory.Observatory.Logo;

/** Reads a logo, if it is a picture a page may show: PNG or SVG, small, nothing in it that runs or is fetched. */
final class LogoFile {

    private static final int MOST_BYTES = 200_000;
    private static final int MOST_PIXELS = 2_000;
    private static final String RULE = "name a PNG or SVG file of at most 200 kB beside the settings";

    /** What makes an SVG more than a picture: scripts, handlers, foreign content, fetched files, entities. */
    private static final Pattern NOT_A_PICTURE = Pattern.compile(
            "<\\s*(script|foreignObject|iframe|image|animate|set|style|link|a)\\b|<!DOCTYPE|<!ENTITY|<\\?xml-stylesheet"
                    + "|\\bon[a-z]+\\s*=|javascript:|href\\s*=\\s*[\"'](?!#)|url\\(\\s*(?![\"']?#)",
            Pattern.CASE_INSENSITIVE);

    private final Settings settings;

    LogoFile(Settings settings) {
        this.settings = settings;
    }

    Logo read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw settings.wrong("logo", RULE);
            }
            byte[] content = Files.readAllBytes(file);
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".png")) {
                return png(content);
            }
            if (name.endsWith(".svg")) {
                return svg(content);
            }
        } catch (IOException e) {
            throw settings.wrong("logo", RULE + ", and it cannot be read");
        }
        throw settings.wrong("logo", RULE);
    }

    private Logo png(byte[] content) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw settings.wrong("logo", RULE + ", and this one is no PNG");
            }
            ImageReader reader = readers.next();
            reader.setInput(input);
            boolean png = reader.getFormatName().equalsIgnoreCase("png");
            if (!png || reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                throw settings.wrong("logo", "be a PNG of at most 2000 by 2000 pixels");
            }
            return new Logo("logo.png", "image/png", content);
        }
    }

    private Logo svg(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (!text.contains("<svg")) {
            throw settings.wrong("logo", RULE + ", and this one is no SVG");
        }
        if (NOT_A_PICTURE.matcher(text).find()) {
            throw settings.wrong(
                    "logo", "be an SVG without scripts, styles, links, entities or pictures fetched from elsewhere");
        }
        return new Logo("logo.svg", "image/svg+xml", content);
    }
}
