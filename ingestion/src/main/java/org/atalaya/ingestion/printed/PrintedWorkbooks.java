package org.atalaya.ingestion.printed;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.ingestion.interpret.ProblemRows;

/** Reads workbooks on Spark, one task each. A workbook's figures are few thousands: they fit the driver. */
public final class PrintedWorkbooks {

    private PrintedWorkbooks() {}

    /**
     * What workbooks gave.
     *
     * @param figures figure by what it is of
     * @param publisher who printed them
     * @param accounts what became of the figures of every workbook
     * @param problems rows of {@link ProblemRows#SCHEMA}
     */
    public record Result(
            Map<PrintedFigure.Key, FiledFigure> figures,
            String publisher,
            List<SourceAccount> accounts,
            List<Row> problems) {}

    /**
     * A figure and the workbook it stands in.
     *
     * @param figure the figure
     * @param file name of the workbook
     */
    public record FiledFigure(PrintedFigure figure, String file) {}

    /** A workbook's figures; or why it cannot be read: a refusal thrown in a task would reach us as Spark's. */
    private record Outcome(WorkbookReader.Reading reading, String refusal) implements Serializable {}

    /**
     * Reads workbooks.
     *
     * @throws RefusedInput if one cannot be read, or nothing of it used
     */
    public static Result read(SparkSession spark, List<WorkbookTables> workbooks, WorkbookReader reader) {
        List<Outcome> outcomes = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(workbooks, Math.max(1, workbooks.size()))
                .map(workbook -> outcome(workbook, reader))
                .collect();
        List<String> refusals = outcomes.stream()
                .map(Outcome::refusal)
                .filter(refusal -> refusal != null)
                .toList();
        if (!refusals.isEmpty()) {
            throw new RefusedInput(String.join("\n", refusals));
        }
        Map<PrintedFigure.Key, FiledFigure> figures = new LinkedHashMap<>();
        List<SourceAccount> accounts = new ArrayList<>();
        List<Row> problems = new ArrayList<>();
        for (int i = 0; i < workbooks.size(); i++) {
            WorkbookTables workbook = workbooks.get(i);
            WorkbookReader.Reading reading = outcomes.get(i).reading();
            reading.figures().forEach(figure -> figures.put(figure.key(), new FiledFigure(figure, workbook.name())));
            accounts.add(account(workbook, reading));
            for (DataProblem problem : reading.problems()) {
                problems.add(ProblemRows.of(problem, workbook.release().source(), workbook.period(), workbook.name()));
            }
        }
        return new Result(figures, reader.publisher(), accounts, problems);
    }

    private static Outcome outcome(WorkbookTables workbook, WorkbookReader reader) throws IOException {
        try {
            WorkbookReader.Reading reading = reader.read(workbook);
            WorkbookReader.requireUsable(workbook, reading);
            return new Outcome(reading, null);
        } catch (RefusedInput refusal) {
            return new Outcome(null, refusal.getMessage());
        }
    }

    private static SourceAccount account(WorkbookTables workbook, WorkbookReader.Reading reading) {
        return new SourceAccount(
                workbook.release().source(),
                workbook.period(),
                workbook.name(),
                workbook.release().sha256(),
                workbook.release().bytes(),
                SurveyTables.PRINTED_FIGURE.name(),
                workbook.layoutFile(),
                reading.read(),
                reading.figures().size(),
                reading.rejected());
    }
}
