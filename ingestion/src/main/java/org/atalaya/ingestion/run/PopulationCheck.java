package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.population.KnownPlaces;
import org.atalaya.ingestion.population.PopulationFiles;
import org.atalaya.ingestion.population.PopulationInterpreter;
import org.atalaya.ingestion.population.PopulationRecord;
import org.atalaya.ingestion.population.PopulationTable;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawTable;
import org.atalaya.ingestion.raw.RawTable.RawRecord;

/** What {@code atalaya check} tells of tables of population. */
final class PopulationCheck {

    private final Path data;
    private final PrintWriter out;

    PopulationCheck(Path data, PrintWriter out) {
        this.data = data;
        this.out = out;
    }

    /**
     * Tells what the tables of population of a container are.
     *
     * @return what was found in it
     */
    PopulationFiles.Found check(RawContainer container) throws IOException {
        PopulationFiles.Found found =
                PopulationFiles.of(data.resolve("codebooks")).find(container);
        PopulationFiles.refuseRepeated(found.known());
        for (PopulationTable table : found.known()) {
            check(table);
        }
        found.others()
                .forEach(other -> out.println(
                        "It holds " + other.file() + ". " + other.reason().english()));
        return found;
    }

    private void check(PopulationTable table) throws IOException {
        long kept = 0;
        long rejected = 0;
        FirstOfEachKind problems = new FirstOfEachKind();
        PopulationInterpreter interpreter =
                new PopulationInterpreter(table, KnownPlaces.of(new CatalogueFiles(data.resolve("catalogues"))));
        try (RawTable.Records records = table.table().open()) {
            while (records.hasNext()) {
                RawRecord record = records.next();
                if (!interpreter.skips(record)) {
                    PopulationRecord interpreted = interpreter.interpret(record);
                    kept += interpreted.figures().size();
                    rejected += interpreted.rejected();
                    interpreted.problems().forEach(problems::add);
                }
            }
        }
        out.println("It is a table of population of " + table.source() + " " + table.edition() + " ("
                + table.table().name() + "), codebook " + table.codebook() + "."
                + table.sexByName()
                        .map(sex -> " Its name says that it counts: " + sex + ".")
                        .orElse(""));
        out.printf(Locale.ROOT, "  %,d figures read = %,d kept + %,d rejected%n", kept + rejected, kept, rejected);
        problems.tell(out);
        table.requireUsable(kept + rejected, rejected);
        out.println("It would be accepted.");
    }
}
