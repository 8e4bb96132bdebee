package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;
import org.atalaya.web.transfer.HandoverPage;
import org.atalaya.web.transfer.HandoverPages;
import org.atalaya.web.transfer.PendingPage;
import org.atalaya.web.transfer.PendingPages;
import org.atalaya.web.transfer.PendingText;
import org.atalaya.web.transfer.TrackerPages;

/** The wiring of what follows transfers: how far each is, what is to be seen to, what is handed over. */
final class TrackerRoutes {

    private final CurrentRelease current;
    private final PageWriter pages;
    private final Clock clock;

    TrackerRoutes(CurrentRelease current, PageWriter pages, Clock clock) {
        this.current = current;
        this.pages = pages;
        this.clock = clock;
    }

    void configure(JavalinConfig config) {
        for (Language language : Language.ofAddresses()) {
            Routes.read(config, Links.tracker(language), Routes.page(current, language, this::tracker));
            Routes.read(config, Links.pending(language), Routes.page(current, language, this::pending));
            Routes.read(config, Links.pending(language) + ".txt", Routes.page(current, language, this::pendingText));
            Routes.read(config, Links.handover(language), Routes.page(current, language, this::handover));
        }
    }

    private void tracker(Context context, Release release, Language language) {
        Messages text = Messages.of(language);
        write(
                context,
                release,
                language,
                "transfer/tracker.jte",
                new TrackerPages(release, language, Asked.asOf(context, clock, language))
                        .page(name -> Asked.parameter(context, name)),
                text.text("tracker.title"),
                text.text("tracker.description"),
                Links::tracker);
    }

    private void pending(Context context, Release release, Language language) {
        Messages text = Messages.of(language);
        write(
                context,
                release,
                language,
                "transfer/pending.jte",
                pendingPage(context, release, language),
                text.text("pending.title"),
                text.text("pending.description"),
                Links::pending);
    }

    private void pendingText(Context context, Release release, Language language) {
        context.contentType("text/plain; charset=utf-8");
        context.result(new PendingText(language, pages.root(context), release.id())
                .of(pendingPage(context, release, language)));
    }

    private PendingPage pendingPage(Context context, Release release, Language language) {
        return new PendingPages(
                        release,
                        language,
                        Asked.asOf(context, clock, language),
                        TrackerPages.months(Asked.parameter(context, "months")))
                .page(Asked.parameter(context, "responsible"));
    }

    private void handover(Context context, Release release, Language language) {
        HandoverPage content = new HandoverPages(release, language, Asked.asOf(context, clock, language))
                .page(Asked.parameter(context, "place"));
        write(
                context,
                release,
                language,
                "transfer/handover.jte",
                content,
                content.title(),
                Messages.of(language).text("handover.description"),
                Links::handover);
    }

    private void write(
            Context context,
            Release release,
            Language language,
            String template,
            Object content,
            String title,
            String description,
            Function<Language, String> path) {
        String query = Asked.query(context);
        pages.write(
                context,
                template,
                content,
                pages.frame(
                        release,
                        language,
                        title,
                        description,
                        Section.TRANSFER,
                        other -> path.apply(other) + query,
                        List.of(PageWriter.crumb(Messages.of(language), Section.TRANSFER)),
                        false));
    }
}
