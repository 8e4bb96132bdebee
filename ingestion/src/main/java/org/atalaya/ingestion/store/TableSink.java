package org.atalaya.ingestion.store;

import java.io.IOException;
import org.atalaya.data.store.TableContract;

/** Where a run writes the tables it has interpreted. */
public interface TableSink {

    /**
     * Writes a table.
     *
     * @param contract its contract
     * @param rows its rows, with at least the contract's columns
     */
    void write(TableContract contract, TableRows rows) throws IOException;

    /**
     * Writes a table whose key begins with the period: a file for each edition where that is of use.
     *
     * @param contract its contract
     * @param rows its rows
     */
    default void writeEditions(TableContract contract, TableRows rows) throws IOException {
        write(contract, rows);
    }
}
