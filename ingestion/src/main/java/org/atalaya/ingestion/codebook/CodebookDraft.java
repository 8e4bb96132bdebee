package org.atalaya.ingestion.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.data.check.Require;
import org.atalaya.ingestion.codebook.DataDictionary.Field;
import org.atalaya.ingestion.codebook.QuestionWords.Words;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.SurveyCodebook;

/**
 * Which field of a dictionary probably holds what, for a person to confirm.
 *
 * @param design use in the design → field
 * @param sex field of sex
 * @param age field of age
 * @param answers question → field
 * @param unmatched fields nothing was proposed for
 */
public record CodebookDraft(
        Map<String, Match> design,
        Optional<Match> sex,
        Optional<Match> age,
        Map<String, Match> answers,
        List<Field> unmatched) {

    private static final String DESIGN = "design ";
    private static final String ANSWER = "answer ";
    private static final String SEX = "sex";
    private static final String AGE = "age";
    private static final int CHECKS = 4;

    /**
     * A field proposed.
     *
     * @param field the field
     * @param coding coding of its answers; empty for a field of the design
     * @param reasons what speaks against the proposal, in words; empty if nothing does
     * @param confidence share of the checks that hold, 0..1: the text tells it (it always does), no other
     *     field's text does, every code is known, the column is that of the last edition that had it
     */
    public record Match(Field field, String coding, List<String> reasons, double confidence) {}

    /** A column of an earlier edition. */
    private record Column(String name, String period) {}

    private record Candidate(String use, Field field, Match match, int unexplained) {}

    /**
     * Proposes.
     *
     * @param dictionary the edition's dictionary
     * @param words words that tell each field
     * @param earlier codebooks of the editions before, the last first
     */
    public static CodebookDraft of(DataDictionary dictionary, QuestionWords words, List<Codebooks.Entry> earlier) {
        Map<String, Column> columns = new LinkedHashMap<>();
        earlier.forEach(edition -> addColumns(edition, columns));
        Map<String, Words> uses = new LinkedHashMap<>();
        words.design().forEach((use, told) -> uses.put(DESIGN + use, told));
        uses.put(SEX, words.sex());
        uses.put(AGE, words.age());
        words.answers().forEach((question, told) -> uses.put(ANSWER + question, told));
        List<Candidate> candidates = new ArrayList<>();
        uses.forEach((use, told) -> {
            List<Field> fields = dictionary.fields().stream()
                    .filter(field -> told.tell(field.text()))
                    .toList();
            Map<String, Set<String>> codes = codings(use.replaceFirst("^" + ANSWER, ""), told, earlier);
            for (Field field : fields) {
                Match match = match(field, fields, columns.get(use), codes);
                candidates.add(new Candidate(use, field, match, told.unexplained(field.text())));
            }
        });
        return assign(dictionary, uses.keySet(), candidates);
    }

    /** Codes of the codings a question's answers may have, that of the last edition that asked it first. */
    private static Map<String, Set<String>> codings(String question, Words words, List<Codebooks.Entry> earlier) {
        Map<String, Set<String>> codings = new LinkedHashMap<>();
        earlier.stream()
                .filter(edition -> edition.book().answers().containsKey(question))
                .findFirst()
                .ifPresent(edition -> codings.put(
                        edition.book().answers().get(question).coding(),
                        edition.coding(question).keySet()));
        for (String coding : words.codings()) {
            Require.oneOf(
                    coding, "coding of " + question, earlier.get(0).codings().keySet());
            codings.putIfAbsent(coding, earlier.get(0).codings().get(coding).keySet());
        }
        return codings;
    }

    private static Match match(Field field, List<Field> told, Column before, Map<String, Set<String>> codings) {
        List<String> reasons = new ArrayList<>();
        if (told.size() > 1) {
            reasons.add("the words also tell "
                    + told.stream()
                            .filter(other -> !other.equals(field))
                            .map(Field::name)
                            .collect(Collectors.joining(", ")));
        }
        String coding = "";
        Set<String> unknown = Set.of();
        for (Map.Entry<String, Set<String>> candidate : codings.entrySet()) {
            Set<String> left = new HashSet<>(field.codes());
            left.removeAll(candidate.getValue());
            if (coding.isEmpty() || left.size() < unknown.size()) {
                coding = candidate.getKey();
                unknown = left;
            }
        }
        if (!unknown.isEmpty()) {
            reasons.add("coding " + coding + " does not know code "
                    + String.join(", ", unknown.stream().sorted().toList()));
        }
        if (before == null) {
            reasons.add("no edition before had it");
        } else if (!before.name().equals(field.name())) {
            reasons.add("it was " + before.name() + " in " + before.period());
        }
        return new Match(field, coding, reasons, (double) (CHECKS - reasons.size()) / CHECKS);
    }

    /** Gives each field to one use and each use one field, the surest first. */
    private static CodebookDraft assign(DataDictionary dictionary, Set<String> uses, List<Candidate> candidates) {
        List<Candidate> order = candidates.stream()
                .sorted(Comparator.comparingDouble(
                                (Candidate candidate) -> -candidate.match().confidence())
                        .thenComparingInt(Candidate::unexplained))
                .toList();
        Map<String, Match> given = new LinkedHashMap<>();
        Set<Field> taken = new HashSet<>();
        for (Candidate candidate : order) {
            if (!given.containsKey(candidate.use()) && taken.add(candidate.field())) {
                given.put(candidate.use(), candidate.match());
            }
        }
        return new CodebookDraft(
                under(given, DESIGN, uses),
                Optional.ofNullable(given.get(SEX)),
                Optional.ofNullable(given.get(AGE)),
                under(given, ANSWER, uses),
                dictionary.fields().stream()
                        .filter(field -> !taken.contains(field))
                        .toList());
    }

    private static Map<String, Match> under(Map<String, Match> given, String prefix, Set<String> uses) {
        Map<String, Match> under = new LinkedHashMap<>();
        for (String use : uses) {
            if (use.startsWith(prefix) && given.containsKey(use)) {
                under.put(use.substring(prefix.length()), given.get(use));
            }
        }
        return under;
    }

    /** Adds the columns of an edition, but for uses a later edition had. */
    private static void addColumns(Codebooks.Entry edition, Map<String, Column> columns) {
        columns(edition.book()).forEach((use, name) -> {
            if (name != null && !name.isEmpty()) {
                columns.putIfAbsent(use, new Column(name, edition.edition().period()));
            }
        });
    }

    private static Map<String, String> columns(SurveyCodebook book) {
        SurveyCodebook.Design design = book.design();
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(DESIGN + "period", design.period());
        columns.put(DESIGN + "person", String.join("+", design.person()));
        columns.put(DESIGN + "psu", String.join("+", design.psu()));
        columns.put(DESIGN + "stratum", String.join("+", design.stratum()));
        columns.put(DESIGN + "panel_psu", String.join("+", design.panelPsu()));
        columns.put(DESIGN + "weight", design.weight().all());
        columns.put(DESIGN + "city", design.city());
        columns.put(DESIGN + "state", design.state());
        columns.put(DESIGN + "municipality", design.municipality());
        columns.put(DESIGN + "region", design.region());
        columns.put(SEX, book.sex().column());
        columns.put(AGE, book.age().column());
        book.answers().forEach((question, answer) -> columns.put(ANSWER + question, answer.column()));
        return columns;
    }
}
