package org.atalaya.web.agreement;

import java.util.List;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Citation;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.agreement.AgreementPage.CitationView;
import org.atalaya.web.agreement.AgreementPage.Part;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.shared.content.CommitmentViews;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.RecordViews;

/** Makes pages of meetings, agreements, resolutions, provisions and obligations. */
public final class AgreementPages {

    private final Content content;
    private final AsOf asOf;
    private final ContentWords words;
    private final RecordViews records;
    private final CommitmentViews commitments;

    /**
     * Pages of a release.
     *
     * @param release the release
     * @param language language of the page
     * @param asOf the day it tells of
     */
    public AgreementPages(Release release, Language language, AsOf asOf) {
        this.content = release.content();
        this.asOf = asOf;
        this.words = new ContentWords(language);
        this.commitments = new CommitmentViews(content, language, asOf);
        this.records = new RecordViews(content, release.gazetteer()::find, language, commitments::link);
    }

    /** The page of a record. */
    public AgreementPage page(ContentRecord record) {
        List<ContentRecord> children = content.children(record.id());
        boolean isPart = isPart(record);
        return new AgreementPage(
                records.view(record),
                asOf.day().toString(),
                words.day(asOf.day()),
                words.link(record).path(),
                content.findCommitment(record.id()).stream()
                        .map(commitments::view)
                        .toList(),
                isPart
                        ? List.of(part(record))
                        : children.stream()
                                .filter(AgreementPages::isPart)
                                .map(this::part)
                                .toList(),
                children.stream()
                        .filter(each -> !isPart(each) && each.kind() != RecordKind.OBLIGATION)
                        .map(commitments::link)
                        .toList());
    }

    private static boolean isPart(ContentRecord record) {
        return record.kind() == RecordKind.RESOLUTION || record.kind() == RecordKind.PROVISION;
    }

    private Part part(ContentRecord record) {
        return new Part(
                record.id(),
                records.view(record),
                commitments.in(record),
                content.citations(record.id()).stream()
                        .map(citation -> citation(citation, citation.cites()))
                        .toList(),
                content.citationsOf(record.id()).stream()
                        .map(citation -> citation(citation, citation.record()))
                        .toList());
    }

    private CitationView citation(Citation citation, String otherEnd) {
        return new CitationView(
                words.printed(citation.printed()),
                commitments.link(content.get(otherEnd)),
                content.children(citation.cites(), RecordKind.OBLIGATION).stream()
                        .filter(each -> isIn(each, citation))
                        .map(commitments::link)
                        .toList());
    }

    /** Whether an obligation stands in the paragraph cited; where the whole is cited, all do. */
    private boolean isIn(ContentRecord obligation, Citation citation) {
        return citation.paragraph().isEmpty()
                || content.findCommitment(obligation.id())
                        .filter(each -> each.paragraph().orElse(1)
                                == citation.paragraph().getAsInt())
                        .isPresent();
    }
}
