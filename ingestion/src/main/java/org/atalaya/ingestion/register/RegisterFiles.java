package org.atalaya.ingestion.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawTable.RawRecord;
import org.atalaya.ingestion.raw.ZipContainer;
import org.atalaya.ingestion.register.RegisterCodebook.Format;

/** Recognises files of registers among raw files, by their columns and their first record. */
public final class RegisterFiles {

    private static final int START_BYTES = 1 << 16;
    private static final Pattern MUNICIPAL_NAME = Pattern.compile("municip|(?<![a-z])idm(?![a-z])");
    private static final Pattern STATE_NAME = Pattern.compile("estatal|(?<![a-z])idefc(?![a-z])");

    private final RegisterCodebooks codebooks;

    public RegisterFiles(RegisterCodebooks codebooks) {
        this.codebooks = codebooks;
    }

    /**
     * The files of registers a container holds.
     *
     * @throws RefusedInput if one is damaged, or its name or its records contradict its columns
     */
    public List<RegisterFile> find(RawContainer container) throws IOException {
        List<RegisterFile> found = new ArrayList<>();
        for (String entry : container.entries()) {
            Optional<RegisterFile> file = find(container, entry);
            if (file.isPresent()) {
                container.requireWhole(entry);
                refuseOtherKind(file.get());
                found.add(file.get());
            }
        }
        return found;
    }

    private Optional<RegisterFile> find(RawContainer container, String entry) throws IOException {
        String name = entry.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            Start start = startOfCsv(container, entry);
            return fitting(container, entry, Format.csv, start.header(), start.first());
        }
        if (name.endsWith(".json")) {
            return findJson(container, entry);
        }
        if (name.endsWith(".parquet") && !(container instanceof ZipContainer)) {
            try (ParquetRecords records = new ParquetRecords(container.path(entry))) {
                return fitting(
                        container, entry, Format.parquet, ParquetRecords.header(container.path(entry)), first(records));
            }
        }
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            PageRecords page = new PageRecords(container, entry);
            return fitting(
                    container,
                    entry,
                    Format.html,
                    page.header(),
                    first(page.records().iterator()));
        }
        return Optional.empty();
    }

    /** A register's file is an array of plain objects; other JSON is somebody else's. */
    private Optional<RegisterFile> findJson(RawContainer container, String entry) throws IOException {
        List<String> header;
        Optional<RawRecord> first;
        try (JsonRecords records = new JsonRecords(container, entry)) {
            header = records.header();
            first = records.first();
        } catch (RefusedInput otherJson) {
            return Optional.empty();
        }
        return fitting(container, entry, Format.json, header, first);
    }

    private static Optional<RawRecord> first(Iterator<RawRecord> records) {
        return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    }

    /** The layout with these columns whose register is of the year the first record says. */
    private Optional<RegisterFile> fitting(
            RawContainer container, String entry, Format format, List<String> header, Optional<RawRecord> first) {
        List<RegisterCodebooks.Entry> fitting = codebooks.fitting(format, header);
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        RawRecord record = first.orElseThrow(() -> new RefusedInput(
                container.describe(entry) + " has a header and no record; download it again from its publisher."));
        Optional<String> year = year(fitting.get(0).book(), header, record);
        int said = year.filter(text -> text.matches("\\d{4}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> new RefusedInput(container.describe(entry) + ": its first record has \""
                        + year.orElse("") + "\" where its header says the year is; its columns are shifted, so nothing"
                        + " of it is read: download it again from its publisher."));
        return Optional.of(fitting.stream()
                .filter(codebook -> codebook.book().years().has(said))
                .findFirst()
                .map(codebook -> new RegisterFile(container, entry, header, codebook))
                .orElseThrow(() -> new RefusedInput(
                        container.describe(entry) + " begins with year " + said + "; its layout is known of "
                                + fitting.stream()
                                        .map(codebook -> codebook.book().source() + " "
                                                + codebook.book().years().text())
                                        .toList()
                                + ".")));
    }

    private static Optional<String> year(RegisterCodebook book, List<String> header, RawRecord record) {
        String column = book.period().date() == null
                ? book.period().year()
                : book.period().date();
        int at = header.indexOf(column);
        return at < record.fields().size()
                ? Optional.of(record.fields().get(at).strip())
                        .map(text -> book.period().date() == null || text.length() < 4 ? text : text.substring(0, 4))
                : Optional.empty();
    }

    private static void refuseOtherKind(RegisterFile file) {
        String name = file.entry().substring(file.entry().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean states = file.book().territoryKind().equals(TerritoryKind.STATE.id());
        if (states
                && MUNICIPAL_NAME.matcher(name).find()
                && !STATE_NAME.matcher(name).find()) {
            throw new RefusedInput(file.name()
                    + " is by its name of municipalities, but its columns count by state; download it again from its"
                    + " publisher, or name it for what it is.");
        }
        if (!states
                && STATE_NAME.matcher(name).find()
                && !MUNICIPAL_NAME.matcher(name).find()) {
            throw new RefusedInput(file.name()
                    + " is by its name of states, but its columns count by municipality; download it again from its"
                    + " publisher, or name it for what it is.");
        }
    }

    /** How a file begins. */
    private record Start(List<String> header, Optional<RawRecord> first) {}

    private static Start startOfCsv(RawContainer container, String entry) throws IOException {
        byte[] bytes;
        try (InputStream content = container.open(entry)) {
            bytes = content.readNBytes(START_BYTES);
        }
        String text = decode(bytes);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                return new Start(List.of(), Optional.empty());
            }
            List<String> header =
                    records.next().getFields().stream().map(String::strip).toList();
            return new Start(
                    header,
                    records.hasNext()
                            ? Optional.of(new RawRecord(2, records.next().getFields()))
                            : Optional.empty());
        } catch (CsvParseException noCsv) {
            return new Start(List.of(), Optional.empty());
        }
    }

    /** The start as text: a character cut at its end does not tell against an encoding. */
    private static String decode(byte[] bytes) {
        int end = bytes.length;
        while (bytes.length == START_BYTES && end > 0 && bytes[end - 1] < 0) {
            end--;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, end))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(bytes, 0, end, Charset.forName("windows-1252"));
        }
    }
}
