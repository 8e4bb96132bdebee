package org.atalaya.ingestion.interpret;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.TableContract;

/**
 * What reading a source gave.
 *
 * @param tables its tables with their rows
 * @param accounts what became of every row of every file
 * @param problems rows of {@link ProblemRows#SCHEMA}
 */
public record Reading(
        Map<TableContract, Dataset<Row>> tables, List<SourceAccount> accounts, List<Dataset<Row>> problems) {

    public Reading {
        tables = Map.copyOf(tables);
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }
}
