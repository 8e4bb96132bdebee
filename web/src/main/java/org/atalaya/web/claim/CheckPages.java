package org.atalaya.web.claim;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.analytics.claim.ClaimCheck;
import org.atalaya.analytics.claim.ClaimCheck.Known;
import org.atalaya.analytics.claim.ClaimCheck.Ranks;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.claim.CheckPage.Chosen;
import org.atalaya.web.claim.CheckPage.Link;
import org.atalaya.web.release.PlaceSearch;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Choice;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.content.RecordView.PlaceView;

/** Makes the page on which somebody checks a claim of a place. */
public final class CheckPages {

    private static final int FOUND = 8;
    private static final int MOST_WORDS = 60;

    private final Release release;
    private final Language language;
    private final Messages text;
    private final FigureWords figures;
    private final ClaimWords verdicts;

    /** Pages of a release in a language. */
    public CheckPages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.figures = new FigureWords(language);
        this.verdicts = new ClaimWords(language);
    }

    /**
     * The page of an address.
     *
     * @param parameter value of a parameter, if the address has it
     * @throws BadRequest if a value names nothing
     */
    public CheckPage page(Function<String, Optional<String>> parameter) throws SQLException, IOException {
        String searched = PlaceSearch.cut(parameter.apply("q").orElse(""));
        Optional<PlaceEntry> place = parameter.apply("place").map(this::place);
        String words = parameter.apply("figure").orElse("");
        if (words.length() > MOST_WORDS) {
            throw new BadRequest("figure", words.substring(0, MOST_WORDS) + "…", text.text("claim.check.forms"));
        }
        Optional<Integer> rank = parameter.apply("rank").map(this::rank);
        boolean amongFirst = parameter.apply("first").isPresent();
        if (place.isEmpty()) {
            return new CheckPage(
                    searched,
                    found(searched),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    words,
                    "",
                    false,
                    Optional.empty());
        }
        List<IndicatorEntry> asked = release.indicators().stream()
                .filter(PlaceSurvey.of(place.get().id())::asks)
                .toList();
        IndicatorEntry indicator =
                parameter.apply("indicator").map(id -> indicator(id, asked)).orElse(asked.get(0));
        List<Figure> known = release.questions().series(List.of(place.get().id()), indicator.id()).stream()
                .sorted(Comparator.comparing(Figure::period).reversed())
                .toList();
        Optional<Figure> figure = parameter
                .apply("period")
                .map(period -> Optional.of(figure(period, known)))
                .orElseGet(() -> known.stream()
                        .filter(each -> each.interval().isPresent())
                        .findFirst()
                        .or(() -> known.stream().findFirst()));
        return new CheckPage(
                searched,
                List.of(),
                Optional.of(new Chosen(
                        place.get().id().text(),
                        place.get().name(),
                        Links.place(language, place.get().id()))),
                asked.stream()
                        .map(each -> new Choice(each.id(), figures.words(each).name(), each.equals(indicator)))
                        .toList(),
                known.stream()
                        .map(each -> new Choice(
                                each.period(),
                                Periods.brief(text, each.period()),
                                Optional.of(each).equals(figure)))
                        .toList(),
                words,
                rank.map(String::valueOf).orElse(""),
                amongFirst,
                words.isBlank() && rank.isEmpty() || figure.isEmpty()
                        ? Optional.empty()
                        : Optional.of(claim(place.get(), indicator, figure.get(), words, rank, amongFirst)));
    }

    /** What the release says of a claim another release was asked about; empty if it has no such figure. */
    public Optional<ClaimView> find(Function<String, Optional<String>> parameter) throws SQLException, IOException {
        try {
            return page(parameter).claim();
        } catch (BadRequest unknownHere) {
            return Optional.empty();
        }
    }

    private ClaimView claim(
            PlaceEntry place,
            IndicatorEntry indicator,
            Figure figure,
            String words,
            Optional<Integer> rank,
            boolean amongFirst)
            throws SQLException {
        Optional<Known> known = Optional.of(new Known(figure.value(), figure.interval(), !figure.computed()));
        ClaimCheck check;
        String printed;
        if (words.isBlank()) {
            int last = rank.orElseThrow();
            check = ClaimCheck.ofRank(amongFirst ? 1 : last, last, known, ranks(place.id(), indicator, figure));
            printed = text.text(amongFirst ? "claim.check.amongFirst" : "claim.check.rankOf", last);
        } else {
            check = ClaimCheck.ofShare(words, known);
            printed = words;
        }
        return new ClaimView(
                printed,
                List.of(new PlaceView("", place.name(), Links.place(language, place.id()))),
                text.text("survey." + PlaceSurvey.of(place.id()).id()) + ", " + Periods.brief(text, figure.period()),
                indicator.id(),
                figures.words(indicator).name(),
                Links.indicator(language, indicator.id()),
                "",
                check.verdict().id(),
                verdicts.verdict(check),
                figures.view(figure),
                findTotal(place.id(), indicator, figure).map(figures::view),
                release.totalName(PlaceSurvey.of(place.id()), text),
                verdicts.reasons(printed, check),
                verdicts.say(check, indicator, Optional.of(figure)));
    }

    private Optional<Figure> findTotal(TerritoryId place, IndicatorEntry indicator, Figure figure) throws SQLException {
        TerritoryId total = PlaceSurvey.of(place).total();
        return place.equals(total)
                ? Optional.empty()
                : release.questions().series(List.of(total), indicator.id()).stream()
                        .filter(known -> known.period().equals(figure.period()))
                        .findFirst();
    }

    private Optional<Ranks> ranks(TerritoryId place, IndicatorEntry indicator, Figure figure) throws SQLException {
        return release.comparisons().ranks(place, figure.period()).stream()
                .filter(range -> range.figure().equals(indicator.id()))
                .map(range -> new Ranks(range.lower(), range.upper(), range.ranked()))
                .findFirst();
    }

    private PlaceEntry place(String id) {
        return release.gazetteer()
                .findWritten(id)
                .flatMap(release.gazetteer()::findMeasured)
                .orElseThrow(() -> new BadRequest("place", id, text.text("claim.check.places")));
    }

    private int rank(String typed) {
        if (!typed.matches("[1-9]\\d{0,2}")) {
            throw new BadRequest("rank", typed, "1-999");
        }
        return Integer.parseInt(typed);
    }

    private static IndicatorEntry indicator(String id, List<IndicatorEntry> asked) {
        return asked.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "indicator",
                        id,
                        String.join(", ", asked.stream().map(IndicatorEntry::id).toList())));
    }

    private static Figure figure(String period, List<Figure> known) {
        return known.stream()
                .filter(each -> each.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "period",
                        period,
                        String.join(", ", known.stream().map(Figure::period).toList())));
    }

    private List<Link> found(String searched) throws IOException {
        return release.search().find(searched, FOUND).stream()
                .map(hit -> new Link(
                        hit.place().name(),
                        hit.context(text),
                        Links.claimCheck(language)
                                + Links.query(List.of(
                                        Map.entry("place", hit.place().id().text())))))
                .toList();
    }
}
