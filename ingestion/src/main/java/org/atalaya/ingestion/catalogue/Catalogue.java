package org.atalaya.ingestion.catalogue;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.ingestion.interpret.PersonInterpreter;
import org.atalaya.ingestion.interpret.Reading;

/** The project's catalogues: data/catalogues, one file per table. */
public final class Catalogue {

    private static final List<TableContract> TABLES = List.of(
            Tables.SOURCE,
            Tables.TERRITORY,
            Tables.TERRITORY_NAME,
            Tables.CITY_MEMBER,
            Tables.CONCEPT,
            Tables.ANSWER,
            Tables.INDICATOR,
            Tables.DOMAIN);

    private final Reading reading;

    private Catalogue(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads the catalogues.
     *
     * @param spark the session
     * @param folder data/catalogues
     */
    public static Catalogue read(SparkSession spark, Path folder) throws IOException {
        Map<TableContract, Path> paths = new LinkedHashMap<>();
        TABLES.forEach(table -> paths.put(table, folder.resolve(table.name() + ".csv")));
        return new Catalogue(ContractCsv.read(spark, "catalogues", paths));
    }

    /** The catalogues as tables of the release. */
    public Reading reading() {
        return reading;
    }

    /** The questions of a survey, in the order of its questionnaire. */
    public List<String> concepts(String survey) {
        return table(Tables.CONCEPT).where(col("survey").equalTo(survey)).orderBy("position").collectAsList().stream()
                .map(row -> row.<String>getAs("concept"))
                .toList();
    }

    /** The answers each question of a survey takes. */
    public Map<String, Set<String>> answers(String survey) {
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        table(Tables.CONCEPT)
                .where(col("survey").equalTo(survey))
                .join(table(Tables.ANSWER), "answer_set")
                .select("concept", "answer")
                .collectAsList()
                .forEach(row -> answers.computeIfAbsent(row.getString(0), concept -> new TreeSet<>())
                        .add(row.getString(1)));
        return answers;
    }

    /** What is known of places for one edition of a survey. */
    public PersonInterpreter.Places places(String survey, String period) {
        return new PersonInterpreter.Places(
                rows(Tables.TERRITORY, col("territory_kind").equalTo("municipality"))
                        .map(row -> row.<String>getAs("territory_code"))
                        .collect(Collectors.toUnmodifiableSet()),
                rows(
                                Tables.CITY_MEMBER,
                                col("survey").equalTo(survey).and(col("period").equalTo(period)))
                        .map(row -> row.<String>getAs("city_code") + " " + row.<String>getAs("municipality_code"))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Stream<Row> rows(TableContract contract, Column condition) {
        return table(contract).where(condition).collectAsList().stream();
    }

    private Dataset<Row> table(TableContract contract) {
        return reading.tables().get(contract);
    }
}
