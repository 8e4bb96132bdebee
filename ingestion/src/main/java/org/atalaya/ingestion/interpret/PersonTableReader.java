package org.atalaya.ingestion.interpret;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.territory.Country;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.raw.RawTable;
import org.atalaya.ingestion.store.SparkTypes;
import org.atalaya.ingestion.store.TableRows;

/** Reads the person tables of one survey: one Spark task per file, problems in the row. */
public final class PersonTableReader {

    private final TableContract contract;
    private final CatalogueFiles catalogue;

    public PersonTableReader(TableContract contract, CatalogueFiles catalogue) {
        this.contract = contract;
        this.catalogue = catalogue;
    }

    /**
     * An interpreted record with the file it came from; or, as the last of its file, why the file
     * cannot be read further: thrown in a task, a refusal would reach its reader as Spark's failure.
     *
     * @param file place of the file among those read
     * @param record the record; null if the file is refused
     * @param refusal the sentence the file is refused with; null if it is not
     */
    private record FiledRecord(int file, Interpreted record, String refusal) implements Serializable {
        boolean kept() {
            return refusal == null && !record.rejected();
        }

        boolean rejected() {
            return refusal == null && record.rejected();
        }
    }

    /**
     * Reads person tables of different editions of a survey.
     *
     * @param spark the session
     * @param tables the files, each with its codebook
     * @throws RefusedInput if a file cannot be read, has no record, or more rejected ones than its codebook allows
     */
    public Reading read(SparkSession spark, List<PersonTable> tables) throws IOException {
        JavaRDD<FiledRecord> records = interpret(spark, tables).persist(StorageLevel.MEMORY_AND_DISK());
        refuseUnreadable(records);
        JavaRDD<Row> kept = records.filter(FiledRecord::kept)
                .map(filed -> RowFactory.create(filed.record().values()));
        JavaRDD<Row> problems = records.flatMap(filed -> problems(filed, tables.get(filed.file())));
        return new Reading(
                Map.of(
                        contract,
                        TableRows.spread(spark.createDataFrame(kept, SparkTypes.schema(contract))),
                        SurveyTables.SURVEY_EDITION,
                        editions(tables, catalogue)),
                accounts(tables, records),
                TableRows.spread(spark.createDataFrame(problems, ProblemRows.SCHEMA)));
    }

    private static void refuseUnreadable(JavaRDD<FiledRecord> records) {
        List<String> refusals = records.filter(filed -> filed.refusal() != null)
                .map(FiledRecord::refusal)
                .collect();
        if (!refusals.isEmpty()) {
            throw new RefusedInput(String.join("\n", refusals));
        }
    }

    private JavaRDD<FiledRecord> interpret(SparkSession spark, List<PersonTable> tables) throws IOException {
        Map<String, PersonInterpreter.Places> places = new HashMap<>();
        for (PersonTable table : tables) {
            places.put(table.period(), catalogue.places(table.survey(), table.period()));
        }
        List<Integer> files = new ArrayList<>();
        for (int file = 0; file < tables.size(); file++) {
            files.add(file);
        }
        TableContract target = contract;
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(files, files.size())
                .flatMap(file -> new Records(
                        file, tables.get(file), places.get(tables.get(file).period()), target));
    }

    /** The editions of one survey as rows. */
    static TableRows editions(List<PersonTable> tables, CatalogueFiles catalogue) throws IOException {
        Country country = catalogue.country(tables.get(0).survey());
        List<Row> rows = tables.stream()
                .map(table -> RowFactory.create(
                        table.survey(),
                        table.period(),
                        country.name(),
                        table.codebook().file(),
                        table.codebook().book().verified(),
                        table.codebook().book().lonelyPsu(),
                        table.release().label()))
                .toList();
        return TableRows.held(rows);
    }

    private static Iterator<Row> problems(FiledRecord filed, PersonTable table) {
        return filed.record().problems().stream()
                .map(problem -> ProblemRows.of(
                        problem, table.survey(), table.period(), table.table().name()))
                .iterator();
    }

    private static List<SourceAccount> accounts(List<PersonTable> tables, JavaRDD<FiledRecord> records)
            throws IOException {
        Map<Integer, Long> read = records.map(FiledRecord::file).countByValue();
        Map<Integer, Long> rejected =
                records.filter(FiledRecord::rejected).map(FiledRecord::file).countByValue();
        List<SourceAccount> accounts = new ArrayList<>();
        for (int file = 0; file < tables.size(); file++) {
            accounts.add(account(tables.get(file), read.getOrDefault(file, 0L), rejected.getOrDefault(file, 0L)));
            for (RawTable joined : tables.get(file).joined().values()) {
                accounts.add(lookedUp(tables.get(file), joined));
            }
        }
        return accounts;
    }

    /** A joined table makes no rows of its own: it is whole, or the run is refused. */
    private static SourceAccount lookedUp(PersonTable persons, RawTable joined) throws IOException {
        SourceRelease release = joined.release(persons.survey(), persons.period());
        long records = joined.countRecords();
        return new SourceAccount(
                persons.survey(),
                persons.period(),
                joined.name(),
                release.sha256(),
                release.bytes(),
                "",
                persons.codebook().file(),
                records,
                records,
                0);
    }

    private static SourceAccount account(PersonTable table, long read, long rejected) {
        table.requireUsable(read, rejected);
        return new SourceAccount(
                table.survey(),
                table.period(),
                table.table().name(),
                table.release().sha256(),
                table.release().bytes(),
                table.survey() + "_person",
                table.codebook().file(),
                read,
                read - rejected,
                rejected);
    }

    /** The records of one file, interpreted as they are read. */
    private static final class Records implements Iterator<FiledRecord> {
        private final int file;
        private PersonRecords records;
        private PersonInterpreter interpreter;
        private FiledRecord next;

        Records(int file, PersonTable table, PersonInterpreter.Places places, TableContract contract)
                throws IOException {
            this.file = file;
            try {
                this.records = new PersonRecords(
                        table.table(), table.joined(), table.codebook().book());
                this.interpreter = new PersonInterpreter(
                        table.table().name(),
                        records.header(),
                        records.ownWidth(),
                        table.codebook(),
                        places,
                        contract,
                        table.release().label());
                this.next = read();
            } catch (RefusedInput refusal) {
                this.next = new FiledRecord(file, null, refusal.getMessage());
            }
        }

        private FiledRecord read() {
            try {
                if (records.hasNext()) {
                    return new FiledRecord(file, interpreter.interpret(records.next()), null);
                }
                records.close();
                return null;
            } catch (RefusedInput refusal) {
                return new FiledRecord(file, null, refusal.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public FiledRecord next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            FiledRecord current = next;
            next = current.refusal() == null ? read() : null;
            return current;
        }
    }
}
