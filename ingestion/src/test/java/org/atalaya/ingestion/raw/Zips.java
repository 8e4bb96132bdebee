package org.atalaya.ingestion.raw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips for tests: honest ones, and ones no honest writer makes. */
public final class Zips {

    private static final int CENTRAL_ENTRY = 0x02014b50;
    private static final int CRC = 16;
    private static final int PACKED_SIZE = 20;
    private static final int SIZE = 24;

    private Zips() {}

    /** Writes a zip of texts. */
    public static Path of(Path zip, Map<String, String> texts) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                out.putNextEntry(new ZipEntry(text.getKey()));
                out.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    /** Writes a zip of one file that holds that many zeros. */
    public static Path ofZeros(Path zip, String name, long count) throws IOException {
        byte[] zeros = new byte[1 << 20];
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry(name));
            for (long left = count; left > 0; left -= zeros.length) {
                out.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
            out.closeEntry();
        }
        return zip;
    }

    /** Packs what lies below a folder, as its publisher would. */
    public static Path ofFolder(Path zip, Path folder) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return zip;
    }

    /** Gives every file in the zip's directory another size. */
    static void claimSize(Path zip, int size) throws IOException {
        patchDirectory(zip, SIZE, size);
    }

    /** Gives every file in the zip's directory another packed size. */
    static void claimPackedSize(Path zip, int size) throws IOException {
        patchDirectory(zip, PACKED_SIZE, size);
    }

    /** Gives every file in the zip's directory another checksum. */
    static void claimChecksum(Path zip, int checksum) throws IOException {
        patchDirectory(zip, CRC, checksum);
    }

    /** Replaces a name by another of the same length, wherever it stands. */
    static void rename(Path zip, String from, String to) throws IOException {
        String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1);
        Files.writeString(zip, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
    }

    private static void patchDirectory(Path zip, int field, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 4 <= bytes.length; at++) {
            if (buffer.getInt(at) == CENTRAL_ENTRY) {
                buffer.putInt(at + field, value);
            }
        }
        Files.write(zip, bytes);
    }
}
