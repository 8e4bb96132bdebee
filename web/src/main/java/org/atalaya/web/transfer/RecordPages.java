package org.atalaya.web.transfer;

import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Claim;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordViews;
import org.atalaya.web.transfer.RecordPage.ClaimView;
import org.atalaya.web.transfer.RecordPage.Parts;

/** Makes the page any record has. */
public final class RecordPages {

    private final Release release;
    private final Content content;
    private final Language language;
    private final Messages text;
    private final ContentWords words;
    private final RecordViews records;

    /** Pages of a release in a language. */
    public RecordPages(Release release, Language language) {
        this.release = release;
        this.content = release.content();
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.records = new RecordViews(content, release.gazetteer()::find, language);
    }

    /** The page of a record. */
    public RecordPage page(ContentRecord record) {
        return new RecordPage(
                records.view(record),
                content.findClaim(record.id()).map(this::claim),
                content.labels(record.id()).stream()
                        .map(label -> "«" + label.label() + "» ("
                                + content.section(record.source().document(), label.section())
                                        .heading()
                                + ")")
                        .toList(),
                Stream.of(RecordKind.values())
                        .map(kind -> new Parts(words.kinds(kind), records.views(content.children(record.id(), kind))))
                        .filter(parts -> !parts.records().isEmpty())
                        .toList());
    }

    private ClaimView claim(Claim claim) {
        Optional<String> indicator = release.findIndicator(claim.indicator())
                .map(each -> new FigureWords(language).words(each).name());
        return new ClaimView(
                claim.printed(),
                records.place("", claim.place()).stream().toList(),
                text.text("survey." + claim.survey()) + ", " + Periods.brief(text, claim.period()),
                indicator.orElse(claim.indicator()),
                indicator.isPresent() ? Links.indicator(language, claim.indicator()) : "",
                claim.among().map(words::passage).map(Passage::text).orElse(""));
    }
}
