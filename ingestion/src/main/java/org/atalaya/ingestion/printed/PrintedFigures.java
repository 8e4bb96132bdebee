package org.atalaya.ingestion.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.printed.PrintedWorkbooks.FiledFigure;
import org.atalaya.ingestion.store.TableRows;

/**
 * The printed figures of a release: those of workbooks, and those the project ships of which no
 * workbook was read. A workbook is the publication itself, so its figure stands; one that differs from
 * what the project ships is told.
 */
public final class PrintedFigures {

    private PrintedFigures() {}

    /**
     * Joins the figures.
     *
     * @param shipped the files the project ships, each read by itself
     * @param workbooks what workbooks gave
     */
    public static Reading join(List<Reading> shipped, PrintedWorkbooks.Result workbooks) {
        List<Row> rows = new ArrayList<>();
        List<SourceAccount> accounts = new ArrayList<>(workbooks.accounts());
        List<Row> problems = new ArrayList<>(workbooks.problems());
        workbooks.figures().values().forEach(filed -> rows.add(row(filed.figure(), workbooks.publisher())));
        for (Reading file : shipped) {
            SourceAccount account = file.accounts().get(0);
            long replaced = 0;
            for (Row row : file.tables().get(SurveyTables.PRINTED_FIGURE).held().orElseThrow()) {
                PrintedFigure figure = figure(row);
                FiledFigure filed = workbooks.figures().get(figure.key());
                if (filed == null) {
                    rows.add(row);
                } else {
                    replaced++;
                    if (!filed.figure().agreesWith(figure)) {
                        problems.add(differs(filed, figure));
                    }
                }
            }
            if (replaced > 0) {
                problems.add(ProblemRows.of(
                        DataProblem.ofFile(ProblemKind.SHIPPED_FIGURE_REPLACED, Long.toString(replaced), ""),
                        account.source(),
                        account.period(),
                        account.file()));
            }
            accounts.add(account.keeping(account.rowsKept() - replaced));
        }
        return new Reading(
                Map.of(SurveyTables.PRINTED_FIGURE, TableRows.held(rows)), accounts, TableRows.held(problems));
    }

    private static Row differs(FiledFigure filed, PrintedFigure shipped) {
        PrintedFigure.Key key = shipped.key();
        return ProblemRows.of(
                new DataProblem(
                        ProblemKind.SHIPPED_FIGURE_DIFFERS,
                        0,
                        key.text(),
                        filed.figure().text(),
                        shipped.text()),
                key.survey(),
                key.period(),
                filed.file());
    }

    /** A figure in the order of the table's columns. */
    private static Row row(PrintedFigure figure, String publisher) {
        PrintedFigure.Key key = figure.key();
        return RowFactory.create(
                key.country(),
                key.kind(),
                key.code(),
                figure.label(),
                key.survey(),
                key.period(),
                key.indicator(),
                key.domain(),
                figure.percent(),
                figure.persons(),
                figure.basePersons(),
                publisher,
                figure.edition(),
                figure.table());
    }

    private static PrintedFigure figure(Row row) {
        return new PrintedFigure(
                new PrintedFigure.Key(
                        value(row, "country"),
                        value(row, "territory_kind"),
                        value(row, "territory_code"),
                        value(row, "survey"),
                        value(row, "period"),
                        value(row, "indicator"),
                        value(row, "domain")),
                value(row, "label_printed"),
                value(row, "percent"),
                value(row, "persons"),
                value(row, "base_persons"),
                value(row, "edition"),
                value(row, "printed_table"));
    }

    private static <T> T value(Row row, String column) {
        return row.getAs(SurveyTables.PRINTED_FIGURE.columnNames().indexOf(column));
    }
}
