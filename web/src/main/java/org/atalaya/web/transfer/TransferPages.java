package org.atalaya.web.transfer;

import java.util.List;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.SourceDocument;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.LintWords;
import org.atalaya.web.shared.content.RecordLink;
import org.atalaya.web.transfer.TransferPage.DocumentView;
import org.atalaya.web.transfer.TransferPage.Kind;
import org.atalaya.web.transfer.TransferPage.Part;

/** Makes the first page of what is known and promised. */
public final class TransferPages {

    /** Kinds that stand by themselves and have no part of the site. */
    private static final List<RecordKind> FURTHER = List.of(
            RecordKind.TRAINING_OFFER,
            RecordKind.CALL,
            RecordKind.REQUEST,
            RecordKind.NEED,
            RecordKind.PROTOCOL,
            RecordKind.FUND,
            RecordKind.ACTIVITY,
            RecordKind.REPOSITORY,
            RecordKind.NOTICE);

    private final Content content;
    private final Language language;
    private final Messages text;
    private final ContentWords words;
    private final LintWords lints;

    /** Pages of a release in a language. */
    public TransferPages(Release release, Language language) {
        this.content = release.content();
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.lints = new LintWords(content, language);
    }

    /** The page. */
    public TransferPage page() {
        return new TransferPage(
                List.of(
                        part(Section.PRACTICES, "transfer.practices", RecordKind.PRACTICE),
                        part(Section.MODELS, "transfer.models", RecordKind.MODEL),
                        part(Section.EXCHANGES, "transfer.exchanges", RecordKind.PROGRAMME),
                        part(Section.AGREEMENTS, "transfer.agreements", RecordKind.MEETING, RecordKind.AGREEMENT),
                        part(Section.GOALS, "transfer.goals", RecordKind.PLAN),
                        part(Section.CLAIMS, "transfer.claims", RecordKind.CLAIM)),
                FURTHER.stream()
                        .map(kind -> new Kind(words.kinds(kind), links(kind)))
                        .filter(kind -> !kind.records().isEmpty())
                        .toList(),
                content.documents().stream().map(this::document).toList());
    }

    private Part part(Section section, String about, RecordKind... kinds) {
        return new Part(
                text.text("section." + section.name().toLowerCase(language.locale())),
                section.path(language),
                text.text(about),
                links(kinds));
    }

    /** Records of these kinds; activities only if they are no part of a programme that tells of them. */
    private List<RecordLink> links(RecordKind... kinds) {
        return content.list(kinds).stream()
                .filter(record ->
                        record.kind() != RecordKind.ACTIVITY || record.parent().isEmpty())
                .map(words::link)
                .toList();
    }

    private DocumentView document(SourceDocument document) {
        return new DocumentView(
                document.id(),
                words.passage(document.title()),
                words.details(document),
                document.link().orElse(""),
                lints.ofDocument(document.id()));
    }
}
