package org.atalaya.ingestion.raw;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;

/**
 * A zip as a publisher serves it. Nothing is ever unpacked to disk: files are read from within, and a
 * zip whose names or sizes are hostile is refused before anything in it is read.
 */
public final class ZipContainer implements RawContainer {

    private static final long serialVersionUID = 1L;

    /** INEGI's largest zip of ENSU holds about 400 files and 60 MB; the limits leave ample room. */
    private static final int MAX_ENTRIES = 20_000;

    private static final long MAX_UNPACKED_BYTES = 4L << 30;
    private static final long MAX_RATIO = 200;
    private static final long RATIO_MATTERS_FROM_BYTES = 50L << 20;

    /** What a zip of Windows writes names in, where it does not mark them as UTF-8. */
    private static final String WINDOWS_NAMES = "IBM850";

    private final String name;
    private final RawFile file;
    private final String namesIn;
    private final List<String> entries;

    private ZipContainer(String name, RawFile file, String namesIn, List<String> entries) {
        this.name = name;
        this.file = file;
        this.namesIn = namesIn;
        this.entries = entries;
    }

    /**
     * Opens a zip and checks that it is one, whole and harmless.
     *
     * @param name its name for people
     * @param path where it is
     * @throws RefusedInput if it is not a zip, is cut short, or has hostile names or sizes
     */
    public static ZipContainer open(String name, Path path) throws IOException {
        return open(name, RawFile.local(path));
    }

    /** The same, wherever tasks read it. */
    static ZipContainer open(String name, RawFile file) throws IOException {
        try {
            return open(name, file, StandardCharsets.UTF_8.name());
        } catch (ZipException noZipOrOtherNames) {
            try {
                return open(name, file, WINDOWS_NAMES);
            } catch (ZipException e) {
                throw new RefusedInput(
                        name + " is not a readable zip: it is cut short or of another type; download it again from"
                                + " its publisher.",
                        e);
            }
        }
    }

    private static ZipContainer open(String name, RawFile file, String namesIn) throws IOException {
        List<String> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(file.here().toFile(), Charset.forName(namesIn))) {
            if (zip.size() > MAX_ENTRIES) {
                throw new RefusedInput(
                        name + " holds " + zip.size() + " files; a zip of a survey holds at most " + MAX_ENTRIES + ".");
            }
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                refuseHostileName(name, entry.getName());
                if (entry.isDirectory()) {
                    continue;
                }
                if (!seen.add(entry.getName())) {
                    throw new RefusedInput(name + " holds " + entry.getName() + " twice; each file may stand once.");
                }
                unpacked += entry.getSize();
                refuseBomb(name, entry, unpacked);
                entries.add(entry.getName());
            }
        }
        if (entries.isEmpty()) {
            throw new RefusedInput(name + " is an empty zip; download it again from its publisher.");
        }
        return new ZipContainer(name, file, namesIn, List.copyOf(entries));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> entries() {
        return entries;
    }

    @Override
    public InputStream open(String entry) throws IOException {
        ZipFile zip = new ZipFile(file.here().toFile(), Charset.forName(namesIn));
        ZipEntry found = zip.getEntry(entry);
        CheckedInputStream content = new CheckedInputStream(zip.getInputStream(found), new CRC32());
        return new Verified(name, zip, found, content);
    }

    @Override
    public String sha256(String entry) throws IOException {
        return Sha256.of(file.here());
    }

    @Override
    public long bytes(String entry) throws IOException {
        return Files.size(file.here());
    }

    @Override
    public String describe(String entry) {
        return name + " » " + entry.substring(entry.lastIndexOf('/') + 1);
    }

    private static void refuseHostileName(String zip, String entry) {
        boolean escapes = entry.startsWith("/")
                || entry.indexOf('\\') >= 0
                || entry.indexOf('\0') >= 0
                || entry.matches("[A-Za-z]:.*")
                || List.of(entry.split("/")).contains("..");
        if (escapes) {
            throw new RefusedInput(zip + " holds a file named " + entry
                    + ", which points outside the zip; a publisher's zip holds plain relative names.");
        }
    }

    private static void refuseBomb(String zip, ZipEntry entry, long unpackedSoFar) {
        boolean swells = entry.getSize() > RATIO_MATTERS_FROM_BYTES
                && entry.getSize() / Math.max(1, entry.getCompressedSize()) > MAX_RATIO;
        if (swells || unpackedSoFar > MAX_UNPACKED_BYTES) {
            throw new RefusedInput(zip + " swells to more than it can honestly hold at " + entry.getName()
                    + "; at most " + MAX_RATIO + " times its packed size and " + (MAX_UNPACKED_BYTES >> 30)
                    + " GiB in all are read.");
        }
    }

    /** Content whose size and checksum are verified, and that closes the zip with itself. */
    private static final class Verified extends FilterInputStream {
        private final String name;
        private final ZipFile zip;
        private final ZipEntry entry;
        private final CheckedInputStream content;
        private long unpacked;

        Verified(String name, ZipFile zip, ZipEntry entry, CheckedInputStream content) {
            super(content);
            this.name = name;
            this.zip = zip;
            this.entry = entry;
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                throw damaged(e);
            }
            unpacked += Math.max(0, count);
            boolean differs = count < 0 && content.getChecksum().getValue() != entry.getCrc();
            if (differs || unpacked > entry.getSize()) {
                throw damaged(null);
            }
            return count;
        }

        private RefusedInput damaged(IOException cause) {
            return new RefusedInput(
                    entry.getName() + " in " + name + " is damaged: its content does not match its size or its"
                            + " checksum; download the zip again from its publisher.",
                    cause);
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }
}
