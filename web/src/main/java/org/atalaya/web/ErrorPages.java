package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atalaya.web.api.Api;
import org.atalaya.web.api.Problem;
import org.atalaya.web.limit.Refusals;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.DamageWords;
import org.atalaya.web.release.Gone;
import org.atalaya.web.release.NotWhole;
import org.atalaya.web.release.ReleaseNotShown;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Busy;
import org.atalaya.web.shared.ErrorPage;
import org.atalaya.web.shared.HiddenToday;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.Page;
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
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final int TOO_LONG = 414;
    private static final int HEADERS_TOO_LONG = 431;

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
        config.routes.exception(Busy.class, this::busy);
        config.routes.exception(SQLTimeoutException.class, (late, context) -> busy(Busy.site(AGAIN_AFTER), context));
        config.routes.exception(ReleaseNotShown.class, this::releaseNotShown);
        config.routes.exception(Exception.class, this::failure);
        config.routes.exception(HttpResponseException.class, this::refused);
    }

    /** Refuses an address whose parts nobody can decode. */
    static void requireReadable(Context context) {
        if (STRAY_PERCENT.matcher(context.req().getRequestURI()).find()) {
            throw new BadRequestResponse();
        }
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
        String path = context.path() + Asked.query(context);
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
        current.suspect(Asked.parameter(context, Routes.RELEASE));
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
            Refusals.Refusal answer = unread(
                    refusal.getStatus(),
                    context.path(),
                    Optional.ofNullable(context.header("Accept-Language")).orElse(""));
            context.status(refusal.getStatus());
            context.header("Cache-Control", "no-store");
            context.contentType(answer.type());
            context.result(answer.bytes());
        }
    }

    /** Not now: when it may be asked again. */
    private void busy(Busy busy, Context context) {
        context.header("Retry-After", Long.toString(busy.seconds()));
        write(
                context,
                busy.status(),
                Messages.of(language(context)).text("error.busy." + busy.status(), Long.toString(busy.seconds())));
    }

    /** What is answered to a request that cannot be read; nothing of it is repeated. */
    Refusals.Refusal unread(int status, String path, String languages) {
        Language language = Language.find(firstPart(path)).orElseGet(() -> Language.preferred(languages));
        Messages text = Messages.of(language);
        String words = status == TOO_LONG || status == HEADERS_TOO_LONG ? "long" : status < 500 ? "read" : "failure";
        String title = text.text("error.unread.title." + words);
        String sentence = text.text("error.unread." + words);
        if (path.startsWith(Api.ROOT)) {
            return new Refusals.Refusal(Problem.TYPE, Problem.write(status, title, sentence, Optional.empty()));
        }
        return new Refusals.Refusal(
                "text/html; charset=utf-8",
                pages.render("error.jte", new ErrorPage(sentence, List.of()), frame(language, title, sentence))
                        .getBytes(StandardCharsets.UTF_8));
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
        pages.write(context, "error.jte", content, frame(language, title, content.sentence()));
    }

    private Page frame(Language language, String title, String sentence) {
        return pages.frame(
                current.get(), language, title, sentence, Section.HOME, Section.HOME::path, List.of(), false);
    }

    /** The language of the address, or else the reader's. */
    private static Language language(Context context) {
        return PageCountry.atHome(
                context, Language.find(firstPart(context.path())).orElseGet(() -> PageWriter.preferred(context)));
    }

    private static String firstPart(String path) {
        String[] parts = path.split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }
}
