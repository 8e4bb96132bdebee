package org.atalaya.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.cache.AnswerCache;
import org.atalaya.web.compare.ComparePages;
import org.atalaya.web.crosstab.CrossTabPages;
import org.atalaya.web.dataset.DataPages;
import org.atalaya.web.dataset.RevisionPages;
import org.atalaya.web.home.HomePages;
import org.atalaya.web.indicator.CrosswalkPages;
import org.atalaya.web.indicator.IndicatorPages;
import org.atalaya.web.indicator.RelationPages;
import org.atalaya.web.limit.Limits;
import org.atalaya.web.limit.ServerLimits;
import org.atalaya.web.limit.Workload;
import org.atalaya.web.method.MethodsPages;
import org.atalaya.web.offence.OffenceIndexes;
import org.atalaya.web.offence.OffencePage;
import org.atalaya.web.offence.OffencePages;
import org.atalaya.web.operation.SiteMetrics;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Gone;
import org.atalaya.web.release.Reading;
import org.atalaya.web.release.Release;
import org.atalaya.web.reporting.ReportingPages;
import org.atalaya.web.search.SearchPages;
import org.atalaya.web.search.SearchQuestion;
import org.atalaya.web.shared.Assets;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.Page.Crumb;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.SecurityHeaders;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.shared.observatory.CurrentObservatory;
import org.atalaya.web.territory.PlacePage;
import org.atalaya.web.territory.PlacePages;

/** The site's only wiring: which address shows which page. */
public final class Site {

    /** The parameter that names a release. */
    private static final String RELEASE = "release";

    private final CurrentRelease current;
    private final CurrentObservatory observatory;
    private final Assets assets = new Assets();
    private final PageWriter pages;
    private final Clock clock;
    private final Limits limits;
    private final TrustedProxies proxies;

    /**
     * A site that serves the current release of a store, within the usual limits.
     *
     * @param current the release
     * @param observatory whose site it is
     * @param clock tells the time; which day that is, the observatory's zone says
     */
    public Site(CurrentRelease current, CurrentObservatory observatory, Clock clock) {
        this(current, observatory, clock, Limits.usual());
    }

    /** The same within other limits. */
    public Site(CurrentRelease current, CurrentObservatory observatory, Clock clock, Limits limits) {
        this(current, observatory, clock, limits, TrustedProxies.NONE);
    }

    /** The same behind proxies. */
    Site(CurrentRelease current, CurrentObservatory observatory, Clock clock, Limits limits, TrustedProxies proxies) {
        this.limits = limits;
        this.proxies = proxies;
        this.current = current;
        this.observatory = observatory;
        this.pages = new PageWriter(assets, observatory, clock, current);
        this.clock = observatory.clock(clock);
        current.quietDays().ask(() -> observatory.findQuietPeriod(clock));
    }

    /** The site, not started yet. */
    public Javalin create() {
        return Javalin.create(this::configure);
    }

    /** The site, its answers counted; not started yet. */
    public Javalin create(SiteMetrics metrics) {
        return Javalin.create(config -> {
            OperationsRoutes.measure(config, metrics);
            configure(config);
        });
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.generateEtags = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = 0;
        config.routes.before(SecurityHeaders::add);
        config.routes.before(ErrorPages::requireReadable);
        ErrorPages errors = new ErrorPages(current, pages);
        PublicPath path = new PublicPath(observatory::address);
        ServerLimits.set(config.jetty, limits, path.below(errors::unread));
        Workload work = new Workload(limits);
        config.routes.before(context -> {
            if (!OperationsRoutes.isAsked(context.path())) {
                work.begin(context);
            }
        });
        config.routes.after(work::end);
        proxies.configure(config);
        path.configure(config); // before answers are kept
        new AnswerCache(this::foundations, this::question).stand(config); // before all work, and after it
        config.routes.before(context -> PageCountry.note(context, observatory.get()));
        read(
                config,
                "/",
                context -> context.redirect(Section.HOME.path(PageWriter.preferred(context)), HttpStatus.FOUND));
        read(config, "/assets/{digest}/{name}", this::asset);
        new OpenDataRoutes(current, pages, clock).configure(config); // first: its endings are narrower than names
        for (Language language : Language.ofAddresses()) {
            read(config, "/" + language.code(), page(language, this::home));
            read(config, Section.PLACES.path(language), page(language, this::places));
            read(config, Section.PLACES.path(language) + "/{country}/{kind}/{code}", page(language, this::place));
            read(config, Section.COMPARE.path(language), page(language, this::compare));
            read(config, Section.INDICATORS.path(language), page(language, this::indicators));
            read(config, Links.crosswalk(language), page(language, this::crosswalk));
            read(config, Links.relation(language), page(language, this::relation));
            read(config, Section.INDICATORS.path(language) + "/{indicator}", page(language, this::indicator));
            read(config, Section.OFFENCES.path(language), page(language, this::offences));
            read(config, Links.reporting(language), page(language, this::reporting));
            read(config, Section.OFFENCES.path(language) + "/{offence}", page(language, this::offence));
            read(config, Section.METHODS.path(language), page(language, this::methods));
            read(config, Section.DATA.path(language), page(language, this::data));
            read(config, Links.revisions(language), page(language, this::revisions));
            read(config, Links.crossTab(language), page(language, this::crossTab));
            read(config, Section.SEARCH.path(language), page(language, this::search));
            read(
                    config,
                    Section.SEARCH.path(language) + ".json",
                    answer(current, (context, release) -> suggestions(context, release, language)));
        }
        PictureRoutes.configure(config);
        new TransferRoutes(current, pages, clock).configure(config);
        ViewList views = new ViewList(() -> today(clock));
        new ApiRoutes(current, pages, views).configure(config);
        new ViewRoutes(current, pages, views).configure(config);
        new ReleaseRoutes(current, pages).configure(config);
        new DesignRoutes(current, pages, clock).configure(config);
        new SheetRoutes(current, pages, clock).configure(config);
        new DiagnosisRoutes(current, pages, clock).configure(config);
        new TrackerRoutes(current, pages, clock).configure(config);
        new PartnerRoutes(current, pages).configure(config);
        new MapRoutes(current, pages).configure(config);
        new ObservatoryRoutes(current, pages, observatory).configure(config);
        new OperationsRoutes(current).configure(config);
        errors.configure(config);
    }

    /** What every answer is made from: the release, the settings, what is withdrawn, the day. */
    private List<Object> foundations() {
        return List.of(
                current.get().id(),
                current.findReplaced(),
                current.findFallen(),
                current.findDamage(),
                current.damaged(),
                observatory.get(),
                current.withdrawals(),
                today(clock));
    }

    /**
     * All of a question that an answer depends on: its address, and the language where the address names none. Whether the
     * site lives is answered without looking at its store.
     */
    private Optional<String> question(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (OperationsRoutes.isAsked(path)) {
            return Optional.empty();
        }
        String query = request.getQueryString();
        String address = pages.root(request) + path + (query == null ? "" : "?" + query);
        return Optional.of(
                Language.ofAddresses().stream().anyMatch(language -> path.startsWith("/" + language.code() + "/"))
                        ? address
                        : address + " " + PageWriter.preferred(request));
    }

    /** An address to read; HEAD gives what GET would, without the page. */
    static void read(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    /** The release that is current, where an answer is made from another. */
    static Optional<Release> instead(Context context) {
        return reading(context).flatMap(Reading::instead);
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

    private PageAnswer page(Language language, PageHandler handler) {
        return page(current, language, handler);
    }

    /** What answers with a page of the release at hand when it is asked. */
    static PageAnswer page(CurrentRelease current, Language language, PageHandler handler) {
        return answer(
                        current,
                        (context, release) ->
                                handler.show(context, release, PageCountry.spoken(context, release, language)))::handle;
    }

    /** Whatever is answered from a release. */
    interface Answer {
        void give(Context context, Release release) throws Exception;
    }

    /** What answers from the release an address names, or else from the one at hand. */
    static Handler answer(CurrentRelease current, Answer answer) {
        return context -> {
            try (Reading reading = current.read(parameter(context, RELEASE))) {
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

    private void home(Context context, Release release, Language language) throws Exception {
        Messages text = Messages.of(language);
        pages.write(
                context,
                "home/home.jte",
                HomePages.page(release, language, observatory.get().home()),
                pages.frame(
                        release,
                        language,
                        text.text("home.title"),
                        text.text("home.description"),
                        Section.HOME,
                        Section.HOME::path,
                        List.of(),
                        true));
    }

    private void places(Context context, Release release, Language language) throws Exception {
        Messages text = Messages.of(language);
        pages.write(
                context,
                "territory/places.jte",
                HomePages.page(release, language, observatory.get().home()),
                pages.frame(
                        release,
                        language,
                        text.text("places.title"),
                        text.text("places.description"),
                        Section.PLACES,
                        Section.PLACES::path,
                        List.of(),
                        false));
    }

    private void place(Context context, Release release, Language language) throws Exception {
        PlaceEntry place = place(context, release, language, context.pathParam("code"));
        TerritoryId id = place.id();
        PlacePage content = new PlacePages(release, language).page(place);
        Messages text = Messages.of(language);
        List<Crumb> crumbs = new ArrayList<>(List.of(crumb(text, Section.PLACES)));
        release.gazetteer()
                .findParent(place)
                .ifPresent(parent -> crumbs.add(new Crumb(parent.name(), Links.place(language, parent.id()))));
        pages.write(
                context,
                "territory/place.jte",
                content,
                pages.frame(
                                release,
                                language,
                                place.name(),
                                content.ownLede()
                                        .map(PlacePage.Lede::text)
                                        .orElseGet(() -> text.text("place.description", place.name())),
                                Section.PLACES,
                                other -> Links.place(other, id),
                                crumbs,
                                !content.series().isEmpty())
                        .offering(Rows.ofPlace(id, language, release.id())));
    }

    private void compare(Context context, Release release, Language language) throws Exception {
        Messages text = Messages.of(language);
        ComparePages.Asked asked = new ComparePages.Asked(
                context.queryParams("place"),
                context.queryParams("indicator"),
                context.queryParams("period").stream()
                        .filter(period -> !period.isEmpty())
                        .toList(),
                parameter(context, "since"),
                parameter(context, "q").orElse(""));
        String query = query(context);
        pages.write(
                context,
                "compare/compare.jte",
                new ComparePages(release, language).page(asked),
                pages.frame(
                        release,
                        language,
                        text.text("compare.title"),
                        text.text("compare.description"),
                        Section.COMPARE,
                        other -> Section.COMPARE.path(other) + query,
                        List.of(),
                        false));
    }

    private void indicators(Context context, Release release, Language language) {
        Messages text = Messages.of(language);
        pages.write(
                context,
                "indicator/indicators.jte",
                new IndicatorPages(release, language).index(),
                pages.frame(
                        release,
                        language,
                        text.text("indicators.title"),
                        text.text("indicators.description"),
                        Section.INDICATORS,
                        Section.INDICATORS::path,
                        List.of(),
                        false));
    }

    private void indicator(Context context, Release release, Language language) throws Exception {
        IndicatorEntry indicator =
                release.findIndicator(context.pathParam("indicator")).orElseThrow(() -> new NotFound(context.path()));
        Messages text = Messages.of(language);
        String query = query(context);
        IndicatorEntry.Words words = new FigureWords(language).words(indicator);
        pages.write(
                context,
                "indicator/indicator.jte",
                new IndicatorPages(release, language).page(indicator, parameter(context, "period")),
                pages.frame(
                                release,
                                language,
                                words.name(),
                                words.question(),
                                Section.INDICATORS,
                                other -> Links.indicator(other, indicator.id()) + query,
                                List.of(crumb(text, Section.INDICATORS)),
                                true)
                        .offering(Rows.ofIndicator(indicator.id(), language, release.id())));
    }

    private void crosswalk(Context context, Release release, Language language) {
        Messages text = Messages.of(language);
        pages.write(
                context,
                "indicator/crosswalk.jte",
                new CrosswalkPages(release, language).page(),
                pages.frame(
                        release,
                        language,
                        text.text("crosswalk.title"),
                        text.text("crosswalk.description"),
                        Section.INDICATORS,
                        Links::crosswalk,
                        List.of(crumb(text, Section.INDICATORS)),
                        false));
    }

    private void relation(Context context, Release release, Language language) throws Exception {
        Messages text = Messages.of(language);
        String query = query(context);
        RelationPages.Asked asked = new RelationPages.Asked(
                parameter(context, "first"), parameter(context, "second"), parameter(context, "period"));
        pages.write(
                context,
                "indicator/relation.jte",
                new RelationPages(release, language).page(asked),
                pages.frame(
                        release,
                        language,
                        text.text("relation.title"),
                        text.text("relation.description"),
                        Section.INDICATORS,
                        other -> Links.relation(other) + query,
                        List.of(crumb(text, Section.INDICATORS)),
                        false));
    }

    private void offences(Context context, Release release, Language language) throws Exception {
        Messages text = Messages.of(language);
        pages.write(
                context,
                "offence/offences.jte",
                new OffenceIndexes(release, language).page(),
                pages.frame(
                        release,
                        language,
                        text.text("offences.title"),
                        text.text("offences.description"),
                        Section.OFFENCES,
                        Section.OFFENCES::path,
                        List.of(),
                        false));
    }

    private void reporting(Context context, Release release, Language language) throws Exception {
        Messages text = Messages.of(language);
        pages.write(
                context,
                "reporting/reporting.jte",
                new ReportingPages(release, language).page(),
                pages.frame(
                        release,
                        language,
                        text.text("reporting.title"),
                        text.text("reporting.description"),
                        Section.OFFENCES,
                        Links::reporting,
                        List.of(crumb(text, Section.OFFENCES)),
                        false));
    }

    private void offence(Context context, Release release, Language language) throws Exception {
        OffenceEntry offence =
                release.findOffence(context.pathParam("offence")).orElseThrow(() -> new NotFound(context.path()));
        Messages text = Messages.of(language);
        OffencePages.Asked asked = new OffencePages.Asked(
                parameter(context, "kind"),
                parameter(context, "within"),
                parameter(context, "period"),
                parameter(context, "order"));
        OffencePage content = new OffencePages(release, language).page(offence, asked);
        String query = query(context);
        pages.write(
                context,
                "offence/offence.jte",
                content,
                pages.frame(
                                release,
                                language,
                                content.name(),
                                content.definition(),
                                Section.OFFENCES,
                                other -> Links.offence(other, offence.id()) + query,
                                List.of(crumb(text, Section.OFFENCES)),
                                false)
                        .offering(Rows.ofOffence(offence.id(), language, release.id())));
    }

    private void methods(Context context, Release release, Language language) {
        Messages text = Messages.of(language);
        pages.write(
                context,
                "method/methods.jte",
                MethodsPages.page(language),
                pages.frame(
                        release,
                        language,
                        text.text("methods.title"),
                        text.text("methods.description"),
                        Section.METHODS,
                        Section.METHODS::path,
                        List.of(),
                        false));
    }

    private void data(Context context, Release release, Language language) throws Exception {
        Messages text = Messages.of(language);
        pages.write(
                context,
                "dataset/data.jte",
                new DataPages(release, language).page(),
                pages.frame(
                        release,
                        language,
                        text.text("data.title"),
                        text.text("data.description"),
                        Section.DATA,
                        Section.DATA::path,
                        List.of(),
                        false));
    }

    private void revisions(Context context, Release release, Language language) throws Exception {
        Messages text = Messages.of(language);
        String query = query(context);
        pages.write(
                context,
                "dataset/revisions.jte",
                new RevisionPages(release, language).page(parameter(context, "period")),
                pages.frame(
                        release,
                        language,
                        text.text("revisions.title"),
                        text.text("revisions.description"),
                        Section.DATA,
                        other -> Links.revisions(other) + query,
                        List.of(crumb(text, Section.DATA)),
                        false));
    }

    private void crossTab(Context context, Release release, Language language) throws Exception {
        Messages text = Messages.of(language);
        String query = query(context);
        CrossTabPages.Asked asked = new CrossTabPages.Asked(
                parameter(context, "edition"),
                parameter(context, "place"),
                parameter(context, "item"),
                parameter(context, "by"));
        pages.write(
                context,
                "crosstab/crosstab.jte",
                new CrossTabPages(release, language).page(asked),
                pages.frame(
                        release,
                        language,
                        text.text("crosstab.title"),
                        text.text("crosstab.description"),
                        Section.DATA,
                        other -> Links.crossTab(other) + query,
                        List.of(crumb(text, Section.DATA)),
                        false));
    }

    private void search(Context context, Release release, Language language) throws Exception {
        Messages text = Messages.of(language);
        String query = query(context);
        pages.write(
                context,
                "search/search.jte",
                new SearchPages(release, language).page(SearchQuestion.of(name -> parameter(context, name))),
                pages.frame(
                        release,
                        language,
                        text.text("search.title"),
                        text.text("search.description"),
                        Section.SEARCH,
                        other -> Section.SEARCH.path(other) + query,
                        List.of(),
                        false));
    }

    private void suggestions(Context context, Release release, Language language) throws Exception {
        context.json(new SearchPages(release, language)
                .suggestions(parameter(context, "q").orElse("")));
    }

    private void asset(Context context) {
        Assets.Asset asset = assets.find(context.path())
                .or(() -> observatory.assets().find(context.path()))
                .orElseThrow(() -> new NotFound(context.path()));
        context.contentType(asset.type());
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.result(asset.content());
    }

    /** The way back to the first page of a section. */
    static Crumb crumb(Messages text, Section section) {
        return new Crumb(
                text.text("section." + section.name().toLowerCase(Locale.ROOT)), section.path(text.language()));
    }

    /** The question of an address as another language's address repeats it, without the release it names. */
    static String query(Context context) {
        return context.queryString() == null
                ? ""
                : Stream.of(context.queryString().split("&"))
                        .filter(part -> !part.isEmpty() && !part.equals(RELEASE) && !part.startsWith(RELEASE + "="))
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

    /** The day it is by a clock. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** The day a page tells of: the one its address names, or else today. */
    static AsOf asOf(Context context, Clock clock, Language language) {
        return AsOf.of(parameter(context, "asOf"), today(clock), language);
    }

    static Optional<String> parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }
}
