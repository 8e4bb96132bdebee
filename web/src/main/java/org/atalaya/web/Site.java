package org.atalaya.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.atalaya.web.cache.AnswerCache;
import org.atalaya.web.limit.Limits;
import org.atalaya.web.limit.ServerLimits;
import org.atalaya.web.limit.Workload;
import org.atalaya.web.operation.SiteMetrics;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.shared.Assets;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.SecurityHeaders;
import org.atalaya.web.shared.observatory.CurrentObservatory;

/** The site's only wiring: which address shows which page. */
public final class Site {

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
        config.routes.before(new LastPage(this::foundations, pages::root)::note);
        Routes.read(
                config,
                "/",
                context -> context.redirect(Section.HOME.path(PageWriter.preferred(context)), HttpStatus.FOUND));
        Routes.read(config, "/assets/{digest}/{name}", this::asset);
        new OpenDataRoutes(current, pages, clock).configure(config); // first: its endings are narrower than names
        new PlaceRoutes(current, pages, observatory).configure(config);
        new IndicatorRoutes(current, pages).configure(config);
        new DataRoutes(current, pages, clock).configure(config);
        PictureRoutes.configure(config);
        new TransferRoutes(current, pages, clock).configure(config);
        ViewList views = new ViewList(() -> Asked.today(clock));
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
                Asked.today(clock));
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

    private void asset(Context context) {
        Assets.Asset asset = assets.find(context.path())
                .or(() -> observatory.assets().find(context.path()))
                .orElseThrow(() -> new NotFound(context.path()));
        context.contentType(asset.type());
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.result(asset.content());
    }
}
