package org.atalaya.ingestion.own;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.problem.RefusedInput;

/** Reads the sheet of a register's categories. A wrong row refuses the workbook: every count rests on it. */
final class CategoriesSheet {

    private final HeadedSheet<CategoryHeading> sheet;
    private final Set<String> offences;

    private CategoriesSheet(OwnSheet sheet, Set<String> offences) {
        this.sheet = HeadedSheet.of(sheet, List.of(CategoryHeading.values()));
        this.offences = offences;
    }

    /**
     * Reads it.
     *
     * @param offences offences of the catalogue
     * @throws RefusedInput naming the first cell that is wrong and what would be right
     */
    static List<RegisterCategory> read(OwnSheet sheet, Set<String> offences) {
        CategoriesSheet categories = new CategoriesSheet(sheet, offences);
        Map<String, RegisterCategory> read = new LinkedHashMap<>();
        for (OwnSheet.Row row : categories.sheet.rows()) {
            RegisterCategory category = categories.category(row);
            if (read.put(category.id(), category) != null) {
                throw categories.wrong(row, CategoryHeading.CATEGORY, "stands twice; a category may stand once");
            }
        }
        if (read.isEmpty()) {
            throw new RefusedInput(sheet.title() + " names no category; the template has an example.");
        }
        return List.copyOf(read.values());
    }

    private RegisterCategory category(OwnSheet.Row row) {
        String id = needed(row, CategoryHeading.CATEGORY);
        if (!id.matches("[a-z][a-z0-9_]{1,40}")) {
            throw wrong(row, CategoryHeading.CATEGORY, "must be 2 to 41 lower-case letters, digits and _");
        }
        return new RegisterCategory(
                id, needed(row, CategoryHeading.NAME_ES), needed(row, CategoryHeading.NAME_EN), near(row));
    }

    private Optional<RegisterCategory.Nearness> near(OwnSheet.Row row) {
        String offence = text(row, CategoryHeading.OFFENCE);
        if (offence.isEmpty() || Choice.saysNone(offence)) {
            return Optional.empty();
        }
        if (!offences.contains(offence)) {
            throw wrong(
                    row, CategoryHeading.OFFENCE, "is no offence of data/catalogues/offence.csv, nor the word ninguno");
        }
        String grade = Choice.find(Choice.GRADES, needed(row, CategoryHeading.GRADE))
                .orElseThrow(() -> wrong(row, CategoryHeading.GRADE, "is none of: " + Choice.words(Choice.GRADES)))
                .id();
        return Optional.of(new RegisterCategory.Nearness(
                offence, grade, needed(row, CategoryHeading.REASON_ES), needed(row, CategoryHeading.REASON_EN)));
    }

    private String needed(OwnSheet.Row row, CategoryHeading heading) {
        String text = text(row, heading);
        if (text.isEmpty()) {
            throw wrong(row, heading, "is empty; the template has an example");
        }
        return text;
    }

    private String text(OwnSheet.Row row, CategoryHeading heading) {
        if (sheet.cell(row, heading).formula()) {
            throw wrong(row, heading, "has a formula where a value is expected");
        }
        return sheet.cell(row, heading).text();
    }

    private RefusedInput wrong(OwnSheet.Row row, CategoryHeading heading, String what) {
        return new RefusedInput(sheet.sheet().title() + ", row " + row.number() + ", column " + sheet.column(heading)
                + " " + what + ".");
    }
}
