package org.atalaya.ingestion.own;

import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Fills the template of an own register with an invented example. */
final class RegisterTemplate {

    private final TemplateSheets sheets;
    private final boolean inSpanish;

    RegisterTemplate(TemplateSheets sheets, boolean inSpanish) {
        this.sheets = sheets;
        this.inSpanish = inSpanish;
    }

    /** Writes its sheets. */
    void write(Worksheet method, Worksheet categories, Worksheet counts) {
        sheets.writeMethod(method, List.of(RegisterField.values()));
        writeTable(categories, CategoryHeading.values(), categories());
        sheets.offer(categories, 1, TemplateSheets.ROWS_WITH_LISTS, CategoryHeading.GRADE.ordinal(), Choice.GRADES);
        writeTable(counts, CountHeading.values(), counts());
        counts.range(1, CountHeading.MONTH.ordinal(), TemplateSheets.ROWS_WITH_LISTS, CountHeading.MONTH.ordinal())
                .style()
                .format("@")
                .set();
    }

    private void writeTable(Worksheet sheet, Heading[] headings, List<List<Object>> rows) {
        sheets.writeHeadings(
                sheet,
                Arrays.stream(headings).map(heading -> heading.label(inSpanish)).toList());
        sheets.writeRows(sheet, rows);
        for (int column = 0; column < headings.length; column++) {
            sheet.width(column, column == 0 ? TemplateSheets.WIDE : TemplateSheets.NARROW);
        }
    }

    private static List<List<Object>> categories() {
        return List.of(
                List.of(
                        "robo_casa",
                        "Robo a casa habitación",
                        "Home burglary",
                        "home_burglary",
                        "C",
                        "Se cuentan llamadas, no delitos comprobados",
                        "Calls are counted, not proven offences"),
                List.of("ruido", "Ruido excesivo", "Excessive noise", "", "", "", ""));
    }

    private List<List<Object>> counts() {
        String whole = inSpanish ? "todo el municipio" : "whole municipality";
        return List.of(
                List.of(whole, "robo_casa", "2024-01", 61),
                List.of("Centro", "robo_casa", "2024-01", 34),
                List.of("La Loma", "robo_casa", "2024-01", 15),
                List.of("El Sol", "robo_casa", "2024-01", 4),
                List.of(whole, "robo_casa", "2024-02", 48),
                List.of(whole, "robo_casa", "2024-03", ""),
                List.of(whole, "ruido", "2024-01", 212),
                List.of(whole, "ruido", "2024-02", 187),
                List.of(whole, "ruido", "2024-03", 0));
    }
}
