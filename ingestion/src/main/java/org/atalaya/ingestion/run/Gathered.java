package org.atalaya.ingestion.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.store.TableRows;

/** What the sources of a run gave together. */
final class Gathered {

    private final Map<TableContract, TableRows> tables = new LinkedHashMap<>();
    private final List<SourceAccount> accounts = new ArrayList<>();
    private TableRows problems = TableRows.none();

    /** Adds what reading a source gave. */
    void add(Reading reading) {
        reading.tables().forEach((table, rows) -> tables.merge(table, rows, TableRows::and));
        accounts.addAll(reading.accounts());
        addProblems(reading.problems());
    }

    void addProblems(TableRows more) {
        problems = problems.and(more);
    }

    /** Tables that have a row, or a source that has none of it. */
    Map<TableContract, TableRows> tables() {
        return tables;
    }

    /** A table that no source filled is written empty, so that readers of a release need not ask. */
    TableRows rows(TableContract table) {
        return tables.getOrDefault(table, TableRows.none());
    }

    List<SourceAccount> accounts() {
        return accounts;
    }

    TableRows problems() {
        return problems;
    }
}
