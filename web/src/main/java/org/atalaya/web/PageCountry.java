package org.atalaya.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.data.territory.Country;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.observatory.Observatory;

/**
 * Whose words, numbers and dates a page is written in: those of the country it tells of, as its address says; where it
 * tells of both or of none, those of the observatory's home.
 */
final class PageCountry {

    private static final String HOME = "home";
    private static final String SUBJECT = "subject";
    private static final Map<Country, Set<String>> KINDS =
            Map.of(Country.MX, Set.of("state", "municipality"), Country.CL, Set.of("region", "comuna"));

    private PageCountry() {}

    /** Notes whose site is asked, before anything is answered. */
    static void note(Context context, Observatory observatory) {
        observatory.home().ifPresent(home -> context.attribute(HOME, home.country()));
    }

    /** A language as it is written where no country is told of. */
    static Language atHome(Context context, Language language) {
        return language.in(home(context));
    }

    /** A language as it is written in the country a page tells of. */
    static Language spoken(Context context, Release release, Language language) {
        Set<Country> told = Stream.<Supplier<Set<Country>>>of(
                        () -> ofPlace(context),
                        () -> ofRecord(context, release),
                        () -> ofSurvey(context, release),
                        () -> ofParameters(context))
                .map(Supplier::get)
                .filter(countries -> !countries.isEmpty())
                .findFirst()
                .orElse(Set.of());
        return language.in(told.size() == 1 ? told.iterator().next() : home(context));
    }

    private static Set<Country> ofPlace(Context context) {
        return inPath(context, "country")
                .map(code -> named(country -> country.name().equalsIgnoreCase(code)))
                .orElse(Set.of());
    }

    /** Of the record, or else of the nearest it is part of; its subjects before the places it merely names. */
    private static Set<Country> ofRecord(Context context, Release release) {
        Content content = release.content();
        return inPath(context, "record").flatMap(content::find).stream()
                .flatMap(record -> Stream.concat(Stream.of(record), content.above(record).stream()))
                .map(record -> content.places(record.id()))
                .flatMap(places -> Stream.of(
                        countries(places.stream().filter(place -> place.role().equals(SUBJECT))),
                        countries(places.stream())))
                .filter(countries -> !countries.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<Country> ofSurvey(Context context, Release release) {
        return inPath(context, "indicator")
                .flatMap(release::findIndicator)
                .flatMap(PlaceSurvey::find)
                .map(survey -> Set.of(survey.total().country()))
                .orElse(Set.of());
    }

    /** Of the places and kinds of places a question names. */
    private static Set<Country> ofParameters(Context context) {
        List<String> asked =
                context.queryParamMap().values().stream().flatMap(List::stream).toList();
        return named(country -> asked.stream()
                .anyMatch(value -> value.startsWith(country.name() + ":")
                        || KINDS.get(country).contains(value)));
    }

    private static Set<Country> countries(Stream<Place> places) {
        return places.map(place -> place.id().country()).collect(Collectors.toSet());
    }

    private static Set<Country> named(Predicate<Country> isNamed) {
        return Stream.of(Country.values()).filter(isNamed).collect(Collectors.toSet());
    }

    private static Optional<String> inPath(Context context, String name) {
        return Optional.ofNullable(context.pathParamMap().get(name));
    }

    private static Country home(Context context) {
        return Optional.<Country>ofNullable(context.attribute(HOME)).orElse(Country.MX);
    }
}
