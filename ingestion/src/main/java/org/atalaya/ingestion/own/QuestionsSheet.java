package org.atalaya.ingestion.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.own.OwnQuestions.Answer;
import org.atalaya.ingestion.own.OwnQuestions.Answers;
import org.atalaya.ingestion.own.OwnQuestions.Indicator;
import org.atalaya.ingestion.own.OwnQuestions.Question;
import org.atalaya.ingestion.own.OwnQuestions.Words;

/**
 * Reads the questions sheet of microdata, or the indicators sheet of finished estimates. A wrong one
 * refuses the workbook: nothing can be computed from a definition that was guessed.
 */
final class QuestionsSheet {

    /** An empty cell: the question was not put to the person, who is not in its base. */
    static final String SKIPPED = "skipped";

    /** An answer that is no code of the question: in the base, not counted. */
    static final String UNLISTED = "unlisted";

    private static final String CODE = "[\\p{Alnum}.-]{1,20}";

    private final HeadedSheet<QuestionHeading> sheet;
    private final OwnForm form;
    private final String survey;
    private final Set<String> catalogue;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    private QuestionsSheet(OwnSheet sheet, OwnForm form, String survey, Set<String> catalogue) {
        this.sheet = HeadedSheet.of(sheet, QuestionHeading.of(form));
        this.form = form;
        this.survey = survey;
        this.catalogue = catalogue;
    }

    /**
     * Reads it.
     *
     * @param survey id of the survey in the store
     * @param catalogue ids of the catalogue's indicators
     * @throws RefusedInput naming the first cell that is wrong and what would be right
     */
    static OwnQuestions read(OwnSheet sheet, OwnForm form, String survey, Set<String> catalogue) {
        QuestionsSheet read = new QuestionsSheet(sheet, form, survey, catalogue);
        if (form == OwnForm.MICRODATA) {
            read.sheet.rows().forEach(read::addQuestion);
        }
        read.sheet.rows().forEach(read::addIndicator);
        if (read.indicators.isEmpty()) {
            throw new RefusedInput(sheet.title() + " defines no indicator; the template has examples.");
        }
        return new OwnQuestions(List.copyOf(read.questions.values()), List.copyOf(read.indicators.values()));
    }

    private void addQuestion(OwnSheet.Row row) {
        String column = required(row, QuestionHeading.COLUMN);
        String concept = concept(column);
        Question before = questions.get(concept);
        if (before == null) {
            Question question = new Question(
                    concept,
                    column,
                    required(row, QuestionHeading.QUESTION_ES),
                    required(row, QuestionHeading.QUESTION_EN),
                    answers(row));
            questions.put(concept, question);
        } else if (!before.column().equals(column)) {
            throw wrong(row, QuestionHeading.COLUMN, "reads like the column " + before.column() + " above; rename it");
        } else if (!text(row, QuestionHeading.ANSWERS).isEmpty()
                && !answers(row).equals(before.answers())) {
            throw wrong(row, QuestionHeading.ANSWERS, "differs from the answers of the same column above");
        }
    }

    /** {@code 1 = Sí / Yes; 2 = No / No; 9 = No sabe / Does not know}. */
    private List<Answer> answers(OwnSheet.Row row) {
        List<Answer> answers = new ArrayList<>();
        for (String part : required(row, QuestionHeading.ANSWERS).split("[;\n]")) {
            if (part.isBlank()) {
                continue;
            }
            String[] sides = part.split("=", 2);
            String[] labels = sides.length == 2 ? sides[1].split("/", 2) : new String[0];
            String code = sides[0].strip();
            if (labels.length != 2 || !code.matches(CODE) || labels[0].isBlank() || labels[1].isBlank()) {
                throw wrong(
                        row,
                        QuestionHeading.ANSWERS,
                        "must be written like: 1 = Sí / Yes; 2 = No / No; what cannot be read is \"" + part.strip()
                                + "\"");
            }
            if (answers.stream().anyMatch(answer -> answer.code().equals(code))) {
                throw wrong(row, QuestionHeading.ANSWERS, "has code " + code + " twice");
            }
            answers.add(new Answer(code, labels[0].strip(), labels[1].strip()));
        }
        return answers;
    }

    private void addIndicator(OwnSheet.Row row) {
        String id = text(row, QuestionHeading.INDICATOR);
        if (id.isEmpty() && form == OwnForm.MICRODATA) {
            return;
        }
        boolean known = catalogue.contains(id);
        if (!known && !id.matches("[a-z][a-z0-9_]{2,40}")) {
            throw wrong(
                    row,
                    QuestionHeading.INDICATOR,
                    "must be an indicator of data/catalogues/indicator.csv or a new id of 3 to 41 lower-case letters,"
                            + " digits and _");
        }
        Optional<Answers> counted = form == OwnForm.MICRODATA ? Optional.of(counted(row)) : Optional.empty();
        Indicator indicator = new Indicator(
                known ? id : survey + "_" + id,
                known,
                new Words(
                        known ? text(row, QuestionHeading.NAME_ES) : required(row, QuestionHeading.NAME_ES),
                        question(row, QuestionHeading.QUESTION_ES),
                        required(row, QuestionHeading.UNIVERSE_ES),
                        required(row, QuestionHeading.STATEMENT_ES)),
                new Words(
                        known ? text(row, QuestionHeading.NAME_EN) : required(row, QuestionHeading.NAME_EN),
                        question(row, QuestionHeading.QUESTION_EN),
                        required(row, QuestionHeading.UNIVERSE_EN),
                        required(row, QuestionHeading.STATEMENT_EN)),
                counted,
                counted.map(answers -> base(row, answers)),
                Choice.find(Choice.POLARITIES, required(row, QuestionHeading.POLARITY))
                        .orElseThrow(() -> wrong(
                                row, QuestionHeading.POLARITY, "must be one of: " + Choice.words(Choice.POLARITIES)))
                        .id());
        if (indicators.put(indicator.id(), indicator) != null) {
            throw wrong(row, QuestionHeading.INDICATOR, "stands twice; an indicator may be defined once");
        }
    }

    private String question(OwnSheet.Row row, QuestionHeading heading) {
        if (form == OwnForm.ESTIMATES || !text(row, heading).isEmpty()) {
            return required(row, heading);
        }
        Question question = questions.get(concept(required(row, QuestionHeading.COLUMN)));
        return heading == QuestionHeading.QUESTION_ES ? question.spanish() : question.english();
    }

    private Answers counted(OwnSheet.Row row) {
        Question question = questions.get(concept(required(row, QuestionHeading.COLUMN)));
        return codes(row, QuestionHeading.COUNTED, question, required(row, QuestionHeading.COUNTED));
    }

    /** Without a rule, everybody who was asked is in the base: those who answered something unlisted too. */
    private Answers base(OwnSheet.Row row, Answers counted) {
        String rule = text(row, QuestionHeading.BASE);
        if (rule.isEmpty()) {
            return new Answers(
                    counted.concept(),
                    String.join(
                            " ",
                            Stream.concat(questions.get(counted.concept()).codes().stream(), Stream.of(UNLISTED))
                                    .toList()));
        }
        String[] sides = rule.split("=", 2);
        Question question = sides.length == 2 ? questions.get(concept(sides[0].strip())) : null;
        if (question == null) {
            throw wrong(
                    row,
                    QuestionHeading.BASE,
                    "must stay empty, or name a column of this sheet and its answers: p1 = 1 2");
        }
        return codes(row, QuestionHeading.BASE, question, sides[1]);
    }

    private Answers codes(OwnSheet.Row row, QuestionHeading heading, Question question, String text) {
        List<String> codes = Arrays.stream(text.strip().split("[\\s,;]+")).toList();
        for (String code : codes) {
            if (!question.allows(code)) {
                throw wrong(
                        row,
                        heading,
                        "names answer \"" + code + "\"; " + question.column() + " has "
                                + String.join(", ", question.codes()));
            }
        }
        return new Answers(question.concept(), String.join(" ", codes));
    }

    /** A column's name in the store; the letter before keeps it from the names of the design's columns. */
    private static String concept(String column) {
        return "q_" + Headings.snake(column);
    }

    private String required(OwnSheet.Row row, QuestionHeading heading) {
        String text = text(row, heading);
        if (text.isEmpty()) {
            throw wrong(row, heading, "is empty; the template has an example");
        }
        return text;
    }

    private String text(OwnSheet.Row row, QuestionHeading heading) {
        OwnSheet.Cell cell = sheet.cell(row, heading);
        if (cell.formula()) {
            throw wrong(row, heading, "holds a formula; a value is expected");
        }
        return cell.text();
    }

    private RefusedInput wrong(OwnSheet.Row row, QuestionHeading heading, String what) {
        return new RefusedInput(sheet.sheet().title() + ", row " + row.number() + ", column " + sheet.column(heading)
                + ": " + what + ".");
    }
}
