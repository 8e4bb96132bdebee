package org.atalaya.ingestion.store;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.atalaya.data.store.TableContract;

/** Where a run writes the tables it has interpreted. */
public interface TableSink {

    /**
     * Writes a table.
     *
     * @param contract its contract
     * @param rows its rows, with at least the contract's columns
     * @param parts how many files it is written to, each with a range of the keys
     */
    void write(TableContract contract, Dataset<Row> rows, int parts) throws IOException;
}
