package org.atalaya.ingestion.raw;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.raw.RawTable.RawRecord;

/** The records of a part of a comma-separated file, the header among them if the part has it. */
public final class PartRecords implements Iterator<RawRecord>, Closeable {

    private final String name;
    private final String encoding;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private long number;

    /**
     * Opens a part.
     *
     * @param container what the file arrived in
     * @param entry its path there
     * @param encoding name of its character set
     * @param part the part
     */
    public PartRecords(RawContainer container, String entry, String encoding, RawScan.Part part) throws IOException {
        this.name = container.describe(entry);
        this.encoding = encoding;
        this.number = part.firstRecord() - 1;
        InputStream content = container.open(entry);
        content.skipNBytes(part.offset());
        Reader text = new InputStreamReader(
                new Bounded(content, part.bytes()),
                Charset.forName(encoding)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
        records = csv.iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw refused(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public RawRecord next() {
        try {
            RawRecord record = new RawRecord(number + 1, records.next().getFields());
            number++;
            return record;
        } catch (CsvParseException e) {
            throw refused(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private RuntimeException refused(CsvParseException e) {
        return e.getCause() instanceof RefusedInput damage
                ? damage
                : new RefusedInput(
                        name + " is not a readable comma-separated file after record " + number + ": " + e.getMessage()
                                + ".",
                        e);
    }

    private RuntimeException unreadable(UncheckedIOException e) {
        return e.getCause() instanceof CharacterCodingException
                ? new RefusedInput(
                        name + " is written neither in UTF-8 nor in " + encoding + ": a character after record "
                                + number + " cannot be read; download it again from its publisher.",
                        e)
                : e;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** A stream that ends after so many bytes. */
    private static final class Bounded extends InputStream {
        private final InputStream content;
        private long left;

        Bounded(InputStream content, long bytes) {
            this.content = content;
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = content.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
