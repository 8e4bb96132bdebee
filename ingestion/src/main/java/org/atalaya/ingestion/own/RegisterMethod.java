package org.atalaya.ingestion.own;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.territory.TerritoryId;

/**
 * How a register is kept, as its author says.
 *
 * @param register its id in the store
 * @param place the place it is about
 * @param titleSpanish title
 * @param titleEnglish title
 * @param unit the unit that answers for it
 * @param countedSpanish what is counted
 * @param countedEnglish what is counted
 * @param counts what one unit of the count is
 * @param recordingSpanish how it is recorded
 * @param recordingEnglish the same in English; empty if not given
 * @param from first month
 * @param to last month
 * @param changesSpanish known changes; empty if there are none
 * @param changesEnglish the same in English; empty if none, or not given
 * @param contact the role to ask
 * @param licence terms of use
 */
public record RegisterMethod(
        String register,
        TerritoryId place,
        String titleSpanish,
        String titleEnglish,
        String unit,
        String countedSpanish,
        String countedEnglish,
        String counts,
        String recordingSpanish,
        Optional<String> recordingEnglish,
        YearMonth from,
        YearMonth to,
        Optional<String> changesSpanish,
        Optional<String> changesEnglish,
        String contact,
        String licence) {

    private static final String MONTH = "(19|20)\\d\\d-(0[1-9]|1[0-2])";

    /**
     * Reads the method sheet.
     *
     * @param sheet the sheet
     * @param places every place of the catalogue
     * @throws org.atalaya.data.problem.RefusedInput naming the first line that is wrong and what would be right
     */
    static RegisterMethod read(OwnSheet sheet, Set<TerritoryId> places) {
        List<RegisterField> all = List.of(RegisterField.values());
        MethodLines<RegisterField> lines = MethodLines.of(sheet, all, all);
        YearMonth from = month(lines, RegisterField.FROM);
        YearMonth to = month(lines, RegisterField.TO);
        if (to.isBefore(from)) {
            throw lines.wrong(RegisterField.TO, "lies before the first month");
        }
        Optional<String> changes = lines.optional(RegisterField.CHANGES_ES).filter(text -> !Choice.saysNone(text));
        return new RegisterMethod(
                lines.id(RegisterField.ID),
                lines.place(RegisterField.COUNTRY, RegisterField.PLACE_KIND, RegisterField.PLACE_CODE, places),
                lines.text(RegisterField.TITLE_ES),
                lines.text(RegisterField.TITLE_EN),
                lines.text(RegisterField.UNIT),
                lines.text(RegisterField.COUNTED_ES),
                lines.text(RegisterField.COUNTED_EN),
                lines.choice(RegisterField.COUNTS),
                lines.text(RegisterField.RECORDING_ES),
                lines.optional(RegisterField.RECORDING_EN),
                from,
                to,
                changes,
                changes.flatMap(spanish -> lines.optional(RegisterField.CHANGES_EN)),
                lines.text(RegisterField.CONTACT),
                lines.text(RegisterField.LICENCE));
    }

    private static YearMonth month(MethodLines<RegisterField> lines, RegisterField field) {
        return YearMonth.parse(lines.matching(field, MONTH, "a month written year-month, like 2024-03"));
    }

    /** Whether a month is covered. */
    boolean covers(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }
}
