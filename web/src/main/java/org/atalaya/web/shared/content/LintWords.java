package org.atalaya.web.shared.content;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Citation;
import org.atalaya.analytics.content.ContentParts.Lint;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.RecordView.LintView;

/** What is odd in sources, in words: the kind's sentence, and what was found. */
public final class LintWords {

    private static final List<RecordKind> DIAGNOSIS =
            List.of(RecordKind.STRENGTH, RecordKind.WEAKNESS, RecordKind.OPPORTUNITY, RecordKind.THREAT);

    private final Content content;
    private final Language language;
    private final Messages text;
    private final ContentWords words;

    /** Words of a language about a release's content. */
    public LintWords(Content content, Language language) {
        this.content = content;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
    }

    /** What is odd in a record's source. */
    public List<LintView> of(ContentRecord record) {
        return content.lints(record.id()).stream()
                .map(lint -> new LintView(sentence(lint), details(record, lint)))
                .toList();
    }

    /** What is odd in the numbers of a document's sections. */
    public List<LintView> ofDocument(String document) {
        return content.documentLints(document).stream()
                .map(lint -> new LintView(sentence(lint), List.of(instead(lint))))
                .toList();
    }

    private String sentence(Lint lint) {
        return language.choose(lint.kind().spanish(), lint.kind().english());
    }

    private List<Passage> details(ContentRecord record, Lint lint) {
        return switch (lint.kind()) {
            case CITATION_WITHOUT_OBLIGATION ->
                content.citations(record.id()).stream()
                        .filter(citation -> citation.paragraph().isPresent())
                        .flatMap(citation ->
                                List.of(words.printed(citation.printed()), whereItStands(citation)).stream())
                        .toList();
            case LABELS_DIFFER ->
                content.labels(record.id()).stream()
                        .map(label -> words.printed("«" + label.label() + "» ("
                                + content.section(record.source().document(), label.section())
                                        .heading()
                                + ")"))
                        .toList();
            case DIAGNOSIS_INCOMPLETE -> List.of(own(text.text("lint.missing", missingOfDiagnosis(record))));
            case CONTENT_PART_MISSING, GOAL_TOTAL -> List.of(instead(lint));
            default -> List.of();
        };
    }

    /** The paragraphs obligations of the record cited do stand in. */
    private Passage whereItStands(Citation citation) {
        Set<Integer> paragraphs = content.children(citation.cites(), RecordKind.OBLIGATION).stream()
                .flatMap(each -> content.findCommitment(each.id()).stream())
                .map(commitment -> commitment.paragraph().orElse(1))
                .collect(Collectors.toCollection(TreeSet::new));
        return own(text.text(
                "lint.paragraphs",
                words.passage(content.get(citation.cites()).title()).text(),
                paragraphs.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    private String missingOfDiagnosis(ContentRecord plan) {
        return DIAGNOSIS.stream()
                .filter(kind -> content.children(plan.id(), kind).isEmpty())
                .map(words::kinds)
                .collect(Collectors.joining(", "));
    }

    private Passage instead(Lint lint) {
        String expected = lint.expected().orElse("");
        return own(lint.value()
                .map(value -> text.text("lint.instead", value, expected))
                .orElseGet(() -> text.text("lint.missing", expected)));
    }

    private Passage own(String sentence) {
        return Passage.own(sentence, language);
    }
}
