package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.own.OwnForm;
import org.atalaya.ingestion.own.OwnSurvey;
import org.atalaya.ingestion.own.OwnSurveyFiles;
import org.atalaya.ingestion.own.OwnSurveys;
import org.atalaya.ingestion.raw.RawContainer;

/** Tells of the workbooks of own surveys in a file what they are and whether they would be accepted. */
final class OwnCheck {

    private final Path data;
    private final PrintWriter out;

    OwnCheck(Path data, PrintWriter out) {
        this.data = data;
        this.out = out;
    }

    /**
     * Checks them.
     *
     * @return how many there are
     */
    int check(RawContainer container) throws IOException {
        List<OwnSurvey> found = new OwnSurveyFiles(new CatalogueFiles(data.resolve("catalogues"))).find(container);
        new OwnSurveys(found).list().forEach(this::tell);
        return found.size();
    }

    private void tell(OwnSurvey survey) {
        OwnSurvey.Rows rows = survey.rows();
        out.println("It is an own survey: " + survey.method().titleSpanish() + ", "
                + survey.method().period() + ", of " + survey.method().unit() + " (" + survey.file() + "), "
                + (survey.form() == OwnForm.MICRODATA ? "answers of each person" : "finished estimates") + ".");
        if (!survey.method().probability()) {
            out.println("  Its sample is no probability sample: figures will be shown without interval, as not"
                    + " representing the population.");
        }
        out.printf(
                Locale.ROOT,
                "  %,d rows read = %,d kept + %,d rejected%n",
                rows.read(),
                rows.kept().size(),
                rows.rejected());
        Map<ProblemKind, Long> counts = new EnumMap<>(ProblemKind.class);
        Map<ProblemKind, DataProblem> first = new EnumMap<>(ProblemKind.class);
        rows.problems().forEach(problem -> {
            counts.merge(problem.kind(), 1L, Long::sum);
            first.putIfAbsent(problem.kind(), problem);
        });
        if (counts.isEmpty()) {
            out.println("  no problem found");
        }
        counts.forEach((kind, count) -> {
            DataProblem problem = first.get(kind);
            out.println("  " + count + " × " + kind.code() + ", first in " + rows.sheet() + ", row " + problem.row()
                    + ", column " + problem.column() + (problem.value().isEmpty() ? "" : ": " + problem.value())
                    + "; expected " + problem.expected() + "\n      " + kind.english());
        });
        out.println("It would be accepted.");
    }
}
