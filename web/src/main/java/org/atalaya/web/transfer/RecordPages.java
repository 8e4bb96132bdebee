package org.atalaya.web.transfer;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.transfer.ContinuityRules;
import org.atalaya.analytics.transfer.Transfers;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.CallWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.shared.content.CommitmentViews;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.RecordViews;
import org.atalaya.web.transfer.RecordPage.Call;
import org.atalaya.web.transfer.RecordPage.Parts;

/** Makes the page any record has. */
public final class RecordPages {

    private final Release release;
    private final Language language;
    private final AsOf asOf;
    private final Content content;
    private final ContentWords words;
    private final RecordViews records;

    /**
     * Pages of a release.
     *
     * @param release the release
     * @param language language of the page
     * @param asOf the day it tells of
     */
    public RecordPages(Release release, Language language, AsOf asOf) {
        this.release = release;
        this.language = language;
        this.asOf = asOf;
        this.content = release.content();
        this.words = new ContentWords(language);
        this.records = new RecordViews(
                content, release.gazetteer()::find, language, new CommitmentViews(content, language, asOf)::link);
    }

    /** The page of a record. */
    public RecordPage page(ContentRecord record) throws SQLException {
        return new RecordPage(
                records.view(record),
                content.labels(record.id()).stream()
                        .map(label -> "«" + label.label() + "» ("
                                + content.section(record.source().document(), label.section())
                                        .heading()
                                + ")")
                        .toList(),
                release.outcomeChanges(language).of(record.id()),
                Stream.of(RecordKind.values())
                        .map(kind -> new Parts(words.kinds(kind), records.views(content.children(record.id(), kind))))
                        .filter(parts -> !parts.records().isEmpty())
                        .toList(),
                Optional.of(record)
                        .filter(each -> each.kind() == RecordKind.PRODUCT)
                        .map(new Transfers(content)::of)
                        .map(new ProductViews(release, language, asOf, ContinuityRules.SILENT_MONTHS)::view),
                record.kind() == RecordKind.CALL ? Optional.of(call(record)) : Optional.empty(),
                asOf.day().toString(),
                words.day(asOf.day()));
    }

    private Call call(ContentRecord call) {
        return new Call(new CallWords(language).closes(call, asOf.day()), Links.diagnosesForCall(language, call.id()));
    }
}
