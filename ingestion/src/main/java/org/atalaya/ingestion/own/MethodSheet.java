package org.atalaya.ingestion.own;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.time.Period;

/** Reads the method sheet: one line per question about the survey. A wrong one refuses the workbook. */
final class MethodSheet {

    private final OwnForm form;
    private final MethodLines<MethodField> lines;

    private MethodSheet(OwnSheet sheet, OwnForm form) {
        List<MethodField> known = List.of(MethodField.values());
        this.form = form;
        this.lines = MethodLines.of(
                sheet,
                known,
                known.stream().filter(field -> field.standsIn(form)).toList());
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
        return new MethodSheet(sheet, form).method(places);
    }

    private OwnMethod method(Set<TerritoryId> places) {
        LocalDate from = lines.date(MethodField.FIELDWORK_FROM);
        LocalDate to = lines.date(MethodField.FIELDWORK_TO);
        if (to.isBefore(from)) {
            throw lines.wrong(MethodField.FIELDWORK_TO, "lies before the first day");
        }
        return new OwnMethod(
                lines.id(MethodField.ID),
                period(),
                lines.place(MethodField.COUNTRY, MethodField.PLACE_KIND, MethodField.PLACE_CODE, places),
                lines.text(MethodField.TITLE_ES),
                lines.text(MethodField.TITLE_EN),
                lines.text(MethodField.UNIT),
                lines.text(MethodField.UNIVERSE_ES),
                lines.text(MethodField.UNIVERSE_EN),
                lines.choice(MethodField.SAMPLING).equals("probability"),
                lines.text(MethodField.SAMPLING_ES),
                lines.optional(MethodField.SAMPLING_EN),
                form == OwnForm.MICRODATA ? Optional.of(design()) : Optional.empty(),
                from,
                to,
                lines.choice(MethodField.MODE),
                lines.optional(MethodField.PLANNED)
                        .map(text ->
                                Long.valueOf(lines.matching(MethodField.PLANNED, "[1-9]\\d{0,8}", "a whole number"))),
                lines.text(MethodField.QUESTIONNAIRE),
                lines.text(MethodField.LICENCE));
    }

    private OwnMethod.Design design() {
        return new OwnMethod.Design(
                lines.text(MethodField.PERSON_COLUMN),
                column(MethodField.STRATUM_COLUMN),
                column(MethodField.PSU_COLUMN),
                column(MethodField.WEIGHT_COLUMN),
                column(MethodField.SEX_COLUMN),
                column(MethodField.AGE_COLUMN),
                lines.choice(MethodField.LONELY_PSU));
    }

    private Optional<String> column(MethodField field) {
        return lines.optional(field).filter(column -> !Choice.saysNone(column));
    }

    private String period() {
        try {
            return Period.parse(lines.text(MethodField.PERIOD)).iso();
        } catch (WrongArgument e) {
            throw lines.wrong(MethodField.PERIOD, "is no period: write 2024, 2024-Q1 or 2024-03");
        }
    }
}
