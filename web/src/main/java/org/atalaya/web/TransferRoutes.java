package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.web.agreement.AgreementCalendar;
import org.atalaya.web.agreement.AgreementFeed;
import org.atalaya.web.agreement.AgreementPages;
import org.atalaya.web.agreement.AsOf;
import org.atalaya.web.agreement.RegisterPages;
import org.atalaya.web.claim.CheckPages;
import org.atalaya.web.claim.ClaimPages;
import org.atalaya.web.goal.PlanPages;
import org.atalaya.web.model.ModelPages;
import org.atalaya.web.practice.PracticePages;
import org.atalaya.web.programme.ProgrammePages;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.Page.Crumb;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.transfer.RecordPages;
import org.atalaya.web.transfer.TransferPages;

/** The wiring of what is known and promised: which address shows which page of content. */
final class TransferRoutes {

    private final CurrentRelease current;
    private final PageWriter pages;
    private final Clock clock;

    TransferRoutes(CurrentRelease current, PageWriter pages, Clock clock) {
        this.current = current;
        this.pages = pages;
        this.clock = clock;
    }

    void configure(JavalinConfig config) {
        for (Language language : Language.values()) {
            String agreements = Section.AGREEMENTS.path(language);
            Site.read(config, agreements, page(language, this::register));
            Site.read(config, agreements + ".ics", context -> calendar(context, language));
            Site.read(config, agreements + ".atom", context -> feed(context, language));
            Site.read(config, agreements + "/{record}", page(language, this::agreement));
            Site.read(config, Section.TRANSFER.path(language), page(language, this::transfer));
            Site.read(config, Section.PRACTICES.path(language), page(language, this::practices));
            Site.read(config, Section.PRACTICES.path(language) + "/{record}", page(language, this::practice));
            Site.read(config, Section.MODELS.path(language), page(language, this::models));
            Site.read(config, Section.MODELS.path(language) + "/{record}", page(language, this::model));
            Site.read(config, Section.EXCHANGES.path(language), page(language, this::programmes));
            Site.read(config, Section.EXCHANGES.path(language) + "/{record}", page(language, this::programme));
            Site.read(config, Section.GOALS.path(language), page(language, this::plans));
            Site.read(config, Section.GOALS.path(language) + "/{record}", page(language, this::plan));
            Site.read(config, Section.CLAIMS.path(language), page(language, this::claims));
            Site.read(config, Links.claimCheck(language), page(language, this::checkClaim));
            Site.read(config, Section.CLAIMS.path(language) + "/{record}", page(language, this::claim));
            Site.read(config, Section.RECORDS.path(language) + "/{record}", page(language, this::record));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void register(Context context, Release release, Language language) {
        Messages text = Messages.of(language);
        String query = Site.query(context);
        write(
                context,
                release,
                "agreement/register.jte",
                new RegisterPages(release, language, asOf(context, language)).page(Site.parameter(context, "view")),
                new Frame(
                        language,
                        text.text("agreements.title"),
                        text.text("agreements.description"),
                        other -> Section.AGREEMENTS.path(other) + query,
                        Optional.empty()));
    }

    private void agreement(Context context, Release release, Language language) {
        ContentRecord record = record(context, release, Section.AGREEMENTS);
        String query = Site.query(context);
        write(
                context,
                release,
                "agreement/agreement.jte",
                new AgreementPages(release, language, asOf(context, language)).page(record),
                of(record, language, query));
    }

    private void transfer(Context context, Release release, Language language) {
        write(
                context,
                release,
                "transfer/transfer.jte",
                new TransferPages(release, language).page(),
                first(language, Section.TRANSFER, "transfer.title", "transfer.description"));
    }

    private void practices(Context context, Release release, Language language) {
        write(
                context,
                release,
                "practice/practices.jte",
                new PracticePages(release, language).list(),
                first(language, Section.PRACTICES, "practice.title", "practice.description"));
    }

    private void practice(Context context, Release release, Language language) {
        ContentRecord record = record(context, release, Section.PRACTICES);
        write(
                context,
                release,
                "practice/practice.jte",
                new PracticePages(release, language).page(record),
                of(record, language, ""));
    }

    private void models(Context context, Release release, Language language) {
        Messages text = Messages.of(language);
        String query = Site.query(context);
        write(
                context,
                release,
                "model/models.jte",
                new ModelPages(release, language).compare(context.queryParams("model")),
                new Frame(
                        language,
                        text.text("model.title"),
                        text.text("model.description"),
                        other -> Section.MODELS.path(other) + query,
                        Optional.empty()));
    }

    private void model(Context context, Release release, Language language) {
        ContentRecord record = record(context, release, Section.MODELS);
        write(
                context,
                release,
                "model/model.jte",
                new ModelPages(release, language).page(record),
                of(record, language, ""));
    }

    private void programmes(Context context, Release release, Language language) {
        write(
                context,
                release,
                "programme/programmes.jte",
                new ProgrammePages(release, language).list(),
                first(language, Section.EXCHANGES, "programme.title", "programme.description"));
    }

    private void programme(Context context, Release release, Language language) {
        ContentRecord record = record(context, release, Section.EXCHANGES);
        write(
                context,
                release,
                "programme/programme.jte",
                new ProgrammePages(release, language).page(record),
                of(record, language, ""));
    }

    private void plans(Context context, Release release, Language language) {
        write(
                context,
                release,
                "goal/plans.jte",
                new PlanPages(release, language).list(),
                first(language, Section.GOALS, "goal.title", "goal.description"));
    }

    private void plan(Context context, Release release, Language language) {
        ContentRecord record = record(context, release, Section.GOALS);
        write(
                context,
                release,
                "goal/plan.jte",
                new PlanPages(release, language).page(record),
                of(record, language, ""));
    }

    private void claims(Context context, Release release, Language language) throws SQLException {
        write(
                context,
                release,
                "claim/claims.jte",
                new ClaimPages(release, language).list(),
                first(language, Section.CLAIMS, "claim.title", "claim.description"));
    }

    private void checkClaim(Context context, Release release, Language language) throws SQLException, IOException {
        Messages text = Messages.of(language);
        String query = Site.query(context);
        write(
                context,
                release,
                "claim/check.jte",
                new CheckPages(release, language).page(name -> Site.parameter(context, name)),
                new Frame(
                        language,
                        text.text("claim.check.title"),
                        text.text("claim.check.description"),
                        other -> Links.claimCheck(other) + query,
                        Optional.of(Section.CLAIMS)));
    }

    private void claim(Context context, Release release, Language language) throws SQLException {
        ContentRecord record = record(context, release, Section.CLAIMS);
        write(
                context,
                release,
                "claim/claim.jte",
                new ClaimPages(release, language).page(record),
                of(record, language, ""));
    }

    /** Any record: those of kinds with pages of their own are found there. */
    private void record(Context context, Release release, Language language) {
        ContentRecord record =
                release.content().find(context.pathParam("record")).orElseThrow(() -> new NotFound(context.path()));
        if (Links.section(record.kind()) == Section.RECORDS) {
            write(
                    context,
                    release,
                    "transfer/record.jte",
                    new RecordPages(release, language).page(record),
                    of(record, language, ""));
        } else {
            context.redirect(Links.record(language, record.kind(), record.id()), HttpStatus.FOUND);
        }
    }

    /** What surrounds the first page of a section. */
    private static Frame first(Language language, Section section, String title, String description) {
        Messages text = Messages.of(language);
        return new Frame(language, text.text(title), text.text(description), section::path, Optional.empty());
    }

    private void calendar(Context context, Language language) {
        context.contentType("text/calendar; charset=utf-8");
        context.result(new AgreementCalendar(current.get(), language, today()).ics(root(context)));
        context.header("Cache-Control", "public, max-age=60");
    }

    private void feed(Context context, Language language) {
        context.contentType("application/atom+xml; charset=utf-8");
        context.result(new AgreementFeed(current.get(), language, today()).atom(root(context)));
        context.header("Cache-Control", "public, max-age=60");
    }

    private AsOf asOf(Context context, Language language) {
        return AsOf.of(Site.parameter(context, "asOf"), today(), language);
    }

    private static String root(Context context) {
        return context.scheme() + "://" + context.host();
    }

    /** The record an address names, if its page is in the section. */
    private static ContentRecord record(Context context, Release release, Section section) {
        return release.content()
                .find(context.pathParam("record"))
                .filter(each -> Links.section(each.kind()) == section)
                .orElseThrow(() -> new NotFound(context.path()));
    }

    /**
     * What surrounds a page.
     *
     * @param language its language
     * @param title its title
     * @param description what it tells
     * @param path its address in each language
     * @param section the section it is in; empty if it is the section's first page
     */
    private record Frame(
            Language language,
            String title,
            String description,
            Function<Language, String> path,
            Optional<Section> section) {}

    /** What surrounds the page of a record. */
    private static Frame of(ContentRecord record, Language language, String query) {
        ContentWords words = new ContentWords(language);
        String title = words.passage(record.title()).text();
        return new Frame(
                language,
                title,
                record.text().map(words::passage).map(Passage::text).orElse(title),
                other -> Links.record(other, record.kind(), record.id()) + query,
                Optional.of(Links.section(record.kind())));
    }

    private void write(Context context, Release release, String template, Object content, Frame frame) {
        Messages text = Messages.of(frame.language());
        List<Crumb> crumbs = new ArrayList<>();
        if (!template.equals("transfer/transfer.jte")) {
            crumbs.add(Site.crumb(text, Section.TRANSFER));
        }
        frame.section()
                .filter(section -> section != Section.RECORDS)
                .ifPresent(section -> crumbs.add(Site.crumb(text, section)));
        pages.write(
                context,
                template,
                content,
                pages.frame(
                        release,
                        frame.language(),
                        frame.title(),
                        frame.description(),
                        Section.TRANSFER,
                        frame.path(),
                        crumbs,
                        false));
    }

    private interface PageHandler {
        void show(Context context, Release release, Language language) throws Exception;
    }

    private Handler page(Language language, PageHandler handler) {
        return context -> {
            handler.show(context, current.get(), language);
            context.header("Cache-Control", "public, max-age=60");
        };
    }
}
