package org.atalaya.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.content.AsOf;

/** What an address asks: its parameters, the place and the day it names. */
final class Asked {

    private Asked() {}

    /** What a parameter says; empty too if it is blank. */
    static Optional<String> parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    /** The question of an address as another language's address repeats it, without the release it names. */
    static String query(Context context) {
        return context.queryString() == null
                ? ""
                : Stream.of(context.queryString().split("&"))
                        .filter(part -> !part.isEmpty()
                                && !part.equals(Routes.RELEASE)
                                && !part.startsWith(Routes.RELEASE + "="))
                        .reduce((some, part) -> some + "&" + part)
                        .map(parts -> "?" + parts)
                        .orElse("");
    }

    /** The place an address names by country, kind and this code. */
    static PlaceEntry place(Context context, Release release, Language language, String code) {
        return Links.findPlace(language, context.pathParam("country"), context.pathParam("kind"), code)
                .flatMap(release.gazetteer()::find)
                .orElseThrow(() -> new NotFound(context.path()));
    }

    /** The day a page tells of: the one its address names, or else today. */
    static AsOf asOf(Context context, Clock clock, Language language) {
        return AsOf.of(parameter(context, "asOf"), today(clock), language);
    }

    /** The day it is by a clock. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
