package org.atalaya.ingestion;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.store.SparkTypes;
import org.atalaya.ingestion.store.TableRows;

/** What a reading gave, to be asked by the names of its columns. */
public final class ReadRows {

    private ReadRows() {}

    /** Rows of a table. */
    public static Dataset<Row> of(SparkSession spark, TableRows rows, TableContract table) {
        return rows.on(spark, SparkTypes.schema(table));
    }

    /** Rows of a table that was read. */
    public static Dataset<Row> table(SparkSession spark, Reading reading, TableContract table) {
        return of(spark, reading.tables().get(table), table);
    }

    /** What was odd, without numbers. */
    public static Dataset<Row> problems(SparkSession spark, Reading reading) {
        return reading.problems().on(spark, ProblemRows.SCHEMA);
    }
}
