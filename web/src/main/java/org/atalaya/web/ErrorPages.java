package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.Section;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered where there is no page to show: one that says why, in the reader's language. */
final class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final CurrentRelease current;
    private final PageWriter pages;

    ErrorPages(CurrentRelease current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    void configure(JavalinConfig config) {
        config.routes.exception(NotFound.class, (missing, context) -> notFound(context, missing.getMessage()));
        config.routes.exception(BadRequest.class, this::badRequest);
        config.routes.exception(Exception.class, this::failure);
        config.routes.exception(HttpResponseException.class, this::refused);
    }

    private void notFound(Context context, String what) {
        String record = context.path().substring(context.path().lastIndexOf('/') + 1);
        if (current.get().isHidden(record)) {
            hidden(context);
            return;
        }
        write(context, 404, Messages.of(language(context)).text("error.notFound", what));
    }

    /** A record that law forbids to show today: why, and until when. */
    private void hidden(Context context) {
        write(context, 451, pages.quiet(current.get(), language(context)));
    }

    private void badRequest(BadRequest wrong, Context context) {
        write(
                context,
                400,
                Messages.of(language(context))
                        .text("error.parameter", wrong.parameter(), wrong.value(), wrong.allowed()));
    }

    private void failure(Exception failure, Context context) {
        LOG.error("{} failed", context.path(), failure);
        write(context, 500, Messages.of(language(context)).text("error.failure"));
    }

    /** What Javalin itself refuses: an address or a method no page has. */
    private void refused(HttpResponseException refusal, Context context) {
        if (refusal.getStatus() == 404) {
            notFound(context, context.path());
        } else if (refusal.getStatus() == 405) {
            context.header("Allow", "GET, HEAD");
            write(
                    context,
                    405,
                    Messages.of(language(context))
                            .text("error.method", context.method().name()));
        } else {
            context.status(refusal.getStatus());
            context.result(refusal.getMessage());
        }
    }

    private void write(Context context, int status, String sentence) {
        Language language = language(context);
        context.status(status);
        pages.write(
                context,
                "error.jte",
                sentence,
                pages.frame(
                        current.get(),
                        language,
                        Messages.of(language).text("error.title." + status),
                        sentence,
                        Section.HOME,
                        Section.HOME::path,
                        List.of(),
                        false));
        context.header("Cache-Control", "no-store");
    }

    /** The language of the address, or else the reader's. */
    private static Language language(Context context) {
        String[] parts = context.path().split("/", 3);
        return Language.find(parts.length > 1 ? parts[1] : "").orElseGet(() -> PageWriter.preferred(context));
    }
}
