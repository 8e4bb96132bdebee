package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.printed.TableLayouts;
import org.atalaya.ingestion.printed.WorkbookFiles;
import org.atalaya.ingestion.printed.WorkbookReader;
import org.atalaya.ingestion.printed.WorkbookTables;
import org.atalaya.ingestion.raw.RawContainer;

/** What {@code atalaya check} tells of workbooks of published tables. */
final class WorkbookCheck {

    private final Path data;
    private final PrintWriter out;

    WorkbookCheck(Path data, PrintWriter out) {
        this.data = data;
        this.out = out;
    }

    /**
     * Tells what the workbooks of a container are.
     *
     * @return what was found in it
     */
    WorkbookFiles.Found check(RawContainer container) throws IOException {
        TableLayouts layouts = RawRecognition.layouts(data);
        WorkbookFiles.Found found = new WorkbookFiles(layouts).find(container);
        WorkbookFiles.refuseRepeatedTables(found.known());
        WorkbookReader reader = WorkbookReader.of(layouts, new CatalogueFiles(data.resolve("catalogues")));
        for (WorkbookTables workbook : found.known()) {
            check(workbook, reader);
        }
        found.others()
                .forEach(other -> out.println(
                        "It holds " + other.file() + ". " + other.reason().english()));
        return found;
    }

    private void check(WorkbookTables workbook, WorkbookReader reader) throws IOException {
        WorkbookReader.Reading reading = reader.read(workbook);
        out.println("It holds published tables of ENSU " + workbook.period() + " (" + workbook.name() + "): "
                + String.join(", ", workbook.sheets()) + "; layout " + workbook.layoutFile() + ".");
        out.printf(
                Locale.ROOT,
                "  %,d figures read = %,d kept + %,d rejected%n",
                reading.read(),
                reading.figures().size(),
                reading.rejected());
        FirstOfEachKind problems = new FirstOfEachKind();
        reading.problems().forEach(problems::add);
        problems.tell(out);
        WorkbookReader.requireUsable(workbook, reading);
        out.println("It would be accepted.");
    }
}
