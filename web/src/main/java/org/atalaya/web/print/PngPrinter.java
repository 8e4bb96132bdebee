package org.atalaya.web.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.gvt.font.AWTFontFamily;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/**
 * Makes PNGs of SVGs, in the site's typefaces; nothing is run or fetched for them. The same drawing gives the same
 * picture, and the last ones are kept.
 */
public final class PngPrinter {

    private static final int KEPT = 200;

    /** Signs no XML may hold, however they came into a text. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    private final Object drawing = new Object();

    /** A drawing without signs no XML may hold. */
    public static String clean(String svg) {
        return NOT_XML.matcher(svg).replaceAll("");
    }

    /**
     * The picture of a drawing.
     *
     * @param svg the drawing, well-formed
     * @param width how many pixels wide
     */
    public byte[] print(String svg, int width) {
        String key = width + " " + svg;
        return find(key).orElseGet(() -> {
            // One at a time: whoever asks for many pictures at once leaves a core to those who read.
            synchronized (drawing) {
                return find(key).orElseGet(() -> keep(key, draw(clean(svg), width)));
            }
        });
    }

    private Optional<byte[]> find(String key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    private byte[] keep(String key, byte[] picture) {
        synchronized (kept) {
            kept.put(key, picture);
        }
        return picture;
    }

    private static byte[] draw(String svg, int width) {
        Transcoder transcoder = new Transcoder();
        transcoder.addTranscodingHint(ImageTranscoder.KEY_WIDTH, (float) width);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(bytes));
        } catch (TranscoderException e) {
            throw new IllegalArgumentException("drawing must be well-formed SVG: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private static final class Transcoder extends ImageTranscoder {

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage image, TranscoderOutput output) {
            try {
                ImageIO.write(image, "png", output.getOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return new OwnTypefaces();
                }
            };
        }
    }

    private static final class OwnTypefaces implements FontFamilyResolver {

        @Override
        public GVTFontFamily resolve(String name) {
            return new AWTFontFamily(new GVTFontFace(name), Typefaces.get(name));
        }

        @Override
        public GVTFontFamily resolve(String name, FontFace face) {
            return resolve(name);
        }

        @Override
        public GVTFontFamily loadFont(InputStream content, FontFace face) {
            return getDefault();
        }

        @Override
        public GVTFontFamily getDefault() {
            return resolve(Typefaces.SANS);
        }

        @Override
        public GVTFontFamily getFamilyThatCanDisplay(char sign) {
            return getDefault();
        }
    }
}
