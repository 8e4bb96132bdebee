package org.atalaya.ingestion.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.Effect;
import org.atalaya.data.problem.ProblemKind;

/**
 * What is told to whoever handed a file in.
 *
 * @param sheet the sheet; empty if the file has none
 * @param row the row or line; 0 if it is of the whole file
 * @param column the heading of the column, or the field
 * @param what what is wrong or odd
 * @param allowed what would be right; empty if nothing is to be said
 * @param hinders whether something of the file is not used until it is mended
 */
record Observation(String sheet, long row, String column, String what, String allowed, boolean hinders) {

    private static final String ONE_OF = "one of ";

    /** Kinds whose remedy is what the column takes. */
    private static final Set<ProblemKind> OF_A_FIELD = Set.of(
            ProblemKind.CONTENT_VALUE,
            ProblemKind.CONTENT_FIELD_MISSING,
            ProblemKind.CONTENT_DANGLING,
            ProblemKind.CONTENT_REPEATED,
            ProblemKind.CONTENT_NOT_TRANSLATED);

    /** A problem in the words of the form. */
    static Observation of(ContentProblem found, boolean inSpanish) {
        DataProblem problem = found.problem();
        int mark = found.file().indexOf(" » ");
        String sheet = mark < 0 ? "" : found.file().substring(mark + 3);
        boolean isDocument = found.file().endsWith(".docx");
        Optional<FormColumn> column = FormSheet.named(sheet)
                .or(() -> isDocument ? Optional.of(FormSheet.OTHER) : Optional.empty())
                .flatMap(known -> column(known, problem.column()));
        String field = column.map(known -> known.heading().in(inSpanish)).orElse(problem.column());
        String value = problem.value().isEmpty() || problem.kind() == ProblemKind.CONTENT_UNREADABLE
                ? ""
                : " («" + problem.value() + "»)";
        return new Observation(
                sheet,
                isDocument ? 0 : problem.row(),
                field,
                what(problem, inSpanish) + value,
                allowed(problem, column, inSpanish),
                problem.kind().effect() != Effect.KEPT);
    }

    /** In one sentence, for a cell or a line. */
    String sentence(boolean inSpanish) {
        String where = column.isEmpty() ? "" : column + ": ";
        String right = allowed.isEmpty() ? "" : (inSpanish ? " Se admite: " : " It takes: ") + allowed;
        return where + what + right;
    }

    private static String what(DataProblem problem, boolean inSpanish) {
        if (problem.kind() != ProblemKind.CONTENT_UNREADABLE) {
            return inSpanish ? problem.kind().spanish() : problem.kind().english();
        }
        String said = problem.value() + problem.expected();
        return inSpanish
                ? FormWords.refusal(said).orElse(problem.kind().spanish() + (said.isEmpty() ? "" : " " + said))
                : said;
    }

    private static String allowed(DataProblem problem, Optional<FormColumn> column, boolean inSpanish) {
        if (problem.kind() == ProblemKind.CONTENT_UNREADABLE) {
            return "";
        }
        if (!OF_A_FIELD.contains(problem.kind()) || column.isEmpty()) {
            return problem.kind().effect() == Effect.KEPT || !inSpanish ? problem.expected() : "";
        }
        boolean words =
                problem.expected().startsWith(ONE_OF) && !problem.expected().startsWith("one of table ");
        if (words) {
            return Arrays.stream(problem.expected().substring(ONE_OF.length()).split(", "))
                    .map(word -> FormWords.word(word, inSpanish))
                    .collect(Collectors.joining(", "));
        }
        return column.get().heading().advice(inSpanish);
    }

    /** The column of a field: its own, that of its Spanish text, or that of what the kind of record has besides. */
    private static Optional<FormColumn> column(FormSheet sheet, String field) {
        String path = field.startsWith("country, ") ? ContentKey.PLACE : field;
        return sheet.columns().stream()
                .filter(column -> column.path().equals(path)
                        || column.path().equals(path + ".es")
                        || column.path().endsWith("." + path)
                        || column.path().endsWith("." + path + ".es"))
                .findFirst();
    }
}
