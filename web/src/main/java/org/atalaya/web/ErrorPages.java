package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.web.api.Api;
import org.atalaya.web.api.Problem;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.DamageWords;
import org.atalaya.web.release.Gone;
import org.atalaya.web.release.NotWhole;
import org.atalaya.web.release.ReleaseNotShown;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.ErrorPage;
import org.atalaya.web.shared.HiddenToday;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.Page.Crumb;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.WithdrawalWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered where there is no page to show: one that says why, in the reader's language. */
final class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final int MOST_NAMED = 12;
    private static final int MOST_REPEATED = 40;

    private final CurrentRelease current;
    private final PageWriter pages;

    ErrorPages(CurrentRelease current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    void configure(JavalinConfig config) {
        config.routes.exception(NotFound.class, (missing, context) -> notFound(context, missing.getMessage()));
        config.routes.exception(HiddenToday.class, (hidden, context) -> hidden(context));
        config.routes.exception(Gone.class, this::gone);
        config.routes.exception(NotWhole.class, this::notWhole);
        config.routes.exception(BadRequest.class, this::badRequest);
        config.routes.exception(ReleaseNotShown.class, this::releaseNotShown);
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

    /** What was withdrawn: when, by which role and why. */
    private void gone(Gone gone, Context context) {
        write(context, 410, WithdrawalWords.sentence(gone.withdrawal(), language(context)));
    }

    /** A release whose files are not as they were published: its figures may be others. */
    private void notWhole(NotWhole refused, Context context) {
        Language language = language(context);
        write(
                context,
                503,
                Messages.of(language).text("damage.title"),
                new ErrorPage(DamageWords.refusal(refused.damage(), language), List.of()),
                Optional.empty());
    }

    /** What law forbids to show today: why, and until when. */
    private void hidden(Context context) {
        write(context, 451, pages.quiet(current.get(), language(context)));
    }

    private void badRequest(BadRequest wrong, Context context) {
        write(
                context,
                400,
                new ErrorPage(
                        Messages.of(language(context))
                                .text("error.parameter", wrong.parameter(), wrong.value(), wrong.allowed()),
                        List.of()),
                Optional.of(wrong));
    }

    /** A release that is not shown: which are there, each with the address of the same page in it. */
    private void releaseNotShown(ReleaseNotShown refused, Context context) {
        Messages text = Messages.of(language(context));
        String path = context.path() + Site.query(context);
        List<Crumb> ways = new ArrayList<>(
                List.of(new Crumb(text.text("edition.current", current.get().id()), path)));
        refused.kept().stream()
                .filter(id ->
                        !id.equals(refused.asked()) && !id.equals(current.get().id()))
                .limit(MOST_NAMED)
                .forEach(id -> ways.add(new Crumb(id, Links.pinned(path, id))));
        write(
                context,
                404,
                new ErrorPage(
                        refused.older()
                                .map(older ->
                                        text.text("edition.older", refused.asked(), older.codeVersion(), older.table()))
                                .orElseGet(() -> text.text("edition.none", cut(refused.asked()))),
                        ways),
                Optional.empty());
    }

    private static String cut(String asked) {
        return asked.length() > MOST_REPEATED ? asked.substring(0, MOST_REPEATED) + "…" : asked;
    }

    private void failure(Exception failure, Context context) {
        LOG.error("{} failed", context.path(), failure);
        current.suspect();
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
        write(context, status, new ErrorPage(sentence, List.of()), Optional.empty());
    }

    private void write(Context context, int status, ErrorPage content, Optional<BadRequest> wrong) {
        write(context, status, Messages.of(language(context)).text("error.title." + status), content, wrong);
    }

    private void write(Context context, int status, String title, ErrorPage content, Optional<BadRequest> wrong) {
        Language language = language(context);
        context.status(status);
        context.header("Cache-Control", "no-store");
        if (context.path().startsWith(Api.ROOT)) {
            context.contentType(Problem.TYPE);
            context.result(Problem.write(status, title, content.sentence(), wrong));
            return;
        }
        pages.write(
                context,
                "error.jte",
                content,
                pages.frame(
                        current.get(),
                        language,
                        title,
                        content.sentence(),
                        Section.HOME,
                        Section.HOME::path,
                        List.of(),
                        false));
    }

    /** The language of the address, or else the reader's. */
    private static Language language(Context context) {
        String[] parts = context.path().split("/", 3);
        return PageCountry.atHome(
                context,
                Language.find(parts.length > 1 ? parts[1] : "").orElseGet(() -> PageWriter.preferred(context)));
    }
}
