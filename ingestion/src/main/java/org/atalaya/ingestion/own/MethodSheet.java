package org.atalaya.ingestion.own;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.data.time.Period;

/** Reads the method sheet: one line per question about the survey. A wrong one refuses the workbook. */
final class MethodSheet {

    /** What the ids of own surveys begin with, so that none is ever taken for an official one. */
    static final String PREFIX = "own_";

    /** Days since this one are what a program keeps of a date. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final OwnSheet sheet;
    private final OwnForm form;
    private final Map<MethodField, OwnSheet.Row> lines = new EnumMap<>(MethodField.class);

    private MethodSheet(OwnSheet sheet, OwnForm form) {
        this.sheet = sheet;
        this.form = form;
    }

    /**
     * Reads it.
     *
     * @param sheet the method sheet
     * @param form what the workbook holds
     * @param places every place of the catalogue
     * @throws RefusedInput naming the first line that is wrong and what would be right
     */
    static OwnMethod read(OwnSheet sheet, OwnForm form, Set<TerritoryId> places) {
        MethodSheet method = new MethodSheet(sheet, form);
        method.findLines();
        return method.method(places);
    }

    private void findLines() {
        sheet.rows().stream().skip(1).filter(row -> !row.cell(0).isEmpty()).forEach(row -> {
            String heading = row.cell(0).text();
            MethodField field = MethodField.find(heading)
                    .orElseThrow(
                            () -> wrong(row, "\"" + heading + "\" is no line of the method sheet of the template"));
            if (lines.put(field, row) != null) {
                throw wrong(row, "\"" + heading + "\" stands twice; a line may stand once");
            }
        });
        for (MethodField field : MethodField.values()) {
            if (field.standsIn(form) && !field.mayBeEmpty() && text(field).isEmpty()) {
                throw new RefusedInput(sheet.title() + " says nothing under \"" + field.label(true) + "\" (\""
                        + field.label(false) + "\"); the template has an example.");
            }
        }
    }

    private OwnMethod method(Set<TerritoryId> places) {
        LocalDate from = date(MethodField.FIELDWORK_FROM);
        LocalDate to = date(MethodField.FIELDWORK_TO);
        if (to.isBefore(from)) {
            throw wrong(MethodField.FIELDWORK_TO, "lies before the first day");
        }
        return new OwnMethod(
                PREFIX + matching(MethodField.ID, "[a-z][a-z0-9_]{2,30}", "3 to 31 lower-case letters, digits and _"),
                period(),
                place(places),
                text(MethodField.TITLE_ES),
                text(MethodField.TITLE_EN),
                text(MethodField.UNIT),
                text(MethodField.UNIVERSE_ES),
                text(MethodField.UNIVERSE_EN),
                choice(MethodField.SAMPLING).equals("probability"),
                text(MethodField.SAMPLING_ES),
                optional(MethodField.SAMPLING_EN),
                form == OwnForm.MICRODATA ? Optional.of(design()) : Optional.empty(),
                from,
                to,
                choice(MethodField.MODE),
                optional(MethodField.PLANNED)
                        .map(text -> Long.valueOf(matching(MethodField.PLANNED, "[1-9]\\d{0,8}", "a whole number"))),
                text(MethodField.QUESTIONNAIRE),
                text(MethodField.LICENCE));
    }

    private OwnMethod.Design design() {
        return new OwnMethod.Design(
                text(MethodField.PERSON_COLUMN),
                column(MethodField.STRATUM_COLUMN),
                column(MethodField.PSU_COLUMN),
                column(MethodField.WEIGHT_COLUMN),
                column(MethodField.SEX_COLUMN),
                column(MethodField.AGE_COLUMN),
                choice(MethodField.LONELY_PSU));
    }

    private Optional<String> column(MethodField field) {
        return optional(field).filter(column -> !Choice.saysNone(column));
    }

    private String period() {
        try {
            return Period.parse(text(MethodField.PERIOD)).iso();
        } catch (WrongArgument e) {
            throw wrong(MethodField.PERIOD, "is no period: write 2024, 2024-Q1 or 2024-03");
        }
    }

    private TerritoryId place(Set<TerritoryId> places) {
        String country = choice(MethodField.COUNTRY);
        String kind = choice(MethodField.PLACE_KIND);
        if (kind.equals(TerritoryKind.COMUNA.id()) != country.equals("CL")) {
            throw wrong(
                    MethodField.PLACE_KIND, "does not go with the country: Mexico has municipalities, Chile comunas");
        }
        String code = matching(MethodField.PLACE_CODE, "\\d{4,5}", "five digits");
        TerritoryId place = TerritoryId.of(country, kind, code.length() == 4 ? "0" + code : code);
        if (!places.contains(place)) {
            throw wrong(MethodField.PLACE_CODE, "is no " + kind + " of data/catalogues/territory.csv");
        }
        return place;
    }

    private LocalDate date(MethodField field) {
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

    private String choice(MethodField field) {
        return Choice.find(field.choices(), text(field))
                .orElseThrow(() -> wrong(field, "is none of: " + Choice.words(field.choices())))
                .id();
    }

    private String matching(MethodField field, String pattern, String rule) {
        if (!text(field).matches(pattern)) {
            throw wrong(field, "must be " + rule);
        }
        return text(field);
    }

    private Optional<String> optional(MethodField field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    private String text(MethodField field) {
        OwnSheet.Row line = lines.get(field);
        if (line == null) {
            return "";
        }
        if (line.cell(1).formula()) {
            throw wrong(line, "a formula stands where a value is expected");
        }
        return line.cell(1).text();
    }

    private RefusedInput wrong(MethodField field, String what) {
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
