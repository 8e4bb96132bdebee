package org.atalaya.web.claim;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.claim.ClaimCheck;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Claim;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordView.PlaceView;
import org.atalaya.web.shared.content.RecordViews;

/** Makes the pages of claims. */
public final class ClaimPages {

    private final Release release;
    private final Content content;
    private final Language language;
    private final Messages text;
    private final ContentWords words;
    private final FigureWords figures;
    private final ClaimWords verdicts;
    private final RecordViews records;

    /** Pages of a release in a language. */
    public ClaimPages(Release release, Language language) {
        this.release = release;
        this.content = release.content();
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.figures = new FigureWords(language);
        this.verdicts = new ClaimWords(language);
        this.records = new RecordViews(content, release.gazetteer()::find, language);
    }

    /** Every claim with its verdict. */
    public ClaimsPage list() throws SQLException {
        List<ClaimsPage.Line> lines = new ArrayList<>();
        for (ContentRecord record : content.list(RecordKind.CLAIM)) {
            Claim claim = content.findClaim(record.id()).orElseThrow();
            ClaimCheck check = content.claimCheck(record.id());
            lines.add(new ClaimsPage.Line(
                    words.link(record),
                    placeName(claim),
                    survey(claim),
                    check.verdict().id(),
                    verdicts.verdict(check),
                    view(claim)));
        }
        return new ClaimsPage(lines);
    }

    /** The page of a claim. */
    public ClaimPage page(ContentRecord record) throws SQLException {
        Claim claim = content.findClaim(record.id()).orElseThrow();
        ClaimCheck check = content.claimCheck(record.id());
        IndicatorEntry indicator = release.findIndicator(claim.indicator()).orElseThrow();
        List<PlaceView> place = records.place("", claim.place()).stream().toList();
        return new ClaimPage(
                records.view(record),
                new ClaimView(
                        claim.printed(),
                        place,
                        survey(claim),
                        claim.indicator(),
                        figures.words(indicator).name(),
                        Links.indicator(language, claim.indicator()),
                        claim.among().map(words::passage).map(Passage::text).orElse(""),
                        check.verdict().id(),
                        verdicts.verdict(check),
                        view(claim),
                        findTotal(claim).map(figures::view),
                        release.totalName(PlaceSurvey.of(claim.place()), text),
                        verdicts.reasons(claim.printed(), check),
                        verdicts.say(check, indicator, find(claim))));
    }

    /** What is claimed in a record, and the verdict; empty if the release has no such claim. */
    public Optional<ClaimView> find(String id) throws SQLException {
        Optional<ContentRecord> record = content.find(id).filter(known -> known.kind() == RecordKind.CLAIM);
        return record.isEmpty()
                ? Optional.empty()
                : Optional.of(page(record.get()).claim());
    }

    private String survey(Claim claim) {
        return text.text("survey." + claim.survey()) + ", " + Periods.brief(text, claim.period());
    }

    private String placeName(Claim claim) {
        return release.gazetteer().find(claim.place()).orElseThrow().name();
    }

    private Optional<Figure> find(Claim claim) throws SQLException {
        return find(claim.place(), claim);
    }

    private Optional<Figure> find(TerritoryId place, Claim claim) throws SQLException {
        return release.questions().series(List.of(place), claim.indicator()).stream()
                .filter(figure -> figure.period().equals(claim.period()))
                .findFirst();
    }

    /** The total's figure of the same edition: what a reader may set beside a claim that cannot be checked. */
    private Optional<Figure> findTotal(Claim claim) throws SQLException {
        TerritoryId total = PlaceSurvey.of(claim.place()).total();
        return claim.place().equals(total) ? Optional.empty() : find(total, claim);
    }

    private FigureView view(Claim claim) throws SQLException {
        Optional<Figure> figure = find(claim);
        return figure.isPresent()
                ? figures.view(figure.get())
                : figures.missing(claim.place(), placeName(claim), claim.period(), Optional.empty());
    }
}
