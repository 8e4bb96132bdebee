package org.atalaya.ingestion.raw;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;

/**
 * A comma-separated file as its publisher wrote it.
 *
 * <p>Read with quotes respected, whatever ends a record: CR, LF or CRLF. A byte-order mark is not
 * part of the first field. Every field is stripped of surrounding blanks, among them the CR that some
 * editions keep inside the quotes. A record may have more or fewer fields than the header: whoever
 * interprets it says what that means.
 *
 * @param container what the file arrived in
 * @param entry its path there
 * @param encoding name of its character set
 */
public record RawTable(RawContainer container, String entry, String encoding) implements Serializable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Its name for people. */
    public String name() {
        return container.describe(entry);
    }

    /**
     * What figures made from it cite.
     *
     * @param source the source it belongs to
     * @param period its edition; empty if it has none
     */
    public SourceRelease release(String source, String period) throws IOException {
        return new SourceRelease(source, period, name(), container.sha256(entry), container.bytes(entry));
    }

    /**
     * One record.
     *
     * @param number place in the file, the header being 1
     * @param fields its fields, stripped
     */
    public record RawRecord(long number, List<String> fields) {}

    /**
     * Opens the file.
     *
     * @return its records after the header; close them
     * @throws RefusedInput if the file has no header
     */
    public Records open() throws IOException {
        return new Records();
    }

    /** The records of an open file after its header, in order. */
    public final class Records implements Iterator<RawRecord>, Closeable {

        private final CsvReader<CsvRecord> csv;
        private final Iterator<CsvRecord> records;
        private final List<String> header;
        private long number;

        private Records() throws IOException {
            BufferedReader text = new BufferedReader(new InputStreamReader(
                    container.open(entry),
                    Charset.forName(encoding)
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            skipByteOrderMark(text);
            csv = CsvReader.builder()
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text);
            records = csv.iterator();
            if (!hasNext()) {
                close();
                throw new RefusedInput(name() + " is empty; a header and at least one record are expected.");
            }
            header = next().fields();
        }

        private void skipByteOrderMark(BufferedReader text) throws IOException {
            try {
                text.mark(1);
                if (text.read() != BYTE_ORDER_MARK) {
                    text.reset();
                }
            } catch (CharacterCodingException e) {
                text.close();
                throw unreadable(e);
            }
        }

        /** The first record of the file: names of the columns. */
        public List<String> header() {
            return header;
        }

        @Override
        public boolean hasNext() {
            return refusing(records::hasNext);
        }

        @Override
        public RawRecord next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            List<String> fields = refusing(records::next).getFields();
            number++;
            return new RawRecord(number, fields.stream().map(String::strip).toList());
        }

        private <T> T refusing(Supplier<T> read) {
            try {
                return read.get();
            } catch (CsvParseException e) {
                if (e.getCause() instanceof RefusedInput damage) {
                    throw damage;
                }
                throw new RefusedInput(
                        name() + " is not a readable comma-separated file after record " + number + ": "
                                + e.getMessage() + ".",
                        e);
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof CharacterCodingException) {
                    throw unreadable(e);
                }
                throw e;
            }
        }

        private RefusedInput unreadable(Exception cause) {
            return new RefusedInput(
                    name() + " is not written in " + encoding + ": a character after record " + number
                            + " cannot be read; the codebook's encoding says how it should be.",
                    cause);
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
