package org.atalaya.ingestion.interpret;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.run.Progress;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.store.TableRows;

/** The editions of a survey: those the release before read in the same way are taken over, the others are read. */
public final class PersonEditions {

    private final EditionsBefore before;
    private final Path staging;
    private final Progress progress;

    /**
     * Editions for a release.
     *
     * @param before the editions of the release before
     * @param staging folder of the release being made; what is taken over is put there at once
     * @param progress told how many are taken over and how many are read
     */
    public PersonEditions(EditionsBefore before, Path staging, Progress progress) {
        this.before = before;
        this.staging = staging;
        this.progress = progress;
    }

    /**
     * Reads the editions of one survey.
     *
     * @param spark starts Spark, if an edition is read
     * @param contract the table of its persons
     * @param catalogue what is known of places
     * @param codebooks the folder of its codebooks
     * @param editions the files, at least one
     * @return the rows of those that were read, and the accounts and problems of all
     */
    public Reading read(
            Supplier<SparkSession> spark,
            TableContract contract,
            CatalogueFiles catalogue,
            Path codebooks,
            List<PersonTable> editions)
            throws IOException {
        Map<PersonTable, String> keys = new HashMap<>();
        List<PersonTable> taken = new ArrayList<>();
        List<PersonTable> others = new ArrayList<>();
        List<SourceAccount> accounts = new ArrayList<>();
        for (PersonTable table : editions) {
            String key = ReadingKey.of(table, codebooks, catalogue.places(table.survey(), table.period()), contract);
            keys.put(table, key);
            List<SourceAccount> known = before.accounts(table, key);
            (known.isEmpty() ? others : taken).add(table);
            accounts.addAll(known);
        }
        String survey = editions.get(0).survey().toUpperCase(Locale.ROOT);
        Map<TableContract, TableRows> tables = new HashMap<>();
        TableRows problems = TableRows.none();
        if (!taken.isEmpty()) {
            progress.stage("take over " + taken.size() + " editions of " + survey);
            for (PersonTable table : taken) {
                before.takeOver(table, staging);
            }
            tables.put(SurveyTables.SURVEY_EDITION, PersonTableReader.editions(taken, catalogue));
            problems = problems.and(TableRows.held(before.problems(taken)));
        }
        if (!others.isEmpty()) {
            SparkSession session = spark.get();
            progress.stage("read " + others.size() + " editions of " + survey);
            Reading read = new PersonTableReader(contract, catalogue).read(session, others);
            read.tables().forEach((table, rows) -> tables.merge(table, rows, TableRows::and));
            problems = problems.and(read.problems());
            for (SourceAccount account : read.accounts()) {
                accounts.add(account.readBy(keys.get(others.stream()
                        .filter(table -> table.period().equals(account.period()))
                        .findFirst()
                        .orElseThrow())));
            }
        }
        return new Reading(tables, accounts, problems);
    }
}
