package org.atalaya.ingestion.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;

/** Reads the sheet of finished estimates: one row per figure its author computed. */
final class EstimatesSheet {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,15})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final HeadedSheet<EstimateHeading> sheet;
    private final OwnMethod method;
    private final Map<String, String> indicators;
    private final Set<String> domains;
    private final OddCells odd = new OddCells();
    private final Map<String, Long> firstRow = new HashMap<>();

    private EstimatesSheet(OwnSheet sheet, OwnMethod method, OwnQuestions questions, Set<String> domains) {
        this.sheet = HeadedSheet.of(sheet, List.of(EstimateHeading.values()));
        this.method = method;
        this.indicators = questions.indicators().stream()
                .collect(Collectors.toMap(indicator -> given(indicator, method), OwnQuestions.Indicator::id));
        this.domains = domains;
    }

    /** The id as the author wrote it. */
    private static String given(OwnQuestions.Indicator indicator, OwnMethod method) {
        return indicator.inCatalogue()
                ? indicator.id()
                : indicator.id().substring(method.survey().length() + 1);
    }

    /**
     * Reads it.
     *
     * @param domains parts of the population the catalogue has
     * @throws RefusedInput if a column is missing or no row can be used
     */
    static OwnSurvey.Rows read(OwnSheet sheet, OwnMethod method, OwnQuestions questions, Set<String> domains) {
        EstimatesSheet estimates = new EstimatesSheet(sheet, method, questions, domains);
        List<Map<String, Object>> kept = new ArrayList<>();
        for (OwnSheet.Row row : estimates.sheet.rows()) {
            estimates.odd.beginRow();
            estimates.findFormulas(row);
            Map<String, Object> estimate = estimates.estimate(row);
            if (!estimates.odd.rowRejected()) {
                kept.add(estimate);
            }
        }
        if (kept.isEmpty()) {
            throw new RefusedInput(sheet.title() + " has no row that can be used; the template has an example.");
        }
        return new OwnSurvey.Rows(sheet.title(), estimates.sheet.rows().size(), kept, estimates.odd.list());
    }

    private Map<String, Object> estimate(OwnSheet.Row row) {
        String place = text(row, EstimateHeading.PLACE);
        String code = place.length() == 4 ? "0" + place : place;
        need(
                row,
                EstimateHeading.PLACE,
                code.equals(method.place().code()),
                method.place().code());
        need(row, EstimateHeading.PERIOD, text(row, EstimateHeading.PERIOD).equals(method.period()), method.period());
        String indicator = text(row, EstimateHeading.INDICATOR);
        need(row, EstimateHeading.INDICATOR, indicators.containsKey(indicator), String.join(", ", indicators.keySet()));
        String domain = text(row, EstimateHeading.DOMAIN);
        need(row, EstimateHeading.DOMAIN, domains.contains(domain), String.join(", ", domains));
        double percent = number(row, EstimateHeading.PERCENT);
        need(row, EstimateHeading.PERCENT, percent >= 0 && percent <= 100, "a percentage from 0 to 100");
        String n = text(row, EstimateHeading.N);
        boolean counted = COUNT.matcher(n).matches() && Long.parseLong(n) > 0;
        need(row, EstimateHeading.N, counted, "a whole number above 0");
        Long first = firstRow.putIfAbsent(indicator + " " + domain, row.number());
        if (first != null && !odd.rowRejected()) {
            odd.add(
                    ProblemKind.REPEATED_ESTIMATE,
                    row,
                    sheet.column(EstimateHeading.INDICATOR),
                    "",
                    "only in row " + first);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("survey", method.survey());
        values.put("period", method.period());
        values.put("country", method.place().country().name());
        values.put("territory_kind", method.place().kind().id());
        values.put("territory_code", method.place().code());
        values.put("indicator", indicators.get(indicator));
        values.put("domain", domain);
        values.put("value", percent / 100);
        values.put("standard_error", error(row));
        values.put("df", df(row));
        values.put("n", counted ? Long.valueOf(n) : 0L);
        return values;
    }

    private void need(OwnSheet.Row row, EstimateHeading heading, boolean right, String expected) {
        if (!right && !sheet.cell(row, heading).formula()) {
            odd.add(ProblemKind.ESTIMATE_NOT_USABLE, row, sheet.column(heading), text(row, heading), expected);
        }
    }

    private Double error(OwnSheet.Row row) {
        String text = text(row, EstimateHeading.ERROR);
        if (text.isEmpty()) {
            return null;
        }
        double error = number(row, EstimateHeading.ERROR);
        if (!method.probability() || !(error > 0) || error > 100) {
            odd.add(
                    ProblemKind.ERROR_NOT_USED,
                    row,
                    sheet.column(EstimateHeading.ERROR),
                    text,
                    method.probability() ? "a positive number of percentage points" : "nothing: no probability sample");
            return null;
        }
        return error / 100;
    }

    private Long df(OwnSheet.Row row) {
        String text = text(row, EstimateHeading.DF);
        if (text.isEmpty()) {
            return null;
        }
        boolean right = COUNT.matcher(text).matches() && Long.parseLong(text) > 0;
        need(row, EstimateHeading.DF, right, "a whole number above 0, or nothing");
        return right ? Long.valueOf(text) : null;
    }

    private double number(OwnSheet.Row row, EstimateHeading heading) {
        String text = text(row, heading);
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    private String text(OwnSheet.Row row, EstimateHeading heading) {
        return sheet.cell(row, heading).text();
    }

    /** Every cell with a formula rejects its row. */
    private void findFormulas(OwnSheet.Row row) {
        for (EstimateHeading heading : EstimateHeading.values()) {
            if (sheet.cell(row, heading).formula()) {
                odd.add(ProblemKind.FORMULA_CELL, row, sheet.column(heading), "", "a value");
            }
        }
    }
}
