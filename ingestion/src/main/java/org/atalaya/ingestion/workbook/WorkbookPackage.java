package org.atalaya.ingestion.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.raw.RawContainer;

/**
 * The bytes of a workbook, checked before any of it is interpreted: an .xlsx is a zip, and a hostile
 * one is refused here.
 */
public final class WorkbookPackage {

    /** INEGI's largest workbook holds 2 MB, and 20 MB unpacked; the limits leave ample room. */
    private static final int MAX_BYTES = 64 << 20;

    private static final long MAX_UNPACKED_BYTES = 512L << 20;
    private static final long MAX_RATIO = 200;
    private static final long RATIO_MATTERS_FROM_BYTES = 50L << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final Pattern WORKBOOK_NAME =
            Pattern.compile("(?:.*/)?(?!~\\$|\\.)[^/]+\\.xl(?:s|sx|sm|sb|tx|tm)", Pattern.CASE_INSENSITIVE);

    /** What a package of Office holds. */
    private enum Kind {
        WORKBOOK("xl/workbook.xml", "a workbook", ".xlsx", "a workbook of Excel 97-2003 (.xls)", MAX_UNPACKED_BYTES),
        /** A document is read as a tree in memory, so it may hold less. */
        DOCUMENT("word/document.xml", "a document of Word", ".docx", "a document of Word 97-2003 (.doc)", 64L << 20);

        private final String mainPart;
        private final String words;
        private final String ending;
        private final String old;
        private final long maxUnpacked;

        Kind(String mainPart, String words, String ending, String old, long maxUnpacked) {
            this.mainPart = mainPart;
            this.words = words;
            this.ending = ending;
            this.old = old;
            this.maxUnpacked = maxUnpacked;
        }
    }

    private static final String TYPES = "[Content_Types].xml";

    private final String name;
    private final byte[] bytes;
    private final Set<String> parts;

    private WorkbookPackage(String name, byte[] bytes, Set<String> parts) {
        this.name = name;
        this.bytes = bytes;
        this.parts = parts;
    }

    /**
     * Whether a file is, or says that it is, a workbook: by its name, or by its content where its name
     * says nothing.
     */
    public static boolean isOne(RawContainer container, String entry) throws IOException {
        if (WORKBOOK_NAME.matcher(entry).matches()) {
            return true;
        }
        try (InputStream content = container.open(entry)) {
            if (!startsWith(content.readNBytes(ZIP.length), ZIP)) {
                return false;
            }
        }
        try (ZipFile zip = zip(packed(container, entry))) {
            return zip.getEntry(Kind.WORKBOOK.mainPart) != null;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Takes a workbook's bytes.
     *
     * @throws RefusedInput if it is no workbook of today's format, is locked, holds macros or swells
     */
    public static WorkbookPackage open(RawContainer container, String entry) throws IOException {
        return open(container, entry, Kind.WORKBOOK);
    }

    /**
     * Takes a Word document's bytes, checked as a workbook's are.
     *
     * @throws RefusedInput if it is no document of today's format, is locked, holds macros or swells
     */
    public static WorkbookPackage openDocument(RawContainer container, String entry) throws IOException {
        return open(container, entry, Kind.DOCUMENT);
    }

    private static WorkbookPackage open(RawContainer container, String entry, Kind kind) throws IOException {
        String name = container.describe(entry);
        byte[] bytes = packed(container, entry);
        if (bytes.length > MAX_BYTES) {
            throw new RefusedInput(
                    name + " is larger than the " + (MAX_BYTES >> 20) + " MiB " + kind.words + " may have.");
        }
        if (startsWith(bytes, COMPOUND)) {
            throw new RefusedInput(name
                    + (contains(bytes, ENCRYPTED)
                            ? " is locked with a password; an " + kind.ending + " without password is expected."
                            : " is " + kind.old + "; an " + kind.ending + " is expected."));
        }
        if (!startsWith(bytes, ZIP)) {
            throw new RefusedInput(name + " is named like " + kind.words + " and is none; save it again as "
                    + kind.ending + ", or download it again from its publisher.");
        }
        Set<String> parts = new TreeSet<>();
        boolean macros = list(name, bytes, parts, kind);
        if (!parts.contains(kind.mainPart)) {
            throw new RefusedInput(name + " is a zip without the part " + kind.mainPart + " every " + kind.ending
                    + " has; an " + kind.ending + " is expected.");
        }
        if (macros || parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"))) {
            throw new RefusedInput(name + " holds macros, which are never run or read; an " + kind.ending
                    + " without macros is expected.");
        }
        return new WorkbookPackage(name, bytes, parts);
    }

    private static byte[] packed(RawContainer container, String entry) throws IOException {
        try (InputStream content = container.open(entry)) {
            return content.readNBytes(MAX_BYTES + 1);
        }
    }

    /** Lists the parts, each read through so that its size and checksum are true; tells if types speak of macros. */
    private static boolean list(String name, byte[] bytes, Set<String> parts, Kind kind) {
        long limit = Math.min(kind.maxUnpacked, Math.max(RATIO_MATTERS_FROM_BYTES, MAX_RATIO * bytes.length));
        long unpacked = 0;
        boolean macros = false;
        try (ZipFile zip = zip(bytes)) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                parts.add(part.getName());
                unpacked += drain(zip, part, limit - unpacked);
                if (unpacked > limit) {
                    throw new RefusedInput(name + " swells to more than it can honestly hold at " + part.getName()
                            + "; at most " + MAX_RATIO + " times its packed size and " + (kind.maxUnpacked >> 20)
                            + " MiB in all are read.");
                }
                if (part.getName().equals(TYPES)) {
                    macros = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8)
                            .contains("macroEnabled");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedInput(
                    name
                            + " is damaged: it is cut short or changed on its way; save it again as " + kind.ending
                            + ", or download it again from its publisher.",
                    e);
        }
        return macros;
    }

    private static ZipFile zip(byte[] bytes) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
    }

    /** Reads a part through, but hardly further than a limit; its checksum must be true if it was read to its end. */
    private static long drain(ZipFile zip, ZipArchiveEntry part, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        CRC32 checksum = new CRC32();
        long count = 0;
        try (InputStream content = zip.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                checksum.update(buffer, 0, read);
                count += read;
                if (count > limit) {
                    return count;
                }
            }
        }
        if (checksum.getValue() != part.getCrc()) {
            throw new IOException("the checksum of " + part.getName() + " does not match its content");
        }
        return count;
    }

    /** Its name for people. */
    public String name() {
        return name;
    }

    /** Whether it points at other workbooks; what they hold is never asked for. */
    public boolean hasLinks() {
        return parts.stream().anyMatch(part -> part.startsWith("xl/externalLinks/"));
    }

    /** All of it. */
    public InputStream content() {
        return new ByteArrayInputStream(bytes);
    }

    /**
     * One of its parts.
     *
     * @throws IOException if there is no such part
     */
    InputStream part(String part) throws IOException {
        try (ZipFile zip = zip(bytes)) {
            ZipArchiveEntry entry = zip.getEntry(part);
            if (entry == null) {
                throw new IOException(name + " has no part " + part);
            }
            return new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes());
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte[] sought) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(sought, StandardCharsets.ISO_8859_1));
    }
}
