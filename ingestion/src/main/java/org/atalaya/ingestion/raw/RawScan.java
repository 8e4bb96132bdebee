package org.atalaya.ingestion.raw;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A large comma-separated file looked through once, byte by byte: where it can be divided between
 * records, so that several tasks can read it, and whether it is written in UTF-8.
 *
 * @param parts its parts in order; each begins and ends with whole records
 * @param utf8 whether every byte fits UTF-8
 */
public record RawScan(List<Part> parts, boolean utf8) {

    private static final int BUFFER = 1 << 20;

    /**
     * A part of a file.
     *
     * @param offset its first byte
     * @param bytes its length
     * @param firstRecord number of its first record, the header being 1
     */
    public record Part(long offset, long bytes, long firstRecord) implements Serializable {}

    /**
     * Looks through a file.
     *
     * @param container what the file arrived in
     * @param entry its path there
     * @param partBytes size from which a part ends at the next record; a zip is not divided
     */
    public static RawScan of(RawContainer container, String entry, long partBytes) throws IOException {
        Scan scan = new Scan(container instanceof ZipContainer ? Long.MAX_VALUE : partBytes);
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = container.open(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                scan.take(buffer, read);
            }
        }
        return scan.end();
    }

    /** What is known after the bytes so far. */
    private static final class Scan {
        private final long partBytes;
        private final List<Part> parts = new ArrayList<>();
        private long at;
        private long partStart;
        private long partRecord = 1;
        private long recordStart;
        private long records;
        private boolean quoted;
        private boolean afterReturn;
        private int following;
        private boolean utf8 = true;

        Scan(long partBytes) {
            this.partBytes = partBytes;
        }

        void take(byte[] buffer, int length) {
            for (int i = 0; i < length; i++, at++) {
                byte b = buffer[i];
                if (afterReturn) {
                    afterReturn = false;
                    if (b != '\n') {
                        endRecord(at, at);
                    }
                }
                if (b < 0 || following > 0) {
                    follow(b & 0xFF);
                } else if (b == '"') {
                    quoted = !quoted;
                } else if (b == '\n' && !quoted) {
                    endRecord(at, at + 1);
                } else if (b == '\r' && !quoted) {
                    afterReturn = true;
                }
            }
        }

        /** A record ends; an empty line is none. */
        private void endRecord(long end, long next) {
            if (end > recordStart) {
                records++;
            }
            recordStart = next;
            if (next - partStart >= partBytes) {
                endPart(next);
            }
        }

        private void endPart(long next) {
            parts.add(new Part(partStart, next - partStart, partRecord));
            partStart = next;
            partRecord = records + 1;
        }

        private void follow(int b) {
            if (following > 0) {
                utf8 &= b >= 0x80 && b <= 0xBF;
                following--;
            } else if (b >= 0xC2 && b <= 0xF4) {
                following = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
            } else {
                utf8 = false;
            }
            if (!utf8) {
                following = 0;
            }
        }

        RawScan end() {
            if (at > partStart || parts.isEmpty()) {
                endPart(at);
            }
            return new RawScan(List.copyOf(parts), utf8 && following == 0);
        }
    }
}
