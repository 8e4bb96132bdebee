package org.atalaya.ingestion.interpret;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.raw.RawTable;
import org.atalaya.ingestion.raw.RawTable.RawRecord;

/** The records of a person table in order, each with what the tables joined to it say of the person. */
public final class PersonRecords implements Iterator<PersonRecord>, Closeable {

    /** Stands between the values of a column of many records; no code has it. */
    static final String BETWEEN = "\t";

    private final RawTable.Records own;
    private final List<String> header;
    private final List<JoinedTable> joined = new ArrayList<>();

    /**
     * Opens a person table and reads the tables joined to it.
     *
     * @param persons the person table
     * @param tables the tables joined to it, by the names the codebook gives them
     * @param book the edition's codebook
     * @throws RefusedInput if a table cannot be read or lacks a column the codebook names
     */
    public PersonRecords(RawTable persons, Map<String, RawTable> tables, SurveyCodebook book) throws IOException {
        this.own = persons.open();
        this.header = new ArrayList<>(own.header());
        try {
            for (Map.Entry<String, Map<String, String>> join : book.joined().entrySet()) {
                List<String> columns = book.columnsOf(join.getKey());
                int[] keyInPersons =
                        positions(persons.name(), own.header(), join.getValue().keySet());
                joined.add(JoinedTable.read(
                        join.getKey(),
                        tables.get(join.getKey()),
                        keyInPersons,
                        join.getValue().values(),
                        columns));
                columns.forEach(column -> header.add(join.getKey() + "." + column));
            }
        } catch (RefusedInput refusal) {
            own.close();
            throw refusal;
        }
    }

    /** Names of the columns: the person table's own, then the joined ones as {@code table.NAME}. */
    public List<String> header() {
        return List.copyOf(header);
    }

    /** Number of the person table's own columns. */
    public int ownWidth() {
        return own.header().size();
    }

    @Override
    public boolean hasNext() {
        return own.hasNext();
    }

    @Override
    public PersonRecord next() {
        RawRecord record = own.next();
        if (joined.isEmpty() || record.fields().size() != ownWidth()) {
            return PersonRecord.alone(record);
        }
        List<String> fields = new ArrayList<>();
        Map<String, Integer> unmatched = new LinkedHashMap<>();
        for (JoinedTable table : joined) {
            List<List<String>> found = table.find(record);
            if (SurveyCodebook.ofManyRecords(table.name())) {
                fields.addAll(table.together(found));
                continue;
            }
            fields.addAll(found.size() == 1 ? found.get(0) : table.nothing());
            if (found.size() != 1) {
                unmatched.put(table.name(), found.size());
            }
        }
        return new PersonRecord(record, fields, unmatched);
    }

    @Override
    public void close() throws IOException {
        own.close();
    }

    /** A joined table, held by its key; an edition's table has some ten thousand records of few columns. */
    private record JoinedTable(
            String name, int[] keyInPersons, int columns, Map<String, List<List<String>>> recordsByKey) {

        static JoinedTable read(
                String name, RawTable table, int[] keyInPersons, Collection<String> key, List<String> columns)
                throws IOException {
            try (RawTable.Records records = table.open()) {
                int[] keyHere = positions(table.name(), records.header(), key);
                int[] columnsHere = positions(table.name(), records.header(), columns);
                Map<String, List<List<String>>> byKey = new HashMap<>();
                while (records.hasNext()) {
                    RawRecord record = records.next();
                    if (record.fields().size() != records.header().size()) {
                        throw new RefusedInput("Record " + record.number() + " of " + table.name() + " has "
                                + record.fields().size() + " fields, its header "
                                + records.header().size() + "; a table that is looked up must be whole.");
                    }
                    byKey.computeIfAbsent(String.join("\t", pick(record, keyHere)), none -> new ArrayList<>(1))
                            .add(pick(record, columnsHere));
                }
                if (byKey.isEmpty()) {
                    throw new RefusedInput(
                            table.name() + " has a header and no record; download it again from its publisher.");
                }
                return new JoinedTable(name, keyInPersons, columns.size(), byKey);
            }
        }

        List<List<String>> find(RawRecord person) {
            return recordsByKey.getOrDefault(String.join("\t", pick(person, keyInPersons)), List.of());
        }

        /** The values of each column in all of a person's records; an empty text where there is none. */
        List<String> together(List<List<String>> found) {
            return IntStream.range(0, columns)
                    .mapToObj(column ->
                            found.stream().map(record -> record.get(column)).collect(Collectors.joining(BETWEEN)))
                    .toList();
        }

        List<String> nothing() {
            return Collections.nCopies(columns, "");
        }

        private static List<String> pick(RawRecord record, int[] positions) {
            List<String> fields = new ArrayList<>(positions.length);
            for (int position : positions) {
                fields.add(record.fields().get(position));
            }
            return fields;
        }
    }

    private static int[] positions(String table, List<String> header, Collection<String> columns) {
        return columns.stream()
                .mapToInt(column -> {
                    int at = SurveyCodebook.positionOf(column, header);
                    if (at < 0) {
                        throw new RefusedInput(table + " has no column " + column
                                + ", which the codebook joins by or looks up; is it the table as published?");
                    }
                    if (header.lastIndexOf(header.get(at)) != at) {
                        throw new RefusedInput(
                                table + " has column " + header.get(at) + " twice; a column may stand once.");
                    }
                    return at;
                })
                .toArray();
    }
}
