package org.atalaya.ingestion.own;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/** The lines of a method sheet as its author filled them in. A wrong one refuses the workbook. */
final class MethodLines<F extends MethodLine> {

    /** What the ids of own surveys and registers begin with, so that none is ever taken for an official one. */
    private static final String PREFIX = "own_";

    /** Days since this one are what a program keeps of a date. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final OwnSheet sheet;
    private final Map<F, OwnSheet.Row> lines = new HashMap<>();

    private MethodLines(OwnSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Finds the lines.
     *
     * @param sheet the method sheet
     * @param known every line there is
     * @param expected those the workbook must have
     * @throws RefusedInput naming the first line that is unknown, stands twice or says nothing
     */
    static <F extends MethodLine> MethodLines<F> of(OwnSheet sheet, List<F> known, List<F> expected) {
        MethodLines<F> method = new MethodLines<>(sheet);
        method.find(known, expected);
        return method;
    }

    private void find(List<F> known, List<F> expected) {
        sheet.rows().stream().skip(1).filter(row -> !row.cell(0).isEmpty()).forEach(row -> {
            String heading = row.cell(0).text();
            F field = known.stream()
                    .filter(line -> line.isWritten(heading))
                    .findFirst()
                    .orElseThrow(
                            () -> wrong(row, "\"" + heading + "\" is no line of the method sheet of the template"));
            if (lines.put(field, row) != null) {
                throw wrong(row, "\"" + heading + "\" stands twice; a line may stand once");
            }
        });
        for (F field : expected) {
            if (!field.mayBeEmpty() && text(field).isEmpty()) {
                throw new RefusedInput(sheet.title() + " says nothing under \"" + field.label(true) + "\" (\""
                        + field.label(false) + "\"); the template has an example.");
            }
        }
    }

    /** The id in the store. */
    String id(F field) {
        return PREFIX + matching(field, "[a-z][a-z0-9_]{2,30}", "3 to 31 lower-case letters, digits and _");
    }

    /** The place. */
    TerritoryId place(F countryField, F kindField, F codeField, Set<TerritoryId> places) {
        String country = choice(countryField);
        String kind = choice(kindField);
        if (kind.equals(TerritoryKind.COMUNA.id()) != country.equals("CL")) {
            throw wrong(kindField, "does not go with the country: Mexico has municipalities, Chile comunas");
        }
        String code = matching(codeField, "\\d{4,5}", "five digits");
        TerritoryId place = TerritoryId.of(country, kind, code.length() == 4 ? "0" + code : code);
        if (!places.contains(place)) {
            throw wrong(codeField, "is no " + kind + " of data/catalogues/territory.csv");
        }
        return place;
    }

    /** A day. */
    LocalDate date(F field) {
        String text = text(field);
        try {
            LocalDate date = text.matches("\\d{5}") ? DAY_ZERO.plusDays(Long.parseLong(text)) : LocalDate.parse(text);
            if (date.getYear() >= 1990 && date.getYear() < 2100) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Said below, as a year nobody means is.
        }
        throw wrong(field, "is no day: write year-month-day, like 2024-05-06");
    }

    /** The id of the word chosen. */
    String choice(F field) {
        return Choice.find(field.choices(), text(field))
                .orElseThrow(() -> wrong(field, "is none of: " + Choice.words(field.choices())))
                .id();
    }

    /** A text that must be written so. */
    String matching(F field, String pattern, String rule) {
        if (!text(field).matches(pattern)) {
            throw wrong(field, "must be " + rule);
        }
        return text(field);
    }

    /** A text that may be missing. */
    Optional<String> optional(F field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    /** What the line says; empty if nothing. */
    String text(F field) {
        OwnSheet.Row line = lines.get(field);
        if (line == null) {
            return "";
        }
        if (line.cell(1).formula()) {
            throw wrong(line, "a formula stands where a value is expected");
        }
        return line.cell(1).text();
    }

    /** A refusal because of a line. */
    RefusedInput wrong(F field, String what) {
        OwnSheet.Row line = lines.get(field);
        return wrong(
                line,
                "\"" + field.label(true) + "\" " + what + "; it says \""
                        + shortened(line.cell(1).text()) + "\"");
    }

    private RefusedInput wrong(OwnSheet.Row row, String what) {
        return new RefusedInput(sheet.title() + ", row " + row.number() + ": " + what + ".");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
