package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.web.agreement.AgreementCalendar;
import org.atalaya.web.agreement.AgreementFeed;
import org.atalaya.web.agreement.AgreementPages;
import org.atalaya.web.agreement.RegisterPages;
import org.atalaya.web.claim.CheckPage;
import org.atalaya.web.claim.CheckPages;
import org.atalaya.web.claim.ClaimPage;
import org.atalaya.web.claim.ClaimPages;
import org.atalaya.web.claim.VerdictSince;
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
import org.atalaya.web.shared.Page;
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
        for (Language language : Language.ofAddresses()) {
            String agreements = Section.AGREEMENTS.path(language);
            read(config, agreements, language, this::register);
            Routes.read(
                    config,
                    agreements + ".ics",
                    Routes.answer(current, (context, release) -> calendar(context, release, language)));
            Routes.read(
                    config,
                    agreements + ".atom",
                    Routes.answer(current, (context, release) -> feed(context, release, language)));
            read(config, agreements + "/{record}", language, this::agreement);
            read(config, Section.MODELS.path(language), language, this::models);
            read(config, Links.claimCheck(language), language, this::checkClaim);
            read(config, Section.RECORDS.path(language) + "/{record}", language, this::record);
            readFirstPages(config, language);
            readRecords(config, language);
        }
    }

    private void readFirstPages(JavalinConfig config, Language language) {
        readFirst(
                config,
                language,
                Section.TRANSFER,
                "transfer.title",
                "transfer.description",
                "transfer/transfer.jte",
                (release, asked) -> new TransferPages(release, asked).page());
        readFirst(
                config,
                language,
                Section.PRACTICES,
                "practice.title",
                "practice.description",
                "practice/practices.jte",
                (release, asked) -> new PracticePages(release, asked).list());
        readFirst(
                config,
                language,
                Section.EXCHANGES,
                "programme.title",
                "programme.description",
                "programme/programmes.jte",
                (release, asked) -> new ProgrammePages(release, asked).list());
        readFirst(
                config,
                language,
                Section.GOALS,
                "goal.title",
                "goal.description",
                "goal/plans.jte",
                (release, asked) -> new PlanPages(release, asked).list());
        readFirst(
                config,
                language,
                Section.CLAIMS,
                "claim.title",
                "claim.description",
                "claim/claims.jte",
                (release, asked) -> new ClaimPages(release, asked).list());
    }

    private void readRecords(JavalinConfig config, Language language) {
        readRecords(
                config,
                language,
                Section.PRACTICES,
                "practice/practice.jte",
                (release, record, asked) -> new PracticePages(release, asked).page(record));
        readRecords(
                config,
                language,
                Section.MODELS,
                "model/model.jte",
                (release, record, asked) -> new ModelPages(release, asked).page(record));
        readRecords(
                config,
                language,
                Section.EXCHANGES,
                "programme/programme.jte",
                (release, record, asked) -> new ProgrammePages(release, asked).page(record));
        readRecords(
                config,
                language,
                Section.GOALS,
                "goal/plan.jte",
                (release, record, asked) -> new PlanPages(release, asked).page(record));
        read(config, Section.CLAIMS.path(language) + "/{record}", language, this::claim);
    }

    /** What a section's first page shows. */
    private interface FirstContent {
        Object of(Release release, Language language) throws Exception;
    }

    /** What the page of a record shows. */
    private interface RecordContent {
        Object of(Release release, ContentRecord record, Language language) throws Exception;
    }

    private void read(JavalinConfig config, String path, Language language, Routes.PageHandler handler) {
        Routes.read(config, path, Routes.page(current, language, handler));
    }

    /** The first page of a section, whose address has no question. */
    private void readFirst(
            JavalinConfig config,
            Language language,
            Section section,
            String title,
            String description,
            String template,
            FirstContent content) {
        read(config, section.path(language), language, (context, release, asked) -> {
            Messages text = Messages.of(asked);
            write(
                    context,
                    release,
                    template,
                    content.of(release, asked),
                    new Frame(
                            asked,
                            text.text(title),
                            text.text(description),
                            section::path,
                            Optional.empty(),
                            Optional.empty()));
        });
    }

    /** The pages of a section's records, whose addresses have no question. */
    private void readRecords(
            JavalinConfig config, Language language, Section section, String template, RecordContent content) {
        read(config, section.path(language) + "/{record}", language, (context, release, asked) -> {
            ContentRecord record = record(context, release, section);
            write(context, release, template, content.of(release, record, asked), of(record, asked, ""));
        });
    }

    private void register(Context context, Release release, Language language) {
        Messages text = Messages.of(language);
        String query = Asked.query(context);
        write(
                context,
                release,
                "agreement/register.jte",
                new RegisterPages(release, language, Asked.asOf(context, clock, language))
                        .page(Asked.parameter(context, "view")),
                new Frame(
                        language,
                        text.text("agreements.title"),
                        text.text("agreements.description"),
                        other -> Section.AGREEMENTS.path(other) + query,
                        Optional.empty(),
                        Optional.empty()));
    }

    private void agreement(Context context, Release release, Language language) {
        ContentRecord record = record(context, release, Section.AGREEMENTS);
        String query = Asked.query(context);
        write(
                context,
                release,
                "agreement/agreement.jte",
                new AgreementPages(release, language, Asked.asOf(context, clock, language)).page(record),
                of(record, language, query));
    }

    private void models(Context context, Release release, Language language) {
        Messages text = Messages.of(language);
        String query = Asked.query(context);
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
                        Optional.empty(),
                        Optional.empty()));
    }

    private void claim(Context context, Release release, Language language) throws SQLException {
        ContentRecord record = record(context, release, Section.CLAIMS);
        ClaimPage content = new ClaimPages(release, language).page(record);
        Optional<Release> current = Routes.instead(context);
        List<String> since = current.isEmpty()
                ? List.of()
                : new VerdictSince(language)
                        .sentences(content.claim(), new ClaimPages(current.get(), language).find(record.id()));
        write(context, release, "claim/claim.jte", content, of(record, language, ""), since);
    }

    private void checkClaim(Context context, Release release, Language language) throws SQLException, IOException {
        Messages text = Messages.of(language);
        String query = Asked.query(context);
        CheckPage content = new CheckPages(release, language).page(name -> Asked.parameter(context, name));
        Optional<Release> current = Routes.instead(context);
        List<String> since = current.isEmpty() || content.claim().isEmpty()
                ? List.of()
                : new VerdictSince(language)
                        .sentences(
                                content.claim().get(),
                                new CheckPages(current.get(), language)
                                        .find(name ->
                                                Asked.parameter(context, name).or(() -> content.parameter(name))));
        write(
                context,
                release,
                "claim/check.jte",
                content,
                new Frame(
                        language,
                        text.text("claim.check.title"),
                        text.text("claim.check.description"),
                        other -> Links.claimCheck(other) + query,
                        Optional.of(Section.CLAIMS),
                        Optional.empty()),
                since);
    }

    /** Any record: those of kinds with pages of their own are found there. */
    private void record(Context context, Release release, Language language) throws SQLException {
        ContentRecord record =
                release.content().find(context.pathParam("record")).orElseThrow(() -> new NotFound(context.path()));
        if (Links.section(record.kind()) == Section.RECORDS) {
            write(
                    context,
                    release,
                    "transfer/record.jte",
                    new RecordPages(release, language, Asked.asOf(context, clock, language)).page(record),
                    of(record, language, Asked.query(context)));
        } else {
            context.redirect(Links.record(language, record.kind(), record.id()), HttpStatus.FOUND);
        }
    }

    private void calendar(Context context, Release release, Language language) {
        context.contentType("text/calendar; charset=utf-8");
        context.result(new AgreementCalendar(release, language, Asked.today(clock)).ics(pages.root(context)));
    }

    private void feed(Context context, Release release, Language language) {
        context.contentType("application/atom+xml; charset=utf-8");
        context.result(new AgreementFeed(release, language, Asked.today(clock))
                .atom(pages.root(context), pages.observatory().name()));
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
     * @param record the record it tells of; empty if it tells of several
     */
    private record Frame(
            Language language,
            String title,
            String description,
            Function<Language, String> path,
            Optional<Section> section,
            Optional<ContentRecord> record) {}

    /** What surrounds the page of a record. */
    private static Frame of(ContentRecord record, Language language, String query) {
        ContentWords words = new ContentWords(language);
        String title = words.passage(record.title()).text();
        return new Frame(
                language,
                title,
                record.text().map(words::passage).map(Passage::text).orElse(title),
                other -> Links.record(other, record.kind(), record.id()) + query,
                Optional.of(Links.section(record.kind())),
                Optional.of(record));
    }

    private void write(Context context, Release release, String template, Object content, Frame frame) {
        write(context, release, template, content, frame, List.of());
    }

    private void write(
            Context context, Release release, String template, Object content, Frame frame, List<String> since) {
        Messages text = Messages.of(frame.language());
        List<Crumb> crumbs = new ArrayList<>();
        if (!template.equals("transfer/transfer.jte")) {
            crumbs.add(PageWriter.crumb(text, Section.TRANSFER));
        }
        frame.section()
                .filter(section -> section != Section.RECORDS)
                .ifPresent(section -> crumbs.add(PageWriter.crumb(text, section)));
        Page page = pages.frame(
                release,
                frame.language(),
                frame.title(),
                frame.description(),
                Section.TRANSFER,
                frame.path(),
                crumbs,
                false);
        pages.write(
                context,
                template,
                content,
                frame.record()
                        .map(record -> page.offering(Rows.ofRecord(record, frame.language(), release.id())))
                        .orElse(page),
                since);
    }
}
