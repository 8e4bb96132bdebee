package org.atalaya.ingestion.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.ingestion.population.PopulationCodebook.WrittenPlace;
import org.atalaya.ingestion.raw.RawTable.RawRecord;

/** What the records of one table of population mean; it remembers which figures it has seen. */
public final class PopulationInterpreter {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]+");

    private final PopulationTable table;
    private final PopulationCodebook book;
    private final KnownPlaces known;
    private final List<String> columns;
    private final Pattern number;
    private final Map<WrittenPlace, Pattern> places = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** A column with counts; its year where the column has one of its own. */
    private record Cell(int at, String sex, OptionalInt year) {}

    private record Place(String kind, String code) {}

    public PopulationInterpreter(PopulationTable table, KnownPlaces known) {
        this.table = table;
        this.book = table.book();
        this.known = known;
        this.columns = book.columns();
        String mark = Pattern.quote(book.thousands());
        this.number = Pattern.compile(book.thousands().isEmpty() ? "\\d{1,10}" : "\\d{1,3}(" + mark + "\\d{3}){0,3}");
        book.places().forEach(place -> places.put(place, Pattern.compile(place.written())));
        PopulationCodebook.Years years = book.years();
        if (years.toldByColumns()) {
            int at = book.header().size();
            for (int year : years.list()) {
                cells.add(new Cell(at++, table.sex(), OptionalInt.of(year)));
            }
        } else {
            OptionalInt year = years.toldByNote() ? OptionalInt.of(years.first()) : OptionalInt.empty();
            book.counts().forEach((sex, column) -> cells.add(new Cell(column - 1, sex, year)));
        }
    }

    /** Whether a record is a title above the table, its header, or a note below it. */
    public boolean skips(RawRecord record) {
        return record.number() <= table.headerRecord()
                || book.years().toldByNote()
                        && record.fields().stream()
                                        .filter(field -> !field.isEmpty())
                                        .count()
                                < 2;
    }

    /** Interprets a record. */
    public PopulationRecord interpret(RawRecord record) {
        List<String> fields = record.fields();
        if (fields.size() != columns.size()) {
            return rejected(problem(
                    ProblemKind.RECORD_WIDTH, record, "", fields.size() + " fields", columns.size() + " fields"));
        }
        for (int column : book.nameColumns()) {
            String name = fields.get(column - 1);
            if (name.isEmpty() || NUMBER.matcher(name).matches()) {
                return rejected(problem(ProblemKind.SHIFTED_RECORD, record, column(column - 1), name, "a name"));
            }
        }
        String written = fields.get(book.placeColumn() - 1);
        Optional<Place> place = place(written);
        return place.isPresent()
                ? figures(record, place.get())
                : rejected(problem(ProblemKind.UNKNOWN_PLACE, record, column(book.placeColumn() - 1), written, ""));
    }

    private PopulationRecord figures(RawRecord record, Place place) {
        List<Object[]> figures = new ArrayList<>();
        List<DataProblem> problems = new ArrayList<>();
        for (Cell cell : cells) {
            String text = record.fields().get(cell.at());
            OptionalInt year = cell.year().isPresent() ? cell.year() : year(record);
            OptionalLong persons = persons(text);
            if (year.isEmpty()) {
                int at = book.years().column() - 1;
                problems.add(problem(
                        ProblemKind.POPULATION_CELL,
                        record,
                        column(at),
                        record.fields().get(at),
                        "a year from " + book.years().first() + " to "
                                + book.years().last()));
            } else if (persons.isEmpty()) {
                problems.add(problem(ProblemKind.POPULATION_CELL, record, column(cell.at()), text, rightNumber()));
            } else if (!seen.add(place.kind() + place.code() + " " + year.getAsInt() + cell.sex())) {
                problems.add(problem(
                        ProblemKind.REPEATED_POPULATION,
                        record,
                        column(cell.at()),
                        place.code() + " " + year.getAsInt() + ": " + text,
                        ""));
            } else {
                figures.add(new Object[] {
                    book.source(),
                    book.country(),
                    place.kind(),
                    place.code(),
                    (long) year.getAsInt(),
                    cell.sex(),
                    persons.getAsLong(),
                    book.basis(),
                    table.release().label()
                });
            }
        }
        return new PopulationRecord(figures, cells.size() - figures.size(), problems);
    }

    private Optional<Place> place(String written) {
        for (Map.Entry<WrittenPlace, Pattern> place : places.entrySet()) {
            Matcher matcher = place.getValue().matcher(written);
            if (matcher.matches()) {
                String kind = place.getKey().kind();
                return code(place.getKey(), matcher)
                        .filter(code -> known.has(book.country(), kind, code))
                        .map(code -> new Place(kind, code));
            }
        }
        return Optional.empty();
    }

    private Optional<String> code(WrittenPlace place, Matcher written) {
        if (place.code().equals(PopulationCodebook.BY_NAME)) {
            return known.findCode(book.country(), place.kind(), written.group());
        }
        String code = written.replaceFirst(place.code());
        return Optional.of("0".repeat(Math.max(0, place.digits() - code.length())) + code);
    }

    private OptionalInt year(RawRecord record) {
        String text = record.fields().get(book.years().column() - 1);
        return text.matches("\\d{4}") && book.years().has(Integer.parseInt(text))
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    private OptionalLong persons(String text) {
        if (!number.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        long persons = Long.parseLong(text.replace(book.thousands(), ""));
        return persons > 0 ? OptionalLong.of(persons) : OptionalLong.empty();
    }

    private String rightNumber() {
        return "a whole number above zero, "
                + (book.thousands().isEmpty() ? "without marks" : "thousands marked with " + book.thousands());
    }

    private PopulationRecord rejected(DataProblem problem) {
        return new PopulationRecord(List.of(), cells.size(), List.of(problem));
    }

    private String column(int at) {
        return columns.get(at).isEmpty() ? "column " + (at + 1) : columns.get(at);
    }

    private static DataProblem problem(
            ProblemKind kind, RawRecord record, String column, String value, String expected) {
        return new DataProblem(kind, record.number(), column, value, expected);
    }
}
