package org.atalaya.ingestion.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.programme.GoalRow;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.text.PlainText;

/** What is odd in the sources themselves. It is told, never mended: the records stay as printed. */
final class ContentLints {

    private static final List<RecordKind> DIAGNOSIS =
            List.of(RecordKind.STRENGTH, RecordKind.WEAKNESS, RecordKind.OPPORTUNITY, RecordKind.THREAT);
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    private final Map<TableContract, List<ContentRow>> tables;
    private final List<ContentProblem> found = new ArrayList<>();

    private ContentLints(List<ContentRow> rows) {
        tables = rows.stream().collect(Collectors.groupingBy(ContentRow::table));
    }

    /** Looks for everything there is to look for. */
    static List<ContentProblem> find(List<ContentRow> rows) {
        ContentLints lints = new ContentLints(rows);
        lints.goalTotals();
        lints.citations();
        lints.labels();
        lints.sections();
        lints.diagnoses();
        lints.practices();
        return lints.found;
    }

    /** A goal's printed total is the sum of its periods; blank cells add nothing. */
    private void goalTotals() {
        for (ContentRow goal : rows(ContentTables.GOAL)) {
            GoalRow row = new GoalRow(
                    number(goal, "goal_total"),
                    of(ContentTables.GOAL_VALUE, goal.text("record"))
                            .map(value -> number(value, "plan"))
                            .toList());
            if (!row.addsUp()) {
                add(
                        goal,
                        ProblemKind.GOAL_TOTAL,
                        "goal.goal_total",
                        goal.text("goal_total"),
                        Long.toString(row.planned().orElseThrow()));
            }
        }
    }

    /** Where a paragraph is cited, an obligation of the cited record stands in that paragraph. */
    private void citations() {
        for (ContentRow citation : rows(ContentTables.CITATION)) {
            OptionalLong paragraph = number(citation, "paragraph");
            List<String> obligations = children(citation.text("cites"), RecordKind.OBLIGATION)
                    .map(record -> record.text("record"))
                    .toList();
            List<Long> paragraphs = rows(ContentTables.OBLIGATION).stream()
                    .filter(row -> obligations.contains(row.text("record")))
                    .map(row -> number(row, "paragraph").orElse(1))
                    .sorted()
                    .distinct()
                    .toList();
            if (paragraph.isPresent() && !paragraphs.contains(paragraph.getAsLong())) {
                add(
                        citation,
                        ProblemKind.CITATION_WITHOUT_OBLIGATION,
                        "citations",
                        citation.text("cites") + ", paragraph " + paragraph.getAsLong(),
                        paragraphs.isEmpty()
                                ? "a record in which an obligation stands"
                                : "paragraph "
                                        + paragraphs.stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(" or "))
                                        + ", where its obligations stand");
            }
        }
    }

    /** Two names of a thing agree if every word of the shorter begins a word of the longer, or the other way. */
    private void labels() {
        Map<String, List<ContentRow>> byRecord =
                rows(ContentTables.LABEL).stream().collect(Collectors.groupingBy(row -> row.text("record")));
        for (List<ContentRow> labels : byRecord.values()) {
            ContentRow first = labels.stream()
                    .max(Comparator.comparingInt(row -> row.text("label").length()))
                    .orElseThrow();
            for (ContentRow label : labels) {
                if (!agree(first.text("label"), label.text("label"))) {
                    add(
                            label,
                            ProblemKind.LABELS_DIFFER,
                            "labels",
                            label.text("section") + ": " + label.text("label"),
                            first.text("section") + ": " + first.text("label"));
                }
            }
        }
    }

    /** Roman numbers of a document's sections go on by one. */
    private void sections() {
        Map<String, List<ContentRow>> byDocument = rows(ContentTables.DOCUMENT_SECTION).stream()
                .sorted(Comparator.comparing(row -> number(row, "position").orElseThrow()))
                .collect(Collectors.groupingBy(row -> row.text("document")));
        for (List<ContentRow> sections : byDocument.values()) {
            int last = -1;
            for (ContentRow section : sections) {
                int number = ROMAN.indexOf(section.text("number_printed"));
                if (number >= 0 && number != last + 1) {
                    add(
                            section,
                            ProblemKind.SECTIONS_OUT_OF_ORDER,
                            "number_printed",
                            section.text("number_printed"),
                            ROMAN.get(Math.min(last + 1, ROMAN.size() - 1)));
                }
                last = number >= 0 ? number : last;
            }
        }
    }

    /** A diagnosis that lists strengths, weaknesses or threats lists all four. */
    private void diagnoses() {
        for (ContentRow plan : records(RecordKind.PLAN)) {
            Set<RecordKind> there = DIAGNOSIS.stream()
                    .filter(kind ->
                            children(plan.text("record"), kind).findAny().isPresent())
                    .collect(Collectors.toSet());
            if (!there.isEmpty() && there.size() < DIAGNOSIS.size()) {
                String missing = DIAGNOSIS.stream()
                        .filter(kind -> !there.contains(kind))
                        .map(RecordKind::id)
                        .collect(Collectors.joining(", "));
                add(plan, ProblemKind.DIAGNOSIS_INCOMPLETE, "records", "no " + missing, "all four");
            }
        }
    }

    /** A practice has the template's parts in both languages, and gives a figure. */
    private void practices() {
        for (ContentRow practice : records(RecordKind.PRACTICE)) {
            String id = practice.text("record");
            for (String language : List.of("es", "en")) {
                Set<String> there = of(ContentTables.PART, id)
                        .filter(part -> part.text("language").equals(language))
                        .map(part -> part.text("part"))
                        .collect(Collectors.toSet());
                Arrays.stream(TemplatePart.values())
                        .filter(part -> part.isStandard() && !there.contains(part.id()))
                        .forEach(part ->
                                add(practice, ProblemKind.CONTENT_PART_MISSING, language, "", part.heading(language)));
            }
            boolean hasFigure = of(ContentTables.FIGURE, id).findAny().isPresent()
                    || of(ContentTables.OUTCOME, id)
                            .anyMatch(outcome -> !outcome.text("indicator").isEmpty());
            if (!hasFigure) {
                add(practice, ProblemKind.NO_FIGURE_REPORTED, "figures", "", "");
            }
        }
    }

    private Stream<ContentRow> of(TableContract table, String record) {
        return rows(table).stream().filter(row -> row.text("record").equals(record));
    }

    private Stream<ContentRow> children(String parent, RecordKind kind) {
        return records(kind).stream().filter(row -> row.text("parent").equals(parent));
    }

    private List<ContentRow> records(RecordKind kind) {
        return rows(ContentTables.RECORD).stream()
                .filter(row -> row.text("kind").equals(kind.id()))
                .toList();
    }

    private List<ContentRow> rows(TableContract table) {
        return tables.getOrDefault(table, List.of());
    }

    private void add(ContentRow row, ProblemKind kind, String column, String value, String expected) {
        found.add(ContentProblem.of(row, kind, column, value, expected));
    }

    private static OptionalLong number(ContentRow row, String column) {
        return row.values().get(column) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    private static boolean agree(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        List<String> shorter = first.size() <= second.size() ? first : second;
        List<String> longer = shorter == first ? second : first;
        return shorter.stream()
                .allMatch(word -> longer.stream().anyMatch(each -> each.startsWith(word) || word.startsWith(each)));
    }

    /** Words of three letters or more, without accents and capitals. */
    private static List<String> words(String text) {
        return Arrays.stream(PlainText.of(text).split("[^a-z]+"))
                .filter(word -> word.length() > 2)
                .toList();
    }
}
