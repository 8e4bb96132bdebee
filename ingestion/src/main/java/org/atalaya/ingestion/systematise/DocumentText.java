package org.atalaya.ingestion.systematise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.raw.FolderContainer;
import org.atalaya.ingestion.workbook.WorkbookPackage;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The text of a PDF, Word or text file, line by line. Only what the file is decides how it is read, never
 * its name; pictures, attachments and macros are not opened.
 *
 * @param name the file's name
 * @param title the title its properties give, if any
 * @param lines its lines, stripped
 */
record DocumentText(String name, Optional<String> title, List<String> lines) {

    /** Fifty times the longest of the documents the project began with; a longer text is no practice report. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final long MOST_BYTES = 100L << 20;

    private static final MediaType WORD =
            MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType PDF = MediaType.application("pdf");
    private static final MediaType TEXT = MediaType.TEXT_PLAIN;
    private static final Set<MediaType> KNOWN = Set.of(WORD, PDF, TEXT, MediaType.text("x-web-markdown"));

    /**
     * Reads a file.
     *
     * @throws RefusedInput if it is of another kind, locked, too long, damaged or without text
     */
    static DocumentText read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedInput(name + " has more than 100 MB; a practice report is a text of some pages.");
        }
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        BodyContentHandler text = new BodyContentHandler(MOST_CHARACTERS);
        try (InputStream content = TikaInputStream.get(file, metadata)) {
            parser(file, detector().detect(content, metadata)).parse(content, text, metadata, withoutAttachments());
        } catch (EncryptedDocumentException e) {
            throw locked(name);
        } catch (SAXException | TikaException e) {
            if (WriteLimitReachedException.isWriteLimitReached(e)) {
                throw new RefusedInput(name + " has more than a million characters; a practice report is a text of"
                        + " some pages, so cut out the part that is one.");
            }
            throw damaged(name);
        } catch (IOException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw damaged(name); // so says the library of a part of a Word file that is no XML, or more than XML
            }
            throw e;
        }
        List<String> lines = text.toString().lines().map(DocumentText::plain).toList();
        if (lines.stream().allMatch(String::isEmpty)) {
            throw new RefusedInput(
                    name + " holds no text, only images or nothing; run a text recognition (OCR) on it and try again.");
        }
        return new DocumentText(
                name,
                Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE))
                        .map(String::strip)
                        .filter(title -> !title.isEmpty()),
                lines);
    }

    private static RefusedInput damaged(String name) {
        return new RefusedInput(
                name + " could not be read, so it is damaged or not what its name says; open it in the program it"
                        + " was written with, save it again and try once more.");
    }

    private static RefusedInput locked(String name) {
        return new RefusedInput(name + " is locked with a password; save it without one and try again.");
    }

    private static Detector detector() {
        MimeTypes types = MimeTypes.getDefaultMimeTypes();
        return new CompositeDetector(
                types.getMediaTypeRegistry(),
                List.of(types, new DefaultZipContainerDetector(), new POIFSContainerDetector()));
    }

    private static Parser parser(Path file, MediaType type) throws IOException {
        String name = file.getFileName().toString();
        MediaType base = type.getBaseType();
        if (base.equals(PDF)) {
            return withoutRecognition();
        }
        if (base.equals(WORD)) {
            // What swells is refused here: the parser takes any ratio, and the whole document into memory.
            WorkbookPackage.openDocument(FolderContainer.single(file), name);
            return new OOXMLParser();
        }
        if (KNOWN.contains(base)) {
            // What is valid UTF-8 is UTF-8; a guess by frequency of letters may say otherwise.
            return isUtf8(file) ? new TXTParser((content, metadata) -> StandardCharsets.UTF_8) : new TXTParser();
        }
        if (base.equals(MediaType.application("x-tika-ooxml-protected"))) {
            throw locked(name);
        }
        throw new RefusedInput(name + " is a file of type " + base
                + "; a document to systematise is a PDF, a Word file (.docx) or a" + " text file (.txt).");
    }

    /** Text recognition needs a program that may not be there, and its text would need proofreading. */
    private static Parser withoutRecognition() {
        PDFParser parser = new PDFParser();
        parser.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR.name());
        return parser;
    }

    private static boolean isUtf8(Path file) throws IOException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static ParseContext withoutAttachments() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {
            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                return false;
            }

            @Override
            public void parseEmbedded(
                    InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
                throw new IllegalStateException("attachments are not opened");
            }
        });
        return context;
    }

    /** Composed, and without the signs files bring along: byte order marks, soft hyphens, blanks of odd widths. */
    private static String plain(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFC)
                .replaceAll("[\\uFEFF\\u00AD\\u200B\\p{Cc}&&[^\\t]]", "")
                .replaceAll("[\\p{Zs}\\t]+", " ")
                .strip();
    }
}
