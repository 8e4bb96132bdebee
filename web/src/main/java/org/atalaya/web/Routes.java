package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Gone;
import org.atalaya.web.release.Reading;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.NotFound;

/** How an address is answered: from the release it names or the one at hand, to GET and HEAD, and as a picture too. */
final class Routes {

    /** The parameter that names a release. */
    static final String RELEASE = "release";

    private Routes() {}

    /** An address to read; HEAD gives what GET would, without the page. */
    static void read(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    /** A page to read, and what stands beside it. */
    static void read(JavalinConfig config, String path, PageAnswer page) {
        read(config, path, (Handler) page);
        if (!path.contains(".")) {
            PictureRoutes.offer(config, path, page);
        }
    }

    /** What answers with a page, or with it in another form. */
    interface PageAnswer extends Handler {}

    /** A page of the release at hand. */
    interface PageHandler {
        void show(Context context, Release release, Language language) throws Exception;
    }

    /** What answers with a page of the release at hand when it is asked. */
    static PageAnswer page(CurrentRelease current, Language language, PageHandler handler) {
        return answer(current, (context, release) -> {
            if (!LastPage.draw(context)) {
                handler.show(context, release, PageCountry.spoken(context, release, language));
            }
        })::handle;
    }

    /** Whatever is answered from a release. */
    interface Answer {
        void give(Context context, Release release) throws Exception;
    }

    /** What answers from the release an address names, or else from the one at hand. */
    static Handler answer(CurrentRelease current, Answer answer) {
        return context -> {
            try (Reading reading = current.read(Asked.parameter(context, RELEASE))) {
                context.attribute(RELEASE, reading);
                if (reading.pinned()) {
                    context.header("X-Robots-Tag", "noindex");
                }
                give(context, reading.release(), answer);
            } finally {
                context.attribute(RELEASE, null); // what is answered instead of it is of no release
            }
            if (!context.res().containsHeader("Cache-Control")) {
                context.header("Cache-Control", "public, max-age=60");
            }
        };
    }

    /** What is not found because it was withdrawn is not simply missing. */
    private static void give(Context context, Release release, Answer answer) throws Exception {
        try {
            answer.give(context, release);
        } catch (NotFound missing) {
            Stream.of(context.path().split("[/.]"))
                    .flatMap(part -> release.findWithdrawal(part).stream())
                    .findFirst()
                    .ifPresent(withdrawal -> {
                        throw new Gone(withdrawal);
                    });
            throw missing;
        }
    }

    /** The release an answer is made from; empty where none could be. */
    static Optional<Reading> reading(Context context) {
        return Optional.ofNullable(context.attribute(RELEASE));
    }

    /** The release that is current, where an answer is made from another. */
    static Optional<Release> instead(Context context) {
        return reading(context).flatMap(Reading::instead);
    }
}
