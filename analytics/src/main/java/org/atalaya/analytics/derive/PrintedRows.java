package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.derive.EstimateRows.Subject;
import org.atalaya.analytics.step.FigureStep;
import org.atalaya.analytics.step.FoundProblem;
import org.atalaya.analytics.step.StepInput;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.indicator.Measure;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.SurveyTables;

/** The figures publishers printed, beside those computed. */
final class PrintedRows implements FigureStep {

    private static final String PART = "printed";

    /** Path of their part of {@code survey_estimate}. */
    static final String PATH = TableWriter.path(SurveyTables.SURVEY_ESTIMATE, PART);

    private record Printed(Subject subject, Map<Measure, Double> values) {
        static Printed read(ResultSet row) throws SQLException {
            Map<Measure, Double> values = new EnumMap<>(Measure.class);
            putIfPresent(values, Measure.SHARE, row, "percent", 100);
            putIfPresent(values, Measure.TOTAL, row, "persons", 1);
            putIfPresent(values, Measure.BASE, row, "base_persons", 1);
            return new Printed(Subject.read(row), values);
        }

        private static void putIfPresent(
                Map<Measure, Double> values, Measure measure, ResultSet row, String column, double divisor)
                throws SQLException {
            double value = row.getDouble(column);
            if (!row.wasNull()) {
                values.put(measure, value / divisor);
            }
        }
    }

    @Override
    public String name() {
        return "printed figures";
    }

    @Override
    public List<StepInput> reads() {
        return List.of(StepInput.table(SurveyTables.PRINTED_FIGURE), StepInput.table(CatalogueTables.TERRITORY));
    }

    @Override
    public List<String> writes() {
        return List.of(PATH);
    }

    @Override
    public List<FoundProblem> write(ReleaseDatabase seen, Path release) throws SQLException, IOException {
        try (TableWriter table = new TableWriter(SurveyTables.SURVEY_ESTIMATE)) {
            EstimateRows rows = new EstimateRows(table);
            for (Printed figure : seen.list(Sql.read(PrintedRows.class, "printed_figures"), Printed::read)) {
                for (Map.Entry<Measure, Double> value : figure.values().entrySet()) {
                    rows.addPrinted(figure.subject(), value.getKey().id(), value.getValue());
                }
            }
            table.writePart(release, PART);
        }
        return List.of();
    }
}
