package org.atalaya.web.shared.content;

import java.time.LocalDate;
import java.util.List;
import org.atalaya.analytics.content.Commitment;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.DueDate;
import org.atalaya.data.programme.ObligationStatus;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;

/** Puts obligations into words, as they stand on a day. */
public final class CommitmentViews {

    private final Content content;
    private final AsOf asOf;
    private final Messages text;
    private final ContentWords words;
    private final DueWords dueWords;

    /** Words of a language about a content on a day. */
    public CommitmentViews(Content content, Language language, AsOf asOf) {
        this.content = content;
        this.asOf = asOf;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.dueWords = new DueWords(language);
    }

    /** An obligation. */
    public CommitmentView view(Commitment commitment) {
        ContentRecord record = content.get(commitment.record());
        LocalDate day = asOf.day();
        DueDate due = commitment.obligation().dueAsOf(day);
        ObligationStatus status = commitment.obligation().statusAsOf(day);
        return new CommitmentView(
                link(record),
                link(record.parent().map(content::get).orElse(record)),
                commitment.paragraph().isPresent()
                        ? text.text(
                                "obligation.paragraph", commitment.paragraph().getAsInt())
                        : "",
                units(record, "responsible"),
                units(record, "counterpart"),
                dueWords.kind(due),
                dueWords.due(due),
                due.equals(commitment.obligation().due())
                        ? ""
                        : dueWords.due(commitment.obligation().due()),
                record.quotation().map(words::printed),
                commitment.datedBy().map(content::get).map(this::link),
                commitment.deliverable().map(words::passage),
                dueWords.status(status),
                status.id(),
                status.isOverdue(),
                due.until());
    }

    /** The obligations that stand in a record. */
    public List<CommitmentView> in(ContentRecord record) {
        return content.children(record.id(), RecordKind.OBLIGATION).stream()
                .flatMap(each -> content.findCommitment(each.id()).stream())
                .map(this::view)
                .toList();
    }

    /** The way to a record on the same day. */
    public RecordLink link(ContentRecord record) {
        RecordLink link = words.link(record);
        return new RecordLink(link.title(), link.kindName(), link.path() + asOf.query());
    }

    private List<Passage> units(ContentRecord record, String role) {
        return content.parties(record.id(), role).stream().map(words::unit).toList();
    }
}
