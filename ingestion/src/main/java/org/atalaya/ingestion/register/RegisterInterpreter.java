package org.atalaya.ingestion.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.raw.RawTable.RawRecord;
import org.atalaya.ingestion.register.CountedRow.Odd;
import org.atalaya.ingestion.register.RegisterPlaces.Place;

/** Turns the records of a register's file into counts, by the layout's codebook. No session, no file. */
final class RegisterInterpreter {

    private static final String SEPARATOR = " > ";

    private final String file;
    private final RegisterCodebook book;
    private final Vocabulary words;
    private final List<String> header;
    private final Map<String, Integer> position = new HashMap<>();
    private final int[] placeColumns;
    private final int[] categoryColumns;
    private final int[] monthColumns;
    private final Map<List<String>, Optional<Place>> places = new HashMap<>();
    private final Map<List<String>, Optional<String>> categories = new HashMap<>();

    /**
     * What the catalogue knows.
     *
     * @param categories label → category
     * @param places the places
     */
    record Vocabulary(Map<String, String> categories, RegisterPlaces places) implements Serializable {}

    /**
     * Binds a layout to a file.
     *
     * @param file name of the file, for messages
     * @param header its columns
     * @param book the layout
     * @param words what the catalogue knows
     * @throws RefusedInput if the header has a column of the layout twice
     */
    RegisterInterpreter(String file, List<String> header, RegisterCodebook book, Vocabulary words) {
        this.file = file;
        this.book = book;
        this.words = words;
        this.header = List.copyOf(header);
        for (String column : book.columns()) {
            int at = header.indexOf(column);
            if (at != header.lastIndexOf(column)) {
                throw new RefusedInput(file + " has column " + column + " twice; a column may stand once.");
            }
            position.put(column, at);
        }
        placeColumns = positions(book.place().columns());
        categoryColumns = positions(book.counts().categories().isEmpty() ? categoryColumns() : List.of());
        monthColumns = positions(book.counts().months());
    }

    private int[] positions(List<String> columns) {
        return columns.stream().mapToInt(position::get).toArray();
    }

    /**
     * Interprets one record.
     *
     * @throws RefusedInput if the record is of a year the register does not have
     */
    List<CountedRow> interpret(RawRecord record) {
        if (record.fields().size() != header.size()) {
            return rejected(
                    record,
                    ProblemKind.RECORD_WIDTH,
                    "",
                    record.fields().size() + " fields",
                    header.size() + " fields");
        }
        Optional<YearMonth> period = findPeriod(record);
        if (period.isEmpty()) {
            String column = book.period().date() == null
                    ? book.period().year()
                    : book.period().date();
            return rejected(
                    record,
                    ProblemKind.RECORD_WITHOUT_PERIOD,
                    column,
                    field(record, column),
                    book.years().text());
        }
        requireYear(record, period.get().year());
        List<String> parts = fields(record, placeColumns);
        Optional<Place> place = places.computeIfAbsent(parts, words.places()::find);
        if (place.isEmpty()) {
            return rejected(
                    record,
                    ProblemKind.UNKNOWN_REGISTER_PLACE,
                    String.join(", ", book.place().columns()),
                    String.join(", ", parts),
                    "");
        }
        return book.counts().categories().isEmpty()
                ? ofCategory(record, period.get(), place.get())
                : ofEachCategory(record, period.get(), place.get());
    }

    /**
     * A year, and the month if a record is of one.
     *
     * @param month 1 to 12; 0 if a record is of a year
     */
    private record YearMonth(int year, int month) {}

    private Optional<YearMonth> findPeriod(RawRecord record) {
        try {
            if (book.period().date() != null) {
                LocalDate date = LocalDate.parse(field(record, book.period().date()));
                return Optional.of(new YearMonth(date.getYear(), date.getMonthValue()));
            }
            String year = field(record, book.period().year());
            if (year.length() != 4) {
                return Optional.empty();
            }
            int month = 0;
            if (book.period().month() != null) {
                month = book.period()
                        .months()
                        .getOrDefault(field(record, book.period().month()), -1);
            }
            return month < 0 ? Optional.empty() : Optional.of(new YearMonth(Integer.parseInt(year), month));
        } catch (NumberFormatException | DateTimeParseException noPeriod) {
            return Optional.empty();
        }
    }

    private void requireYear(RawRecord record, int year) {
        if (!book.years().has(year)) {
            throw new RefusedInput(file + ", record " + record.number() + ": year " + year + "; " + book.source()
                    + " in this layout is of " + book.years().text()
                    + ", and another register's years are never joined with it.");
        }
    }

    private List<CountedRow> ofCategory(RawRecord record, YearMonth period, Place place) {
        List<String> label = fields(record, categoryColumns);
        Optional<String> category = categories.computeIfAbsent(label, this::findCategory);
        if (category.isEmpty()) {
            return rejected(
                    record,
                    ProblemKind.UNKNOWN_OFFENCE,
                    String.join(SEPARATOR, categoryColumns()),
                    String.join(SEPARATOR, label),
                    "");
        }
        Long[] months = new Long[12];
        List<Odd> odd = new ArrayList<>(0);
        if (book.counts().single() != null) {
            read(record, position.get(book.counts().single()), period.month(), months, odd);
        } else {
            for (int month = 1; month <= 12; month++) {
                read(record, monthColumns[month - 1], month, months, odd);
            }
        }
        return List.of(new CountedRow(1, place.kind(), place.code(), category.get(), period.year(), months, odd));
    }

    /** A record that counts several categories makes a row of each; the first stands for the record. */
    private List<CountedRow> ofEachCategory(RawRecord record, YearMonth period, Place place) {
        List<CountedRow> rows = new ArrayList<>();
        book.counts().categories().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(column -> {
                    Long[] months = new Long[12];
                    List<Odd> odd = new ArrayList<>(0);
                    read(record, position.get(column.getKey()), period.month(), months, odd);
                    rows.add(new CountedRow(
                            rows.isEmpty() ? 1 : 0,
                            place.kind(),
                            place.code(),
                            column.getValue(),
                            period.year(),
                            months,
                            odd));
                });
        return rows;
    }

    private void read(RawRecord record, int column, int month, Long[] months, List<Odd> odd) {
        String text = record.fields().get(column).strip();
        CountForm.Cell cell = CountForm.read(text, book.numbers().point());
        if (cell.present()) {
            months[month - 1] = cell.count();
        }
        if (cell.problem() != null) {
            String expected = cell.present() ? Long.toString(cell.count()) : "a count, written without marks";
            odd.add(new Odd(
                    month,
                    cell.gap() == null ? "" : cell.gap(),
                    new DataProblem(cell.problem(), record.number(), header.get(column), text, expected)));
        }
    }

    private Optional<String> findCategory(List<String> parts) {
        String label = String.join(SEPARATOR, parts);
        return Optional.ofNullable(
                book.category().names() == null
                        ? words.categories().get(label)
                        : book.category().names().ids().get(label));
    }

    private List<String> categoryColumns() {
        return book.category().names() == null
                ? book.category().labels()
                : List.of(book.category().names().column());
    }

    private static List<String> fields(RawRecord record, int[] columns) {
        String[] fields = new String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            fields[i] = record.fields().get(columns[i]).strip();
        }
        return List.of(fields);
    }

    private String field(RawRecord record, String column) {
        return record.fields().get(position.get(column)).strip();
    }

    private static List<CountedRow> rejected(
            RawRecord record, ProblemKind kind, String column, String value, String expected) {
        return List.of(CountedRow.rejected(new DataProblem(kind, record.number(), column, value, expected)));
    }
}
