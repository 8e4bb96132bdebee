package org.atalaya.ingestion.interpret;

import java.util.List;
import java.util.Map;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.store.TableRows;

/**
 * What reading a source gave.
 *
 * @param tables its tables with their rows
 * @param accounts what became of every row of every file
 * @param problems rows of {@link ProblemRows#SCHEMA}
 */
public record Reading(Map<TableContract, TableRows> tables, List<SourceAccount> accounts, TableRows problems) {

    public Reading {
        tables = Map.copyOf(tables);
        accounts = List.copyOf(accounts);
    }
}
