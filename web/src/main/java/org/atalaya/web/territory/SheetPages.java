package org.atalaya.web.territory;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.IncidenceCard;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.PlaceWords;
import org.atalaya.web.shared.QrCode;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.territory.PlacePage.Headline;
import org.atalaya.web.territory.SheetPage.Cell;
import org.atalaya.web.territory.SheetPage.Row;
import org.atalaya.web.territory.SheetPage.Table;

/** Makes the sheet of a place from its page: what fits on one page, and nothing its page does not say. */
public final class SheetPages {

    /** As many figures as a sheet has room for. */
    private static final int FIGURES = 3;

    private final Release release;
    private final Language language;
    private final Messages text;
    private final LocalDate today;

    /**
     * Sheets of a release.
     *
     * @param release the release
     * @param language their language
     * @param today the day they are made
     */
    public SheetPages(Release release, Language language, LocalDate today) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.today = today;
    }

    /**
     * The sheet of a place.
     *
     * @param place the place
     * @param page its page
     * @param root address the public reads the site at
     */
    public SheetPage page(PlaceEntry place, PlacePage page, String root) throws SQLException {
        boolean surveyed =
                page.headlines().stream().anyMatch(headline -> headline.figure().hasNumber());
        List<IncidenceCard> cards = page.incidence().cards().stream()
                .filter(card -> card.rate().hasNumber())
                .limit(FIGURES)
                .toList();
        Optional<SheetSurvey> survey = surveyed
                ? Optional.of(SheetSurvey.of(release, language, place, first(page.headlines())))
                : Optional.empty();
        Optional<Table> table = surveyed
                ? survey.map(SheetSurvey::table)
                : cards.isEmpty() ? Optional.empty() : Optional.of(incidence(cards));
        String path = Links.place(language, place.id());
        String where = release.gazetteer().whereabouts(place);
        return new SheetPage(
                place.name(),
                PlaceWords.kind(text, place.id()) + (where.isEmpty() ? "" : " · " + where),
                surveyed ? page.headlines().get(0).periodName() : "",
                surveyed ? page.measured().filter(whose -> !whose.own()) : Optional.empty(),
                table,
                table.isPresent() ? "" : text.text("sheet.none"),
                similar(page, survey),
                new SheetCommitments(release.content(), language, today).of(places(place)),
                say(place, surveyed ? page.headlines() : List.of(), cards),
                Stream.concat(
                                surveyed ? Stream.of(source(place, page)) : Stream.empty(),
                                cards.isEmpty() ? Stream.empty() : page.incidence().editions().stream())
                        .collect(Collectors.joining("; ")),
                new ContentWords(language).day(today),
                path,
                Links.sheet(language, place.id()) + ".pdf",
                root + path,
                QrCode.of(root + path));
    }

    private static List<Headline> first(List<Headline> headlines) {
        return headlines.stream().limit(FIGURES).toList();
    }

    /** The place and, if it is a city, the municipalities it is made of. */
    private Set<TerritoryId> places(PlaceEntry place) {
        Set<TerritoryId> places = new LinkedHashSet<>(Set.of(place.id()));
        release.gazetteer()
                .members(place.id())
                .forEach(member -> places.add(member.municipality().id()));
        return places;
    }

    private Table incidence(List<IncidenceCard> cards) {
        return new Table(
                List.of(
                        text.text("incidence.offence"),
                        text.text("incidence.rate"),
                        text.text("incidence.changed"),
                        text.text("sheet.standing")),
                cards.stream()
                        .map(card -> new Row(
                                card.name(),
                                List.of(
                                        new Cell(
                                                "",
                                                card.rate().number(),
                                                card.rate().range(),
                                                card.when()),
                                        Cell.of(card.change()
                                                .map(IncidenceWords.Change::verdict)
                                                .orElseGet(() -> text.text("sheet.change.none"))),
                                        Cell.of(card.standing()))))
                        .toList(),
                text.text("incidence.aboutRange"));
    }

    /** Of each figure what its range allows, and whether it changed; never more. Besides, the first offence. */
    private List<String> say(PlaceEntry place, List<Headline> headlines, List<IncidenceCard> cards) {
        Stream<String> figures = headlines.stream()
                .limit(FIGURES)
                .filter(headline -> headline.figure().hasRange())
                .map(headline -> headline.sentence()
                        + headline.change()
                                .map(change -> " " + capital(change.verdict()) + ".")
                                .orElse(""));
        Stream<String> offences = cards.stream()
                .limit(headlines.isEmpty() ? FIGURES : 1)
                .map(card -> text.text(
                        "sheet.sayOffence",
                        card.name(),
                        place.name(),
                        card.rate().number(),
                        card.rate().range(),
                        card.when(),
                        card.change().map(change -> "; " + change.verdict()).orElse("")));
        return Stream.concat(figures, offences).toList();
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Places alike in context, of a place without figures; of others those beside which each figure stands. */
    private List<String> similar(PlacePage page, Optional<SheetSurvey> survey) {
        return survey.isPresent()
                ? survey.get().similar()
                : page.similar().groups().stream()
                        .limit(1)
                        .filter(group -> !group.near().isEmpty())
                        .map(group -> text.text(
                                "sheet.similarPlaces",
                                group.near().stream()
                                        .map(near -> near.place().name())
                                        .collect(Collectors.joining(", "))))
                        .toList();
    }

    private String source(PlaceEntry place, PlacePage page) {
        FigureView figure = page.headlines().get(0).figure();
        return text.text(
                "sheet.survey",
                text.text("publisher." + place.id().country().name()),
                text.text("survey." + PlaceSurvey.of(place.id()).id()),
                page.headlines().get(0).periodName(),
                figure.origin());
    }
}
