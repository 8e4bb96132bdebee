package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.own.OwnFiles;
import org.atalaya.ingestion.own.OwnForm;
import org.atalaya.ingestion.own.OwnRegister;
import org.atalaya.ingestion.own.OwnRegisterReader;
import org.atalaya.ingestion.own.OwnSurvey;
import org.atalaya.ingestion.own.OwnSurveys;
import org.atalaya.ingestion.raw.RawContainer;

/** Tells of the workbooks of own surveys and registers in a file what they are and whether they would be accepted. */
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
        OwnFiles.Found found = new OwnFiles(new CatalogueFiles(data.resolve("catalogues"))).find(container);
        new OwnSurveys(found.surveys()).list().forEach(this::tell);
        OwnRegisterReader.refuseRepeated(found.registers());
        found.registers().forEach(this::tell);
        return found.files().size();
    }

    private void tell(OwnRegister register) {
        out.println("It is an own register: " + register.method().titleSpanish() + ", "
                + register.method().from() + " to " + register.method().to() + ", of "
                + register.method().unit() + " (" + register.file() + ").");
        tell(register.sheet(), register.rowsRead(), register.counts().size(), register.problems());
        out.println("  " + register.withheld() + " counts are withheld: small ones of neighbourhoods, and those they"
                + " could be got from");
        out.println("It would be accepted.");
    }

    private void tell(String sheet, long read, long kept, List<DataProblem> found) {
        out.printf(Locale.ROOT, "  %s: %,d rows read = %,d kept + %,d rejected%n", sheet, read, kept, read - kept);
        FirstOfEachKind problems = new FirstOfEachKind();
        found.forEach(problems::add);
        problems.tell(out);
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
        tell(rows.sheet(), rows.read(), rows.kept().size(), rows.problems());
        out.println("It would be accepted.");
    }
}
