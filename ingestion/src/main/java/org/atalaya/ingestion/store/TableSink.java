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
     * @param parts how many files it is written to, each with a range of the keys
     */
    void write(TableContract contract, TableRows rows, int parts) throws IOException;

    /**
     * Writes a table whose key begins with the period: a file for each edition where that is of use.
     *
     * @param contract its contract
     * @param rows its rows
     */
    default void writeEditions(TableContract contract, TableRows rows) throws IOException {
        write(contract, rows, 1);
    }
}
