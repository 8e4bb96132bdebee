package org.atalaya.web.crosstab;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.crosstab.CrossTabCatalogue;
import org.atalaya.analytics.crosstab.CrossTabCatalogue.Edition;
import org.atalaya.analytics.crosstab.CrossTabCatalogue.Survey;
import org.atalaya.analytics.crosstab.CrossTabs;
import org.atalaya.analytics.crosstab.Item;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.survey.Place;
import org.atalaya.data.time.Period;
import org.atalaya.web.crosstab.CrossTabPage.Cannot;
import org.atalaya.web.crosstab.CrossTabPage.Link;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;

/**
 * What an address asks of a release that holds microdata, as far as it can answer: where it cannot, the reason and
 * the nearest that it can. A word that means nothing is refused.
 */
final class CrossTabRequest {

    private final Release release;
    private final CrossTabWords words;
    private final CrossTabPages.Asked asked;
    private final CrossTabCatalogue catalogue;
    private final List<Cannot> cannot = new ArrayList<>();
    private final Edition edition;
    private final List<PlaceEntry> places;
    private final PlaceEntry place;
    private final Item item;
    private final String by;

    CrossTabRequest(Release release, CrossTabWords words, CrossTabPages.Asked asked) throws SQLException {
        this.release = release;
        this.words = words;
        this.asked = asked;
        this.catalogue = release.crossTabs().catalogue();
        Optional<PlaceEntry> named = asked.place().map(this::place);
        this.edition = asked.edition().map(this::edition).orElseGet(() -> likeliest(named));
        this.places = new ArrayList<>();
        for (Place one : release.crossTabs().places(edition.survey().id(), edition.period())) {
            places.add(release.gazetteer().find(one.id()).orElseThrow());
        }
        this.place = named.map(this::measured).orElseGet(this::total);
        this.item = asked.item().map(this::item).orElseGet(() -> items().get(0));
        this.by = asked.by().map(this::by).orElse(CrossTabs.ALL);
    }

    Edition edition() {
        return edition;
    }

    PlaceEntry place() {
        return place;
    }

    Item item() {
        return item;
    }

    String by() {
        return by;
    }

    /** What cannot be answered as it was asked; none if the table can be made. */
    List<Cannot> cannot() {
        return cannot;
    }

    /** The places the edition speaks for. */
    List<PlaceEntry> places() {
        return places;
    }

    /** The questions the edition asked. */
    List<Item> items() {
        return catalogue.items().get(edition.survey().id()).stream()
                .filter(one -> edition.asked().contains(one.concept()))
                .toList();
    }

    /** What divides everybody, apart from questions: nothing, sex, age. */
    List<String> kinds() {
        return Stream.of(CrossTabs.ALL, CrossTabs.SEX, CrossTabs.AGE)
                .filter(kind -> kind.equals(CrossTabs.ALL)
                        || !catalogue.groups(edition.survey().id(), kind).isEmpty())
                .toList();
    }

    CrossTabs.Question question() {
        return new CrossTabs.Question(edition.survey().id(), edition.period(), place.id(), item.concept(), by);
    }

    private PlaceEntry place(String id) {
        return release.gazetteer()
                .findWritten(id)
                .orElseThrow(() -> new BadRequest("place", id, "MX:city:28, MX:state:15, CL:region:13, …"));
    }

    /** The newest edition that asked the question, or else that speaks for the place, or else the first there is. */
    private Edition likeliest(Optional<PlaceEntry> named) {
        String source = named.map(one -> PlaceSurvey.of(one.id()).id()).orElse("");
        return catalogue.editions().stream()
                .filter(one -> asked.item()
                        .map(one.asked()::contains)
                        .orElse(one.survey().source().equals(source)))
                .findFirst()
                .orElse(catalogue.editions().get(0));
    }

    private Edition edition(String id) {
        String[] parts = id.split(":", -1);
        Optional<Survey> survey = catalogue.surveys().stream()
                .filter(one -> one.id().equals(parts[0]))
                .findFirst();
        if (parts.length != 2 || survey.isEmpty() || !isEdition(survey.get(), parts[1])) {
            throw new BadRequest("edition", id, words.allowed(catalogue.editions()));
        }
        return catalogue.findEdition(parts[0], parts[1]).orElseGet(() -> {
            Edition nearest = catalogue.editions().stream()
                    .filter(one -> one.survey().equals(survey.get()))
                    .findFirst()
                    .orElse(catalogue.editions().get(0));
            cannot.add(new Cannot(words.notHeld(survey.get(), parts[1]), Optional.of(with(nearest))));
            return nearest;
        });
    }

    private static boolean isEdition(Survey survey, String period) {
        try {
            Period.parse(period);
            return period.length() == survey.firstPeriod().length()
                    && period.compareTo(survey.firstPeriod()) >= 0
                    && period.compareTo(survey.lastPeriod()) <= 0;
        } catch (IllegalArgumentException notAPeriod) {
            return false;
        }
    }

    /** The place whose figures stand for a place; the survey's total where the edition does not speak for it. */
    private PlaceEntry measured(PlaceEntry named) {
        return release.gazetteer().findMeasured(named).filter(places::contains).orElseGet(() -> {
            cannot.add(new Cannot(
                    words.notSampled(edition, named),
                    Optional.of(with("place", total().id().text(), total().name()))));
            return total();
        });
    }

    private PlaceEntry total() {
        return places.stream()
                .filter(one -> CrossTabWords.TOTALS.contains(one.id().kind()))
                .findFirst()
                .orElseThrow();
    }

    private Item item(String concept) {
        Optional<Item> known = catalogue.items().values().stream()
                .flatMap(List::stream)
                .filter(one -> one.concept().equals(concept))
                .min((one, other) -> Boolean.compare(isOfThisSurvey(other), isOfThisSurvey(one)));
        if (known.isEmpty()) {
            throw new BadRequest("item", concept, words.allowedItems(items()));
        }
        if (isOfThisSurvey(known.get()) && edition.asked().contains(concept)) {
            return known.get();
        }
        Optional<Edition> nearest = catalogue.editions().stream()
                .filter(one -> one.survey().id().equals(known.get().survey())
                        && one.asked().contains(concept))
                .findFirst();
        cannot.add(new Cannot(words.notAsked(edition, known.get()), nearest.map(this::with)));
        return items().get(0);
    }

    private boolean isOfThisSurvey(Item one) {
        return one.survey().equals(edition.survey().id());
    }

    private String by(String asking) {
        boolean known = List.of(CrossTabs.ALL, CrossTabs.SEX, CrossTabs.AGE).contains(asking)
                || catalogue.items().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(one -> one.concept().equals(asking));
        if (!known) {
            throw new BadRequest("by", asking, words.allowedDivisions(kinds(), items()));
        }
        boolean can = kinds().contains(asking) || edition.asked().contains(asking) && !asking.equals(item.concept());
        if (!can) {
            cannot.add(new Cannot(
                    words.notDivided(edition, asking.equals(item.concept())),
                    Optional.of(with("by", CrossTabs.ALL, words.division(CrossTabs.ALL)))));
            return CrossTabs.ALL;
        }
        return asking;
    }

    /** The same question to another edition; of another survey only what it asks too. */
    private Link with(Edition nearest) {
        String survey = nearest.survey().id();
        String value = survey + ":" + nearest.period();
        if (asked.edition().filter(was -> was.startsWith(survey + ":")).isPresent()) {
            return with("edition", value, words.edition(nearest));
        }
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("edition", value));
        asked.item().filter(nearest.asked()::contains).ifPresent(was -> parameters.put("item", was));
        return words.link(words.edition(nearest), parameters);
    }

    /** The same question with one thing changed. */
    private Link with(String parameter, String value, String name) {
        Map<String, String> parameters = new LinkedHashMap<>();
        asked.edition().ifPresent(was -> parameters.put("edition", was));
        asked.place().ifPresent(was -> parameters.put("place", was));
        asked.item().ifPresent(was -> parameters.put("item", was));
        asked.by().ifPresent(was -> parameters.put("by", was));
        parameters.put(parameter, value);
        return words.link(name, parameters);
    }
}
