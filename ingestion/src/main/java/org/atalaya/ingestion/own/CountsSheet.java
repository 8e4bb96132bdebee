package org.atalaya.ingestion.own;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;

/** Reads the sheet of a register's counts: one row per place, category and month. */
final class CountsSheet {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern MONTH = Pattern.compile("(19|20)\\d\\d-(0[1-9]|1[0-2])");
    private static final Pattern DAY = Pattern.compile("\\d{5}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i).*#.*|(calle|avenida|av\\.?|pasaje|callejón|privada|boulevard|blvd\\.?)\\s.*\\d.*|.*\\b(núm\\.?|número|no\\.)\\s*\\d.*");
    private static final List<String> WHOLE = List.of(
            "todo el municipio",
            "toda la comuna",
            "toda la alcaldia",
            "whole municipality",
            "whole comuna",
            RegisterCount.WHOLE);

    private final HeadedSheet<CountHeading> sheet;
    private final RegisterMethod method;
    private final Set<String> categories;
    private final OddCells odd = new OddCells();
    private final Map<String, Long> firstRow = new HashMap<>();
    private final Map<String, String> firstSpelling = new HashMap<>();

    private CountsSheet(OwnSheet sheet, RegisterMethod method, Set<String> categories) {
        this.sheet = HeadedSheet.of(sheet, List.of(CountHeading.values()));
        this.method = method;
        this.categories = categories;
    }

    /**
     * What the sheet holds.
     *
     * @param sheet the sheet, for people
     * @param read rows read
     * @param kept the counts, small ones withheld
     * @param problems what was odd
     */
    record Counts(String sheet, long read, List<RegisterCount> kept, List<DataProblem> problems) {}

    /**
     * Reads it.
     *
     * @throws RefusedInput if a column is missing or no row can be used
     */
    static Counts read(OwnSheet sheet, RegisterMethod method, List<RegisterCategory> categories) {
        CountsSheet counts = new CountsSheet(
                sheet, method, categories.stream().map(RegisterCategory::id).collect(Collectors.toSet()));
        List<RegisterCount> given = new ArrayList<>();
        for (OwnSheet.Row row : counts.sheet.rows()) {
            counts.odd.beginRow();
            counts.count(row).ifPresent(given::add);
        }
        if (given.isEmpty()) {
            throw new RefusedInput(sheet.title() + " has no row that can be used; the template has an example.");
        }
        List<DataProblem> problems = new ArrayList<>(counts.odd.list());
        problems.addAll(sums(given));
        return new Counts(sheet.title(), counts.sheet.rows().size(), SmallCounts.withhold(given), problems);
    }

    private Optional<RegisterCount> count(OwnSheet.Row row) {
        for (CountHeading heading : CountHeading.values()) {
            if (sheet.cell(row, heading).formula()) {
                odd.add(ProblemKind.FORMULA_CELL, row, sheet.column(heading), "", "a value");
            }
        }
        String neighbourhood = neighbourhood(row);
        String category = text(row, CountHeading.CATEGORY);
        need(row, CountHeading.CATEGORY, categories.contains(category), "a category of the sheet of categories");
        Optional<YearMonth> month = month(text(row, CountHeading.MONTH));
        need(
                row,
                CountHeading.MONTH,
                month.filter(method::covers).isPresent(),
                "a month from " + method.from() + " to " + method.to());
        String count = text(row, CountHeading.COUNT);
        need(
                row,
                CountHeading.COUNT,
                count.isEmpty() || COUNT.matcher(count).matches(),
                "a whole number without marks, or nothing if it was not reported");
        if (odd.rowRejected()) {
            return Optional.empty();
        }
        String key = neighbourhood + "\n" + category + "\n" + month.orElseThrow();
        Long first = firstRow.putIfAbsent(key, row.number());
        if (first != null) {
            odd.add(ProblemKind.REPEATED_COUNT, row, sheet.column(CountHeading.COUNT), "", "only in row " + first);
            return Optional.empty();
        }
        return Optional.of(RegisterCount.given(
                category,
                neighbourhood,
                month.orElseThrow().toString(),
                Optional.of(count).filter(text -> !text.isEmpty()).map(Long::valueOf)));
    }

    /** The neighbourhood as it was spelled first. */
    private String neighbourhood(OwnSheet.Row row) {
        String text = text(row, CountHeading.NEIGHBOURHOOD);
        String plain = Headings.plain(text);
        need(
                row,
                CountHeading.NEIGHBOURHOOD,
                !plain.isEmpty() && !ADDRESS.matcher(text).matches() && text.length() <= 80,
                "the name of a neighbourhood (no address), or todo el municipio");
        return WHOLE.contains(plain) ? RegisterCount.WHOLE : firstSpelling.computeIfAbsent(plain, none -> text);
    }

    /** A month as written, or the first day of one as a program keeps it. */
    private static Optional<YearMonth> month(String text) {
        if (MONTH.matcher(text).matches()) {
            return Optional.of(YearMonth.parse(text));
        }
        return Optional.of(text)
                .filter(number -> DAY.matcher(number).matches())
                .map(number -> DAY_ZERO.plusDays(Long.parseLong(number)))
                .filter(day -> day.getDayOfMonth() == 1)
                .map(YearMonth::from);
    }

    /** Where neighbourhoods sum to more than the whole: told without a number, for it could give a small one away. */
    private static List<DataProblem> sums(List<RegisterCount> given) {
        Map<String, Long> wholes = new TreeMap<>();
        Map<String, Long> parts = new HashMap<>();
        for (RegisterCount count : given) {
            String what = count.category() + " " + count.month();
            count.count().ifPresent(value -> (count.isWhole() ? wholes : parts).merge(what, value, Long::sum));
        }
        return wholes.entrySet().stream()
                .filter(whole -> parts.getOrDefault(whole.getKey(), 0L) > whole.getValue())
                .map(whole -> DataProblem.ofFile(ProblemKind.COUNT_SUM, whole.getKey(), ""))
                .toList();
    }

    private void need(OwnSheet.Row row, CountHeading heading, boolean right, String expected) {
        if (!right && !sheet.cell(row, heading).formula()) {
            odd.add(ProblemKind.COUNT_NOT_USABLE, row, sheet.column(heading), text(row, heading), expected);
        }
    }

    private String text(OwnSheet.Row row, CountHeading heading) {
        return sheet.cell(row, heading).text();
    }
}
