package org.atalaya.ingestion.printed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.ingestion.printed.TableLayout.PrintedTable;
import org.atalaya.ingestion.printed.WorkbookTables.SheetTable;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.workbook.SheetRow;
import org.atalaya.ingestion.workbook.Workbook;
import org.atalaya.ingestion.workbook.WorkbookPackage;

/** Recognises workbooks of published tables among raw files, by what is written in them. */
public final class WorkbookFiles {

    private final TableLayouts layouts;

    public WorkbookFiles(TableLayouts layouts) {
        this.layouts = layouts;
    }

    /**
     * The workbooks of a container.
     *
     * @param known those with tables a layout knows
     * @param others the others, each with the reason it is not read
     */
    public record Found(List<WorkbookTables> known, List<Other> others) {

        /** Whether the container holds no workbook at all. */
        public boolean isEmpty() {
            return known.isEmpty() && others.isEmpty();
        }
    }

    /**
     * A workbook that is not read.
     *
     * @param file its name for people
     * @param reason why
     */
    public record Other(String file, ProblemKind reason) {}

    /**
     * Looks at the files of a container.
     *
     * @throws RefusedInput if something named or made like a workbook cannot be read as one
     */
    public Found find(RawContainer container) throws IOException {
        List<WorkbookTables> known = new ArrayList<>();
        List<Other> others = new ArrayList<>();
        for (String entry : container.entries()) {
            if (WorkbookPackage.isOne(container, entry)) {
                try (Workbook workbook = Workbook.open(WorkbookPackage.open(container, entry))) {
                    look(container, entry, workbook, known, others);
                }
            }
        }
        return new Found(known, others);
    }

    private void look(
            RawContainer container, String entry, Workbook workbook, List<WorkbookTables> known, List<Other> others)
            throws IOException {
        boolean ofSource = false;
        List<SheetTable> tables = new ArrayList<>();
        Optional<TableLayouts.Entry> layout = Optional.empty();
        List<List<SheetRow>> withoutTitle = new ArrayList<>();
        boolean withoutLayout = false;
        for (String sheet : workbook.sheets()) {
            List<SheetRow> first = workbook.first(sheet, SheetTitle.ROWS);
            ofSource |= SheetTitle.isOfSource(first, layouts.words());
            Optional<SheetTitle> title = SheetTitle.find(first, layouts.words());
            if (title.isEmpty()) {
                withoutTitle.add(workbook.first(sheet, 100));
                continue;
            }
            Optional<TableLayouts.Entry> entryOfEdition =
                    layouts.find(title.get().edition().period());
            withoutLayout |= entryOfEdition.isEmpty();
            Optional<SheetTable> table = entryOfEdition.flatMap(found -> findTable(sheet, title.get(), found.layout()));
            if (table.isPresent()) {
                refuseConflict(workbook, tables, table.get());
                tables.add(table.get());
                layout = entryOfEdition;
            }
        }
        if (!ofSource) {
            others.add(new Other(workbook.name(), ProblemKind.UNRECOGNISED_FILE));
        } else if (tables.isEmpty()) {
            others.add(new Other(
                    workbook.name(),
                    withoutLayout ? ProblemKind.EDITION_WITHOUT_CODEBOOK : ProblemKind.WORKBOOK_WITHOUT_TABLE));
        } else {
            known.add(new WorkbookTables(
                    container,
                    entry,
                    new SourceRelease(
                            layouts.words().survey(),
                            tables.get(0).title().edition().period(),
                            workbook.name(),
                            container.sha256(entry),
                            container.bytes(entry)),
                    layout.orElseThrow().file(),
                    tables,
                    missing(withoutTitle, tables, layout.orElseThrow().layout())));
        }
    }

    private Optional<SheetTable> findTable(String sheet, SheetTitle title, TableLayout layout) {
        Optional<String> domain = layouts.words().findDomain(title.text());
        return domain.flatMap(part -> layout.tables().stream()
                .filter(table -> table.has(title.text()))
                .findFirst()
                .map(table -> new SheetTable(sheet, title, part, table)));
    }

    private static void refuseConflict(Workbook workbook, List<SheetTable> tables, SheetTable table) {
        for (SheetTable other : tables) {
            if (!other.title().edition().equals(table.title().edition())) {
                throw new RefusedInput(workbook.name() + " is of "
                        + other.title().edition().period() + " in sheet "
                        + other.sheet() + " and of " + table.title().edition().period() + " in sheet " + table.sheet()
                        + "; a workbook is of one edition.");
            }
            if (other.holdsSameAs(table)) {
                throw new RefusedInput(workbook.name() + " holds the same table in the sheets " + other.sheet()
                        + " and " + table.sheet() + "; a table stands once.");
            }
        }
    }

    /** Titles of known tables that a sheet without a table, the list of contents, has and no other sheet. */
    private List<String> missing(List<List<SheetRow>> sheets, List<SheetTable> tables, TableLayout layout) {
        List<String> missing = new ArrayList<>();
        for (List<SheetRow> rows : sheets) {
            for (SheetRow row : rows) {
                for (int column = 0; column < 2; column++) {
                    String title = Wording.line(row.text(column));
                    Optional<String> domain = layouts.words().findDomain(title);
                    Optional<PrintedTable> promised = layout.tables().stream()
                            .filter(table -> domain.isPresent() && table.has(title))
                            .findFirst();
                    if (promised.isPresent()
                            && tables.stream()
                                    .noneMatch(table -> table.layout().equals(promised.get())
                                            && table.domain().equals(domain.get()))) {
                        missing.add(title);
                    }
                }
            }
        }
        return missing;
    }

    /**
     * Refuses two workbooks with one table of one edition: which of them is meant is for the user to say.
     *
     * @throws RefusedInput naming both
     */
    public static void refuseRepeatedTables(List<WorkbookTables> workbooks) {
        for (int i = 0; i < workbooks.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (SheetTable table : workbooks.get(i).tables()) {
                    if (workbooks.get(j).tables().stream().anyMatch(table::holdsSameAs)) {
                        throw new RefusedInput("Table " + table.title().number() + " of "
                                + workbooks.get(i).period() + " stands twice, in "
                                + workbooks.get(j).name() + " and in "
                                + workbooks.get(i).name() + "; leave one of them in the folder.");
                    }
                }
            }
        }
    }
}
