package org.atalaya.web.transfer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.CallWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.RecordViews;
import org.atalaya.web.transfer.RecordPage.Call;
import org.atalaya.web.transfer.RecordPage.Parts;

/** Makes the page any record has. */
public final class RecordPages {

    private final Content content;
    private final ContentWords words;
    private final RecordViews records;
    private final Language language;
    private final LocalDate day;

    /** Pages of a release in a language on a day. */
    public RecordPages(Release release, Language language, LocalDate day) {
        this.language = language;
        this.day = day;
        this.content = release.content();
        this.words = new ContentWords(language);
        this.records = new RecordViews(content, release.gazetteer()::find, language);
    }

    /** The page of a record. */
    public RecordPage page(ContentRecord record) {
        return new RecordPage(
                records.view(record),
                content.labels(record.id()).stream()
                        .map(label -> "«" + label.label() + "» ("
                                + content.section(record.source().document(), label.section())
                                        .heading()
                                + ")")
                        .toList(),
                Stream.of(RecordKind.values())
                        .map(kind -> new Parts(words.kinds(kind), records.views(content.children(record.id(), kind))))
                        .filter(parts -> !parts.records().isEmpty())
                        .toList(),
                record.kind() == RecordKind.CALL ? Optional.of(call(record)) : Optional.empty());
    }

    private Call call(ContentRecord call) {
        return new Call(new CallWords(language).closes(call, day), Links.diagnosesForCall(language, call.id()));
    }
}
