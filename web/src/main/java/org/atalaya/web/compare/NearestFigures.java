package org.atalaya.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.compare.ComparePage.Nearest;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;

/** Finds the comparison nearest to one in which places of a survey have no figure. */
final class NearestFigures {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final FigureWords words;
    private final Compared compared;
    private final PlaceSurvey survey;
    private final List<PlaceEntry> places;
    private final String edition;

    NearestFigures(Release release, Language language, Compared compared, PlaceSurvey survey) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new FigureWords(language);
        this.compared = compared;
        this.survey = survey;
        this.places = compared.bySurvey().get(survey);
        this.edition = compared.editions().chosen().get(survey);
    }

    /**
     * The nearest comparison with a figure for every place: of another edition, of the regions, of another
     * question, of fewer places; where there is none, the page of the indicator.
     */
    Nearest of(IndicatorEntry indicator, List<PlaceEntry> lacking) {
        return otherEdition(indicator)
                .or(() -> regions(indicator, lacking))
                .or(() -> otherQuestion(indicator))
                .or(() -> fewerPlaces(lacking))
                .orElseGet(() -> new Nearest(
                        text.text("compare.everyPlace", words.words(indicator).name()),
                        Links.indicator(language, indicator.id())));
    }

    private Optional<Nearest> otherEdition(IndicatorEntry indicator) {
        return compared.editions().all().get(survey).stream()
                .filter(period -> everyPlace(indicator, period))
                .findFirst()
                .map(period -> new Nearest(
                        text.text("compare.theSameIn", words.words(indicator).name(), Periods.name(text, period)),
                        withEdition(period).path(language)));
    }

    private boolean everyPlace(IndicatorEntry indicator, String period) {
        return places.stream().allMatch(place -> compared.figures().has(indicator, period, place.id()));
    }

    /** The address with another edition of the survey, and no change. */
    CompareAddress withEdition(String period) {
        List<String> periods = new ArrayList<>(compared.editions().list());
        periods.replaceAll(other -> other.equals(edition) ? period : other);
        return compared.address()
                .withPeriods(periods.stream().distinct().toList())
                .withSince(Optional.empty());
    }

    /** The regions of comunas without a figure in any edition. */
    private Optional<Nearest> regions(IndicatorEntry indicator, List<PlaceEntry> lacking) {
        CompareAddress address = compared.address();
        List<String> names = new ArrayList<>();
        for (PlaceEntry place : lacking) {
            Optional<PlaceEntry> region = release.gazetteer()
                    .findParent(place)
                    .filter(parent -> parent.id().kind() == TerritoryKind.REGION)
                    .filter(parent -> none(indicator, place) && !none(indicator, parent));
            if (region.isEmpty()) {
                return Optional.empty();
            }
            address = address.withReplaced(place.id(), List.of(region.get().id()));
            names.add(region.get().name());
        }
        List<TerritoryId> others = new ArrayList<>(address.places());
        if (others.size() == 1) {
            others.add(survey.total());
            names.add(release.totalName(survey, text));
        }
        return Optional.of(new Nearest(
                text.text(
                        "compare.regions",
                        Sentences.list(text, names.stream().distinct().toList())),
                address.withPlaces(others)
                        .withIndicators(List.of(indicator.id()))
                        .withPeriods(List.of())
                        .path(language)));
    }

    private boolean none(IndicatorEntry indicator, PlaceEntry place) {
        return compared.figures().series(indicator, List.of(place.id())).isEmpty();
    }

    private Optional<Nearest> otherQuestion(IndicatorEntry indicator) {
        return release.headlines(survey).stream()
                .filter(other -> !other.equals(indicator) && everyPlace(other, edition))
                .findFirst()
                .map(other -> new Nearest(
                        text.text("compare.theSameIn", words.words(other).name(), Periods.name(text, edition)),
                        compared.address()
                                .withIndicators(List.of(other.id()))
                                .withPeriods(List.of(edition))
                                .withSince(Optional.empty())
                                .path(language)));
    }

    private Optional<Nearest> fewerPlaces(List<PlaceEntry> lacking) {
        List<PlaceEntry> left =
                places.stream().filter(place -> !lacking.contains(place)).toList();
        CompareAddress address = compared.address();
        for (PlaceEntry place : lacking) {
            address = compared.stead().containsKey(place.id())
                    ? address.withoutPlace(compared.stead().get(place.id()))
                    : address.withoutPlace(place.id());
        }
        return left.size() < 2
                ? Optional.empty()
                : Optional.of(new Nearest(text.text("compare.only", names(left)), address.path(language)));
    }

    private String names(List<PlaceEntry> some) {
        return Sentences.list(text, some.stream().map(PlaceEntry::name).toList());
    }
}
