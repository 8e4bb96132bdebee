package org.atalaya.web.crosstab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.crosstab.CrossTabCatalogue.Edition;
import org.atalaya.analytics.crosstab.CrossTabCatalogue.Survey;
import org.atalaya.analytics.crosstab.Item;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.crosstab.CrossTabPage.Link;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.PlaceWords;

/** Words about tables on request: editions, questions, universes, and what cannot be answered. */
final class CrossTabWords {

    /** Places whose name says what they are. */
    static final Set<TerritoryKind> TOTALS = Set.of(TerritoryKind.URBAN_TOTAL, TerritoryKind.COUNTRY);

    private static final String PERSON = "person";

    private final Release release;
    private final Language language;
    private final Messages text;

    CrossTabWords(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
    }

    /** A survey by what it asks about, if that is not persons: {@code ENVIPE (delitos)}. */
    String survey(Survey survey) {
        if (survey.unit().equals(PERSON)) {
            return text.text("survey." + survey.source());
        }
        return text.text(
                "crosstab.survey", text.text("survey." + survey.source()), text.text("crosstab.unit." + survey.unit()));
    }

    /** A survey with its edition: {@code ENSU, 2024-T3}. */
    String edition(Edition edition) {
        return survey(edition.survey()) + ", " + Periods.brief(text, edition.period());
    }

    /** A survey with the editions there were of it. */
    String editions(Survey survey) {
        return text.text(
                survey.firstPeriod().equals(survey.lastPeriod()) ? "crosstab.oneEdition" : "crosstab.editions",
                survey(survey),
                Periods.brief(text, survey.firstPeriod()),
                Periods.brief(text, survey.lastPeriod()));
    }

    String question(Item item) {
        return language.choose(item.spanish(), item.english());
    }

    String word(Item.Word word) {
        return language.choose(word.spanish(), word.english());
    }

    /** A place with what it is, where its name alone does not tell. */
    String place(PlaceEntry place) {
        return TOTALS.contains(place.id().kind())
                ? place.name()
                : place.name() + " · " + PlaceWords.kind(text, place.id());
    }

    /** Nothing, sex or age as what divides. */
    String division(String kind) {
        return text.text("crosstab.by." + kind);
    }

    /** Everybody, in a table of persons, households or crimes. */
    String everybody(Survey survey) {
        return text.text("crosstab.all." + survey.unit());
    }

    /** Among whom the shares are: as the indicator that counts the answers says, else those the question was put to. */
    String universe(Edition edition, Item item) {
        Optional<IndicatorEntry> indicator = item.indicator().flatMap(counts -> release.findIndicator(counts.id()));
        return indicator
                .map(counts ->
                        language.choose(counts.spanish(), counts.english()).universe())
                .orElseGet(() -> text.text("crosstab.universe."
                        + edition.survey().country() + "." + edition.survey().unit()));
    }

    String notHeld(Survey survey, String period) {
        return text.text("crosstab.notHeld", survey(survey), Periods.brief(text, period));
    }

    String notSampled(Edition edition, PlaceEntry place) {
        return text.text("crosstab.notSampled", edition(edition), place(place));
    }

    String notAsked(Edition edition, Item item) {
        return text.text("crosstab.notAsked", edition(edition), question(item));
    }

    String notDivided(Edition edition, boolean byItself) {
        return byItself ? text.text("crosstab.byItself") : text.text("crosstab.notDivided", edition(edition));
    }

    String allowed(List<Edition> editions) {
        return editions.stream()
                .map(edition -> edition.survey().id() + ":" + edition.period())
                .collect(Collectors.joining(", "));
    }

    String allowedItems(List<Item> items) {
        return items.stream().map(Item::concept).collect(Collectors.joining(", "));
    }

    String allowedDivisions(List<String> kinds, List<Item> items) {
        return Stream.concat(kinds.stream(), items.stream().map(Item::concept)).collect(Collectors.joining(", "));
    }

    Link link(String name, Map<String, String> parameters) {
        return new Link(name, Links.crossTab(language) + Links.query(List.copyOf(parameters.entrySet())));
    }
}
