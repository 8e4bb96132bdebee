package org.atalaya.ingestion.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.problem.Effect;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;

/** Reads the data sheet: one row per person interviewed, by what the method and questions sheets say. */
final class PersonsSheet {

    private static final String NOT_SPECIFIED = "not_specified";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,15})?");

    /** A sample that loses more of its interviews than this is no longer the one that was drawn. */
    private static final double MOST_REJECTED = 0.1;

    private final OwnSheet sheet;
    private final OwnMethod method;
    private final OwnMethod.Design design;
    private final OwnQuestions questions;
    private final Map<String, Integer> positions = new HashMap<>();
    private final OddCells odd = new OddCells();
    private final Map<String, Long> firstRow = new HashMap<>();

    private PersonsSheet(OwnSheet sheet, OwnMethod method, OwnQuestions questions) {
        this.sheet = sheet;
        this.method = method;
        this.design = method.design().orElseThrow();
        this.questions = questions;
    }

    /**
     * Reads it.
     *
     * @throws RefusedInput if a column the other sheets name is missing, or too many rows cannot be used
     */
    static OwnSurvey.Rows read(OwnSheet sheet, OwnMethod method, OwnQuestions questions) {
        PersonsSheet persons = new PersonsSheet(sheet, method, questions);
        persons.findColumns();
        List<Map<String, Object>> kept = new ArrayList<>();
        List<OwnSheet.Row> rows = sheet.rows().subList(1, sheet.rows().size());
        for (OwnSheet.Row row : rows) {
            persons.odd.beginRow();
            Map<String, Object> person = persons.person(row);
            if (!persons.odd.rowRejected()) {
                kept.add(person);
            }
        }
        int rejected = rows.size() - kept.size();
        if (rows.isEmpty()) {
            throw new RefusedInput(sheet.title() + " has no row below its headings; one row per person is expected.");
        }
        if (rejected > MOST_REJECTED * rows.size()) {
            throw new RefusedInput(rejected + " of the " + rows.size() + " rows of " + sheet.title()
                    + " cannot be used, more than the " + Math.round(100 * MOST_REJECTED)
                    + " % a sample may lose; the first is row " + firstRejected(persons) + ".");
        }
        return new OwnSurvey.Rows(sheet.title(), rows.size(), kept, persons.odd.list());
    }

    private static String firstRejected(PersonsSheet persons) {
        return persons.odd.list().stream()
                .filter(problem -> problem.kind().effect() == Effect.REJECTED)
                .findFirst()
                .map(problem -> problem.row() + ", column " + problem.column() + ": "
                        + problem.kind().code() + ", expected " + problem.expected())
                .orElse("");
    }

    private void findColumns() {
        if (sheet.rows().isEmpty()) {
            throw new RefusedInput(sheet.title() + " is empty; its first row names the columns.");
        }
        sheet.rows().get(0).cells().forEach((column, cell) -> {
            if (positions.put(cell.text(), column) != null) {
                throw new RefusedInput(
                        sheet.title() + " has the column " + cell.text() + " twice; a column may stand once.");
            }
        });
        Set<String> used = new HashSet<>();
        Stream.of(
                        Optional.of(design.person()),
                        design.stratum(),
                        design.psu(),
                        design.weight(),
                        design.sex(),
                        design.age())
                .flatMap(Optional::stream)
                .forEach(column -> use(column, "the method sheet", used));
        questions.questions().forEach(question -> use(question.column(), "the questions sheet", used));
        positions.keySet().stream()
                .filter(column -> !used.contains(column))
                .sorted()
                .forEach(column -> odd.addColumn(
                        ProblemKind.UNUSED_COLUMN, named(column), "a column the method or questions sheet names"));
    }

    private void use(String column, String by, Set<String> used) {
        if (!positions.containsKey(column)) {
            throw new RefusedInput(sheet.title() + " has no column " + column + ", which " + by + " names.");
        }
        if (!used.add(column)) {
            throw new RefusedInput(sheet.title() + " has column " + column
                    + " for two things; the method and questions sheets may name a column once.");
        }
    }

    private Map<String, Object> person(OwnSheet.Row row) {
        // The number on the questionnaire could lead to somebody; the row of the sheet leads to nobody else.
        String person = Long.toString(row.number());
        String interview = required(row, design.person());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("period", method.period());
        values.put("person", person);
        values.put(
                "stratum", design.stratum().map(column -> required(row, column)).orElse("1"));
        values.put("psu", design.psu().map(column -> required(row, column)).orElse(person));
        values.put("weight", design.weight().map(column -> weight(row, column)).orElse(1.0));
        values.put("state_code", method.place().code().substring(0, 2));
        values.put("municipality_code", method.place().code());
        values.put("sex", design.sex().map(column -> sex(row, column)).orElse(NOT_SPECIFIED));
        values.put("age", design.age().map(column -> age(row, column)).orElse(NOT_SPECIFIED));
        questions.questions().forEach(question -> values.put(question.concept(), answer(row, question)));
        Long first = firstRow.putIfAbsent(interview, row.number());
        if (first != null && !interview.isEmpty()) {
            odd.add(ProblemKind.REPEATED_PERSON, row, named(design.person()), "", "only in row " + first);
        }
        return values;
    }

    private String required(OwnSheet.Row row, String column) {
        String text = text(row, column);
        if (text.isEmpty() && !row.cell(positions.get(column)).formula()) {
            odd.add(ProblemKind.DESIGN_VALUE_MISSING, row, named(column), "", "a value in every row");
        }
        return text;
    }

    private double weight(OwnSheet.Row row, String column) {
        String text = text(row, column);
        double weight = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : 0;
        if (weight <= 0 && !row.cell(positions.get(column)).formula()) {
            odd.add(ProblemKind.WEIGHT_NOT_POSITIVE, row, named(column), text, "a positive number with decimal point");
        }
        return weight;
    }

    private String sex(OwnSheet.Row row, String column) {
        String text = text(row, column);
        Optional<Choice> sex = Choice.find(Choice.SEXES, text);
        if (sex.isEmpty() && !text.isEmpty()) {
            odd.add(ProblemKind.UNLISTED_SEX, row, named(column), text, Choice.words(Choice.SEXES) + ", or nothing");
        }
        return sex.map(Choice::id).orElse(NOT_SPECIFIED);
    }

    private String age(OwnSheet.Row row, String column) {
        String text = text(row, column);
        if (text.matches("\\d{1,2}|1[01]\\d")) {
            return Integer.toString(Integer.parseInt(text));
        }
        if (!text.isEmpty()) {
            odd.add(ProblemKind.UNLISTED_AGE, row, named(column), text, "years, or nothing");
        }
        return NOT_SPECIFIED;
    }

    private String answer(OwnSheet.Row row, OwnQuestions.Question question) {
        String code = text(row, question.column());
        if (code.isEmpty()) {
            return QuestionsSheet.SKIPPED;
        }
        if (question.allows(code)) {
            return code;
        }
        odd.add(
                ProblemKind.UNLISTED_ANSWER,
                row,
                named(question.column()),
                code,
                question.codes().stream().collect(Collectors.joining(", ")) + ", or nothing");
        return QuestionsSheet.UNLISTED;
    }

    private String text(OwnSheet.Row row, String column) {
        OwnSheet.Cell cell = row.cell(positions.get(column));
        if (cell.formula()) {
            odd.add(ProblemKind.FORMULA_CELL, row, named(column), "", "a value");
        }
        return cell.text();
    }

    private String named(String column) {
        return OwnSheet.letters(positions.get(column)) + " (" + column + ")";
    }
}
