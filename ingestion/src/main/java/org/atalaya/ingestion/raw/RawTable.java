package org.atalaya.ingestion.raw;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;

/**
 * A comma-separated file as its publisher wrote it; or one separated by semicolons, as its header tells.
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

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final char COMMA = ',';
    private static final char SEMICOLON = ';';
    private static final int LONGEST_HEADER = 1 << 16;

    /** The same mark in a character set that reads each of its three bytes as a character. */
    private static final String BYTE_ORDER_MARK_UNREAD = "\u00EF\u00BB\u00BF";

    /**
     * A file in the first of several character sets that can read all of it.
     *
     * @param container what the file arrived in
     * @param entry its path there
     * @param encodings names of the character sets, the one to try first first
     */
    public static RawTable inFirstFitting(RawContainer container, String entry, List<String> encodings)
            throws IOException {
        for (String encoding : encodings.subList(0, encodings.size() - 1)) {
            if (isWrittenIn(container, entry, encoding)) {
                return new RawTable(container, entry, encoding);
            }
        }
        return new RawTable(container, entry, encodings.get(encodings.size() - 1));
    }

    private static boolean isWrittenIn(RawContainer container, String entry, String encoding) throws IOException {
        try (Reader text = new InputStreamReader(container.open(entry), decoder(encoding))) {
            text.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * How a file begins: enough to tell what it is before anybody knows how it is written.
     *
     * @param header names of its columns
     * @param first its first record; empty if it has none
     */
    public record Start(List<String> header, Optional<RawRecord> first) {

        /** What the first record has in a column; empty if there is no such column or no record. */
        public Optional<String> first(String column) {
            int at = header.indexOf(column) >= 0 ? header.indexOf(column) : positionOfAnyCase(column);
            return first.filter(record -> at >= 0 && at < record.fields().size())
                    .map(record -> record.fields().get(at));
        }

        private int positionOfAnyCase(String column) {
            return header.stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList()
                    .indexOf(column.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Reads how a file begins, in a character set that can read any byte: names of columns and codes are
     * plain in all of them.
     *
     * @throws RefusedInput if the file has no header
     */
    public static Start start(RawContainer container, String entry) throws IOException {
        try (Records records = new RawTable(container, entry, "ISO-8859-1").open()) {
            return new Start(records.header(), records.hasNext() ? Optional.of(records.next()) : Optional.empty());
        }
    }

    /**
     * The fields of a file's first records, whatever stands above its header, in a character set that can
     * read any byte: enough to recognise it. Empty if it does not begin like a comma-separated file.
     *
     * @param count how many records at most
     */
    public static List<List<String>> first(RawContainer container, String entry, int count) throws IOException {
        List<List<String>> first = new ArrayList<>();
        RawTable table = inFirstFitting(container, entry, List.of("UTF-8", "ISO-8859-1"));
        try (Records records = table.open()) {
            first.add(records.header());
            while (first.size() < count && records.hasNext()) {
                first.add(records.next().fields());
            }
        } catch (RefusedInput unreadable) {
            return List.of();
        }
        return first;
    }

    private static CharsetDecoder decoder(String encoding) {
        return Charset.forName(encoding)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

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

    /** Number of records after the header. */
    public long countRecords() throws IOException {
        try (Records records = open()) {
            long count = 0;
            while (records.hasNext()) {
                records.next();
                count++;
            }
            return count;
        }
    }

    /** The records of an open file after its header, in order. */
    public final class Records implements Iterator<RawRecord>, Closeable {

        private final CsvReader<CsvRecord> csv;
        private final Iterator<CsvRecord> records;
        private final List<String> header;
        private long number;

        private Records() throws IOException {
            char separator = separator();
            BufferedReader text = new BufferedReader(new InputStreamReader(container.open(entry), decoder(encoding)));
            skipByteOrderMark(text);
            csv = CsvReader.builder()
                    .fieldSeparator(separator)
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
                if (!skips(text, BYTE_ORDER_MARK)) {
                    skips(text, BYTE_ORDER_MARK_UNREAD);
                }
            } catch (CharacterCodingException e) {
                text.close();
                throw unreadable(e);
            }
        }

        /** What stands more often in the first line, whatever it is written in. */
        private char separator() throws IOException {
            try (Reader text = new InputStreamReader(container.open(entry), StandardCharsets.ISO_8859_1)) {
                char[] start = new char[LONGEST_HEADER];
                int read = Math.max(0, text.read(start));
                String line = new String(start, 0, read).lines().findFirst().orElse("");
                return count(line, SEMICOLON) > count(line, COMMA) ? SEMICOLON : COMMA;
            }
        }

        private static long count(String line, char separator) {
            return line.chars().filter(character -> character == separator).count();
        }

        private static boolean skips(BufferedReader text, String mark) throws IOException {
            text.mark(mark.length());
            for (int i = 0; i < mark.length(); i++) {
                if (text.read() != mark.charAt(i)) {
                    text.reset();
                    return false;
                }
            }
            return true;
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
