package org.atalaya.ingestion.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.ingestion.codebook.CodebookDraft.Match;
import org.atalaya.ingestion.codebook.DataDictionary.Field;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.SurveyCodebook;

/** Writes a draft as the codebook it may become, every proposal beside what the dictionary says of it. */
public final class DraftText {

    /** A name no column has: an edition read with it is refused by a sentence that names what is missing. */
    private static final String NOT_FOUND = "NOT_FOUND";

    /**
     * The edition a draft is for.
     *
     * @param period the edition in ISO text
     * @param periodCode what its records hold as period
     * @param personTable the person table, as its file's name calls it
     * @param dictionary name of the dictionary's file
     */
    public record Edition(String period, String periodCode, String personTable, String dictionary) {}

    private final List<String> lines = new ArrayList<>();
    private final CodebookDraft draft;
    private final Codebooks.Entry before;

    private DraftText(CodebookDraft draft, Codebooks.Entry before) {
        this.draft = draft;
        this.before = before;
    }

    /** The draft as text of a codebook's file. */
    public static String of(CodebookDraft draft, Edition edition, Codebooks.Entry before) {
        DraftText text = new DraftText(draft, before);
        text.write(edition);
        return String.join("\n", text.lines) + "\n";
    }

    private void write(Edition edition) {
        SurveyCodebook book = before.book();
        line("# Draft for %s %s, proposed from %s.", book.survey(), edition.period(), edition.dictionary());
        line("# Each line ends with the confidence of the proposal (share of four checks that hold), the dictionary's");
        line("# text, and what speaks against it. Compare with the questionnaire, correct what is wrong, then write");
        line("# your role (not your name) after confirmed_by: until then the edition is not read.");
        differences();
        line("survey: %s", book.survey());
        line("verified: dictionary");
        line("confirmed_by:");
        line("editions:");
        line("  - {period: %s, period_code: \"%s\"}", edition.period(), edition.periodCode());
        line("person_table: %s", edition.personTable());
        line("joined: {}");
        line("encodings: [UTF-8, windows-1252]");
        line("lonely_psu: %s", book.lonelyPsu());
        line("rejected_rows_limit: %s", book.rejectedRowsLimit());
        line("design:");
        for (String use : List.of("period", "person", "psu", "stratum")) {
            required("  " + use, Optional.ofNullable(draft.design().get(use)));
        }
        optional("panel_psu", "[]");
        required("  weight", Optional.ofNullable(draft.design().get("weight")));
        optional("city", "");
        required("  state", Optional.ofNullable(draft.design().get("state")));
        required("  municipality", Optional.ofNullable(draft.design().get("municipality")));
        optional("region", "");
        line(
                "sex: {column: %s, codes: {%s}}%s",
                name(draft.sex()), codes(book.sex().codes()), why(draft.sex()));
        line(
                "age: {column: %s, youngest: %d, not_specified: [%s], groups: {}}%s",
                name(draft.age()),
                book.age().youngest(),
                book.age().notSpecified().stream()
                        .map(code -> "\"" + code + "\"")
                        .collect(Collectors.joining(", ")),
                why(draft.age()));
        line("answers:");
        draft.answers()
                .forEach((question, match) -> line(
                        "  %s: {column: %s, coding: %s}%s",
                        question, match.field().name(), match.coding(), why(Optional.of(match))));
        unmatched();
    }

    /** What a person should look at first: questions that moved, came or went. */
    private void differences() {
        List<String> differences = new ArrayList<>();
        before.book().answers().forEach((question, answer) -> {
            if (!draft.answers().containsKey(question)) {
                differences.add("no field found for " + question + ", which was " + answer.column() + " in "
                        + before.edition().period());
            }
        });
        draft.answers()
                .forEach((question, match) -> match.reasons()
                        .forEach(reason -> differences.add(
                                question + " is " + match.field().name() + ", but " + reason)));
        line("#");
        line(
                "# Against the editions before, the last being %s (%s):",
                before.edition().period(), before.file());
        differences.forEach(difference -> line("#   %s", difference));
        if (differences.isEmpty()) {
            line("#   every question stands in the column it had");
        }
    }

    private void unmatched() {
        if (draft.unmatched().isEmpty()) {
            return;
        }
        line("#");
        line("# Fields no question of the catalogue matches. To read one, give it a question in");
        line("# data/catalogues/concept.csv (and an indicator in indicator.csv), and map it under answers:");
        for (Field field : draft.unmatched()) {
            line("#   %s \"%s\"%s", field.name(), field.text(), listed(field.codes()));
        }
    }

    private void required(String key, Optional<Match> match) {
        line("%s: %s%s", key, name(match), why(match));
    }

    private void optional(String use, String none) {
        Optional<Match> match = Optional.ofNullable(draft.design().get(use));
        String value = match.map(found -> found.field().name()).orElse(none);
        line("  %s:%s%s", use, value.isEmpty() ? "" : " " + value, why(match));
    }

    private static String name(Optional<Match> match) {
        return match.map(found -> found.field().name()).orElse(NOT_FOUND);
    }

    private static String why(Optional<Match> match) {
        return match.map(found -> String.format(
                        Locale.ROOT,
                        "  # %.2f \"%s\"%s",
                        found.confidence(),
                        found.field().text(),
                        found.reasons().isEmpty() ? "" : "; " + String.join("; ", found.reasons())))
                .orElse("  # no field of the dictionary tells it");
    }

    private static String codes(Map<String, String> codes) {
        return codes.entrySet().stream()
                .map(code -> "\"" + code.getKey() + "\": " + code.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String listed(Set<String> codes) {
        return codes.isEmpty() ? "" : ", codes " + String.join(", ", codes);
    }

    private void line(String format, Object... arguments) {
        lines.add(String.format(Locale.ROOT, format, arguments));
    }
}
