package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.register.RegisterFile;
import org.atalaya.ingestion.register.RegisterSummary;

/** Tells of the files of registers in a file what they are and whether they would be accepted. */
final class RegisterCheck {

    private final Path data;
    private final PrintWriter out;

    RegisterCheck(Path data, PrintWriter out) {
        this.data = data;
        this.out = out;
    }

    /**
     * Checks them.
     *
     * @return how many there are
     */
    int check(RawContainer container) throws IOException {
        List<RegisterFile> files = RawRecognition.registers(data).find(container);
        for (RegisterFile file : files) {
            tell(file, RegisterSummary.of(file, new CatalogueFiles(data.resolve("catalogues"))));
        }
        return files.size();
    }

    private void tell(RegisterFile file, RegisterSummary summary) {
        out.println(
                "It is register " + file.book().source() + " by " + file.book().territoryKind() + " up to "
                        + summary.last() + " (" + file.name() + "), codebook "
                        + file.codebook().file() + ".");
        out.printf(
                Locale.ROOT,
                "  %,d records read = %,d kept + %,d rejected%n",
                summary.read(),
                summary.read() - summary.rejected(),
                summary.rejected());
        FirstOfEachKind problems = new FirstOfEachKind();
        summary.problems().forEach(problems::add);
        problems.tell(out);
        out.println("It would be accepted.");
    }
}
