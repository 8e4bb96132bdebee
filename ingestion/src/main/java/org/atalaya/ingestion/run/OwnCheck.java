package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
                "  %s: %,d rows read = %,d kept + %,d rejected%n",
                rows.sheet(),
                rows.read(),
                rows.kept().size(),
                rows.rejected());
        FirstOfEachKind problems = new FirstOfEachKind();
        rows.problems().forEach(problems::add);
        problems.tell(out);
        out.println("It would be accepted.");
    }
}
