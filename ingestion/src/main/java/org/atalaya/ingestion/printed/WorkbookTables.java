package org.atalaya.ingestion.printed;

import java.io.Serializable;
import java.util.List;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.ingestion.printed.TableLayout.PrintedTable;
import org.atalaya.ingestion.raw.RawContainer;

/**
 * A workbook of published tables and which of its sheets hold tables a layout knows.
 *
 * @param container what it arrived in
 * @param entry its path there
 * @param release what figures read from it cite
 * @param layoutFile name of the layout's file
 * @param tables its tables
 * @param missing titles its list of contents promises and no sheet holds
 */
public record WorkbookTables(
        RawContainer container,
        String entry,
        SourceRelease release,
        String layoutFile,
        List<SheetTable> tables,
        List<String> missing)
        implements Serializable {

    public WorkbookTables {
        tables = List.copyOf(tables);
        missing = List.copyOf(missing);
    }

    /** Its name for people. */
    public String name() {
        return container.describe(entry);
    }

    /** The edition. */
    public String period() {
        return release.period();
    }

    /** Names of the sheets whose tables are read. */
    public List<String> sheets() {
        return tables.stream().map(SheetTable::sheet).toList();
    }

    /**
     * A sheet with a table a layout knows.
     *
     * @param sheet name of the sheet
     * @param title what stands above the table
     * @param domain the part of the population it is about
     * @param layout which cells are which indicator
     */
    record SheetTable(String sheet, SheetTitle title, String domain, PrintedTable layout) implements Serializable {

        /** Whether both hold the same figures. */
        boolean holdsSameAs(SheetTable other) {
            return title.edition().equals(other.title.edition())
                    && domain.equals(other.domain)
                    && layout.equals(other.layout);
        }
    }
}
