package org.atalaya.web.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints XHTML as a tagged PDF. Style sheets and fonts come from this package's folder of the class path, by their name
 * alone; nothing else is ever read, neither from the disk nor from the network. Title, author and language are the
 * page's own: {@code title}, {@code meta name="author"}, {@code lang}. The same page gives the same bytes.
 */
public final class PdfPrinter {

    /** What an address within a page is turned into: nothing has this protocol but what stands in this package. */
    private static final String PROTOCOL = "print";

    private static final Pattern NAME = Pattern.compile("(" + PROTOCOL + ":)?([A-Za-z0-9-]+\\.css)");

    /** Signs no XML may hold, however they came into a text. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final Logger LOG = LoggerFactory.getLogger(PdfPrinter.class);
    private static final String SANS = "Source Sans 3";
    private static final String SERIF = "Source Serif 4";

    private static final List<Face> FACES = List.of(
            new Face("SourceSans3-Regular.ttf", SANS, 400, FontStyle.NORMAL),
            new Face("SourceSans3-Semibold.ttf", SANS, 700, FontStyle.NORMAL),
            new Face("SourceSans3-It.ttf", SANS, 400, FontStyle.ITALIC),
            new Face("SourceSerif4-Regular.ttf", SERIF, 400, FontStyle.NORMAL),
            new Face("SourceSerif4-Semibold.ttf", SERIF, 700, FontStyle.NORMAL));

    static {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Prints a page on letter paper, unless its style sheet names another.
     *
     * @param xhtml the page, well-formed
     * @param made when what it shows was made: the document's date, and nothing is taken from a clock
     * @throws IllegalArgumentException if the page is not well-formed
     */
    public byte[] print(String xhtml, Instant made) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(xhtml, document, bytes).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFKeepOpen();
            date(document, made);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static PdfRendererBuilder builder(String xhtml, PDDocument document, ByteArrayOutputStream bytes)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(parse(xhtml), PROTOCOL + ":/")
                .usePDDocument(document)
                .useDefaultPageSize(8.5f, 11f, PageSizeUnits.INCHES)
                .useUriResolver((base, address) -> resolve(address))
                .useProtocolsStreamImplementation(address -> new Sheet(address), PROTOCOL)
                .useExternalResourceAccessControl(
                        (address, type) -> NAME.matcher(address).matches(),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withDiagnosticConsumer(PdfPrinter::log)
                .useSVGDrawer(new BatikSVGDrawer())
                .usePdfUaAccessibility(true)
                .withProducer("Atalaya")
                .toStream(bytes);
        for (Face face : FACES) {
            builder.useFont(new PDFontSupplier(face.load(document)), face.family(), face.weight(), face.style(), true);
            builder.useFont(
                    () -> open(face.file()),
                    face.family(),
                    face.weight(),
                    face.style(),
                    true,
                    EnumSet.of(FSFontUseCase.SVG, FSFontUseCase.FALLBACK_FINAL));
        }
        return builder;
    }

    /**
     * A font file.
     *
     * @param file its name in this package
     * @param family the typeface
     * @param weight how heavy it is
     * @param style whether it is upright
     */
    private record Face(String file, String family, int weight, FontStyle style) {

        /** The font without ligatures: what is copied from a document, a digest say, must be what it shows. */
        PDFont load(PDDocument document) throws IOException {
            try (InputStream stream = open(file)) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
                font.setEnableGsub(false);
                return PDType0Font.load(document, font, true);
            }
        }
    }

    /** A page with no entity of its own and no other document within: what is not there cannot be fetched. */
    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser.parse(
                    new InputSource(new StringReader(NOT_XML.matcher(xhtml).replaceAll(""))));
        } catch (SAXException notWellFormed) {
            throw new IllegalArgumentException(
                    "page must be well-formed XHTML: " + notWellFormed.getMessage(), notWellFormed);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The dates and the id a PDF has, from what it shows alone. */
    private static void date(PDDocument document, Instant made) {
        GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        date.setTimeInMillis(made.toEpochMilli());
        document.getDocumentInformation().setCreationDate(date);
        document.getDocumentInformation().setModificationDate(date);
        document.setDocumentId(made.toEpochMilli());
        COSDictionary trailer = document.getDocument().getTrailer();
        trailer.removeItem(COSName.ID);
    }

    /** An address is resolved more than once: what was resolved stays what it is. */
    private static String resolve(String address) {
        Matcher name = NAME.matcher(address);
        return name.matches() ? PROTOCOL + ":" + name.group(2) : null;
    }

    private static void log(Diagnostic diagnostic) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            LOG.warn(diagnostic.getFormattedMessage());
        }
    }

    private static InputStream open(String name) {
        InputStream stream = PdfPrinter.class.getResourceAsStream(name);
        if (stream == null) {
            throw new UncheckedIOException(new IOException("no resource " + name + " to print with"));
        }
        return stream;
    }

    /** A style sheet of this package. */
    private record Sheet(String address) implements FSStream {

        @Override
        public InputStream getStream() {
            return open(address.substring(PROTOCOL.length() + 1));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
