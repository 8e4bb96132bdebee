package org.atalaya.web.compare;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.analytics.question.SideBySide.Population;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.compare.ComparePage.Addition;
import org.atalaya.web.compare.ComparePage.Chosen;
import org.atalaya.web.compare.ComparePage.EditionChoice;
import org.atalaya.web.compare.ComparePage.Kept;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Choice;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.PlaceWords;

/** What a reader may choose on the page that compares places: places, editions, indicators. */
final class CompareChoices {

    private static final int FOUND = 8;

    private final Release release;
    private final Language language;
    private final Messages text;
    private final Compared compared;

    CompareChoices(Release release, Language language, Compared compared) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.compared = compared;
    }

    /**
     * The places compared.
     *
     * @param registered figures of registers, whose year is that of the population shown
     */
    List<Chosen> chosen(List<RecentIncidence> registered) throws SQLException {
        Map<TerritoryId, Population> people = people(registered);
        CompareAddress address = compared.address();
        return compared.named().stream()
                .map(place -> new Chosen(
                        place.id().text(),
                        place.name(),
                        PlaceWords.kind(text, place.id()),
                        Optional.ofNullable(people.get(place.id()))
                                .map(this::words)
                                .orElse(""),
                        Links.place(language, place.id()),
                        address.withoutPlace(place.id()).path(language),
                        place.equals(compared.named().get(0))
                                ? ""
                                : address.withFirst(place.id()).path(language)))
                .toList();
    }

    /** The people of the places, in the year of the newest figure here. */
    private Map<TerritoryId, Population> people(List<RecentIncidence> registered) throws SQLException {
        Optional<Integer> year = Stream.concat(
                        registered.stream().map(RecentIncidence::period),
                        compared.editions().chosen().values().stream())
                .map(period -> Integer.parseInt(period.substring(0, 4)))
                .max(Integer::compare);
        Map<TerritoryId, Population> people = new HashMap<>();
        if (year.isPresent()) {
            release.sideBySide()
                    .populations(compared.address().places(), year.get())
                    .forEach(population -> people.putIfAbsent(population.place(), population));
        }
        return people;
    }

    private String words(Population population) {
        return text.text(
                "compare.people",
                new Numbers(language).count(population.persons()),
                Integer.toString(population.year()),
                text.text("population." + population.source()));
    }

    Kept kept() {
        CompareAddress address = compared.address();
        return new Kept(
                address.places().stream().map(TerritoryId::text).toList(), address.indicators(), address.periods());
    }

    List<EditionChoice> editions() {
        List<EditionChoice> choices = new ArrayList<>();
        compared.editions()
                .all()
                .forEach((survey, editions) -> choices.add(new EditionChoice(
                        text.text("survey." + survey.id()),
                        editions.stream()
                                .map(iso -> new Choice(
                                        iso,
                                        Periods.brief(text, iso),
                                        iso.equals(compared.editions().chosen().get(survey))))
                                .toList())));
        return choices;
    }

    List<Choice> since() {
        List<Choice> choices = new ArrayList<>();
        Optional<String> asked = compared.address().since();
        compared.editions()
                .all()
                .forEach((survey, editions) -> editions.stream()
                        .filter(iso ->
                                iso.compareTo(compared.editions().chosen().get(survey)) < 0)
                        .filter(iso -> choices.stream()
                                .noneMatch(choice -> choice.value().equals(iso)))
                        .forEach(iso -> choices.add(
                                new Choice(iso, Periods.brief(text, iso), asked.equals(Optional.of(iso))))));
        return choices;
    }

    List<Choice> indicators() {
        FigureWords words = new FigureWords(language);
        return release.indicators().stream()
                .map(known -> new Choice(
                        known.id(),
                        words.words(known).name() + " ("
                                + text.text("survey."
                                        + PlaceSurvey.find(known).orElseThrow().id()) + ")",
                        compared.indicators().contains(known)))
                .toList();
    }

    List<Addition> found(String searched) throws IOException {
        List<PlaceEntry> named = compared.named();
        if (searched.isBlank() || named.size() >= ComparePages.MOST_PLACES) {
            return List.of();
        }
        return release.search().find(searched, FOUND).stream()
                .filter(hit -> named.stream()
                        .noneMatch(place -> place.id().equals(hit.place().id())))
                .map(hit -> {
                    List<TerritoryId> ids = new ArrayList<>(compared.address().places());
                    ids.add(hit.place().id());
                    return new Addition(
                            hit.place().name(),
                            hit.context(text),
                            compared.address().withPlaces(ids).path(language));
                })
                .toList();
    }
}
