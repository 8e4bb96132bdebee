package org.atalaya.ingestion.printed;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.printed.WorkbookTables.SheetTable;
import org.atalaya.ingestion.workbook.Workbook;
import org.atalaya.ingestion.workbook.WorkbookPackage;

/** Reads the figures of one workbook. */
public final class WorkbookReader implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TableWords words;
    private final PlaceLabels places;

    private WorkbookReader(TableWords words, PlaceLabels places) {
        this.words = words;
        this.places = places;
    }

    /** A reader of workbooks with these layouts, whose places are those of a catalogue. */
    public static WorkbookReader of(TableLayouts layouts, CatalogueFiles catalogue) throws IOException {
        return new WorkbookReader(layouts.words(), PlaceLabels.of(catalogue, layouts.words()));
    }

    /** Who printed what it reads. */
    String publisher() {
        return words.publisher();
    }

    /**
     * What a workbook gives.
     *
     * @param figures its figures
     * @param problems what was odd
     * @param rejected figures that cannot be used
     */
    public record Reading(List<PrintedFigure> figures, List<DataProblem> problems, long rejected)
            implements Serializable {

        /** Figures found, usable or not. */
        public long read() {
            return figures.size() + rejected;
        }
    }

    /**
     * Reads a workbook.
     *
     * @throws RefusedInput if it cannot be read
     */
    public Reading read(WorkbookTables workbook) throws IOException {
        FoundFigures found = new FoundFigures();
        WorkbookPackage file = WorkbookPackage.open(workbook.container(), workbook.entry());
        if (file.hasLinks()) {
            found.tell(DataProblem.ofFile(ProblemKind.WORKBOOK_LINKS, "", ""));
        }
        workbook.missing().forEach(title -> found.tell(DataProblem.ofFile(ProblemKind.TABLE_MISSING, title, "")));
        PlaceLabels.Edition ofEdition = places.of(workbook.period());
        try (Workbook open = Workbook.open(file)) {
            for (SheetTable table : workbook.tables()) {
                FigureCells cells = new FigureCells(table.sheet(), words, open.merged(table.sheet()), found);
                new TableReader(words, table, ofEdition, cells, found).read(open.rows(table.sheet()));
            }
        }
        return new Reading(found.figures(), found.problems(), found.rejected());
    }

    /**
     * Refuses a workbook of which nothing can be used.
     *
     * @throws RefusedInput naming it
     */
    public static void requireUsable(WorkbookTables workbook, Reading reading) {
        if (reading.figures().isEmpty()) {
            throw new RefusedInput("None of the " + reading.read() + " figures of " + workbook.name()
                    + " can be used; `atalaya check` on the file tells why.");
        }
    }
}
