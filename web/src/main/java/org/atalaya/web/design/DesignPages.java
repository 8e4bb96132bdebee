package org.atalaya.web.design;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.claim.ClaimPages;
import org.atalaya.web.claim.ClaimView;
import org.atalaya.web.compare.ComparePage;
import org.atalaya.web.compare.ComparePages;
import org.atalaya.web.design.DesignPage.Colour;
import org.atalaya.web.design.DesignPage.Pair;
import org.atalaya.web.design.DesignPage.Shown;
import org.atalaya.web.design.DesignPage.Size;
import org.atalaya.web.design.DesignPage.Space;
import org.atalaya.web.indicator.IndicatorPage;
import org.atalaya.web.indicator.IndicatorPages;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.StyleTokens;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.shared.content.RecordView;
import org.atalaya.web.shared.content.RecordViews;
import org.atalaya.web.territory.PlacePage;
import org.atalaya.web.territory.PlacePages;
import org.atalaya.web.transfer.ProductView;
import org.atalaya.web.transfer.TrackerPages;

/** Finds what the page of the design shows: the first of each kind the release has. */
public final class DesignPages {

    private static final int FEW = 6;
    private static final double ROOT_PIXELS = 18;

    private final Release release;
    private final Language language;
    private final Messages text;
    private final StyleTokens tokens = StyleTokens.site();

    /** Pages of a release in a language. */
    public DesignPages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
    }

    /** The page on a day. */
    public DesignPage page(AsOf asOf) throws SQLException, IOException {
        return new DesignPage(
                colours(),
                pairs(),
                sizes(),
                spaces(),
                place(),
                ranking(),
                compared(),
                claim(),
                product(asOf),
                record());
    }

    private List<Colour> colours() {
        return tokens.colours().stream()
                .map(name ->
                        new Colour(name, text.text("design.colour." + name), tokens.light(name), tokens.dark(name)))
                .toList();
    }

    private List<Pair> pairs() {
        return ColourPair.all().stream()
                .map(pair -> new Pair(
                        pair.front(),
                        pair.back(),
                        text.text(pair.isText() ? "design.read" : "design.seen"),
                        ratio(pair.least()),
                        new Shown(ratio(pair.light()), tokens.light(pair.front()), tokens.light(pair.back())),
                        new Shown(ratio(pair.dark()), tokens.dark(pair.front()), tokens.dark(pair.back()))))
                .toList();
    }

    /** Never rounded up: what fails by little fails. */
    private static String ratio(double contrast) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(contrast * 10) / 10) + " : 1";
    }

    private List<Size> sizes() {
        return tokens.names("text").stream()
                .map(name -> new Size(name, text.text("design.size." + name), tokens.light(name)))
                .toList();
    }

    private List<Space> spaces() {
        return tokens.names("space-").stream()
                .map(name -> new Space(name, tokens.light(name), pixels(tokens.light(name))))
                .toList();
    }

    private static String pixels(String rems) {
        return String.format(Locale.ROOT, "%.0f", ROOT_PIXELS * Double.parseDouble(rems.replace("rem", "")));
    }

    private Optional<PlacePage> place() throws SQLException {
        Gazetteer gazetteer = release.gazetteer();
        List<PlaceEntry> candidates = Stream.concat(
                        Gazetteer.MODELS.stream().flatMap(id -> gazetteer.find(id).stream()),
                        gazetteer.cities().stream().limit(FEW))
                .toList();
        for (PlaceEntry candidate : candidates) {
            PlacePage page = new PlacePages(release, language).page(candidate);
            if (!page.headlines().isEmpty() && !page.series().isEmpty()) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    private Optional<IndicatorPage> ranking() throws SQLException {
        Optional<IndicatorEntry> indicator =
                release.headlines(PlaceSurvey.ENSU).stream().findFirst();
        return indicator.isEmpty()
                ? Optional.empty()
                : Optional.of(new IndicatorPages(release, language).page(indicator.get(), Optional.empty()))
                        .filter(page -> !page.lists().isEmpty());
    }

    /** The first places of an indicator's list, in its order. */
    public static IndicatorPage.PlaceList few(IndicatorPage.PlaceList list) {
        return new IndicatorPage.PlaceList(
                list.title(),
                list.reading(),
                list.ranked(),
                list.rows().stream().limit(FEW).toList(),
                List.of());
    }

    private ComparePage compared() throws SQLException, IOException {
        List<String> places = Gazetteer.MODELS.stream()
                .filter(id -> release.gazetteer().find(id).isPresent())
                .map(TerritoryId::text)
                .toList();
        return new ComparePages(release, language)
                .page(new ComparePages.Asked(places, List.of(), List.of(), Optional.empty(), ""));
    }

    private Optional<ClaimView> claim() throws SQLException {
        ClaimPages claims = new ClaimPages(release, language);
        return release.content().list(RecordKind.CLAIM).isEmpty()
                ? Optional.empty()
                : claims.find(release.content().list(RecordKind.CLAIM).get(0).id());
    }

    private Optional<ProductView> product(AsOf asOf) {
        return new TrackerPages(release, language, asOf)
                .page(name -> Optional.empty()).products().stream().findFirst();
    }

    private Optional<RecordView> record() {
        RecordViews views = new RecordViews(release.content(), release.gazetteer()::find, language);
        return release.content().list(RecordKind.values()).stream()
                .map(views::view)
                .filter(view -> view.quote().isPresent() && !view.gaps().isEmpty())
                .findFirst();
    }
}
