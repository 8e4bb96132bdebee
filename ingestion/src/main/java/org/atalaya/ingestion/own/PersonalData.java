package org.atalaya.ingestion.own;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.text.PersonalMarks;

/**
 * Refuses a workbook that holds personal data, whatever sheet or column it stands in. The sentence
 * names the column and never what stands in it, so that neither store nor log ever has it.
 */
final class PersonalData {

    private PersonalData() {}

    /**
     * Looks through a whole workbook.
     *
     * @param form what the workbook says it is
     * @throws RefusedInput naming the first column that gives somebody away
     */
    static void refuse(OwnWorkbook workbook, OwnForm form) {
        for (OwnSheet sheet : workbook.sheets()) {
            if (!describes(sheet, form)) {
                refuseNames(sheet);
            }
            refuseTexts(sheet);
            refuseBareRuts(sheet);
        }
    }

    /** The sheets about the survey speak of names and addresses of things; their headings are ours. */
    private static boolean describes(OwnSheet sheet, OwnForm form) {
        String name = Headings.plain(sheet.name());
        return OwnForm.METHOD.stream().anyMatch(known -> Headings.plain(known).equals(name))
                || form.questions().stream()
                        .anyMatch(known -> Headings.plain(known).equals(name));
    }

    private static void refuseNames(OwnSheet sheet) {
        sheet.rows().stream()
                .findFirst()
                .ifPresent(head -> new TreeMap<>(head.cells()).forEach((column, cell) -> {
                    if (PersonalMarks.inName(cell.text())) {
                        throw refusal(sheet, column, "is by its name for personal data");
                    }
                }));
    }

    private static void refuseTexts(OwnSheet sheet) {
        for (OwnSheet.Row row : sheet.rows()) {
            for (Map.Entry<Integer, OwnSheet.Cell> cell : new TreeMap<>(row.cells()).entrySet()) {
                Optional<String> mark = PersonalMarks.inText(cell.getValue().text());
                if (mark.isPresent()) {
                    throw refusal(
                            sheet, cell.getKey(), "has in row " + row.number() + " what looks like " + mark.get());
                }
            }
        }
    }

    /** Eight or nine digits pass as a RUT once in eleven by chance; half of a column does not. */
    private static void refuseBareRuts(OwnSheet sheet) {
        Map<Integer, int[]> counts = new TreeMap<>();
        for (OwnSheet.Row row : sheet.rows()) {
            row.cells().forEach((column, cell) -> {
                if (PersonalMarks.couldBeRut(cell.text())) {
                    int[] count = counts.computeIfAbsent(column, none -> new int[2]);
                    count[0]++;
                    count[1] += PersonalMarks.isBareRut(cell.text()) ? 1 : 0;
                }
            });
        }
        counts.forEach((column, count) -> {
            if (2 * count[1] >= count[0]) {
                throw refusal(sheet, column, "has numbers with the check digit of a RUT");
            }
        });
    }

    private static RefusedInput refusal(OwnSheet sheet, int column, String why) {
        return new RefusedInput(sheet.title() + ", column " + named(sheet, column) + ", " + why
                + "; take personal data out of the workbook (an interview number may not be anybody's number), and"
                + " try again. Nothing of it was kept.");
    }

    /** The column with its heading, unless the heading itself could be what must not be told. */
    private static String named(OwnSheet sheet, int column) {
        String letters = OwnSheet.letters(column);
        String heading = sheet.rows().get(0).cell(column).text();
        boolean tellable = PersonalMarks.inText(heading).isEmpty() && heading.matches("[\\p{L}\\d _.()-]{1,40}");
        return tellable ? letters + " (" + heading + ")" : letters;
    }
}
