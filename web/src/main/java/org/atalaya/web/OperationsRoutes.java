package org.atalaya.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.data.store.Damage;
import org.atalaya.web.operation.SiteMetrics;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.DamageWords;
import org.atalaya.web.release.Fallen;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wiring of what machines that run the site ask of it: is it alive, can it answer, how is it doing. */
final class OperationsRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(OperationsRoutes.class);

    static final String ALIVE = "/healthz";
    static final String READY = "/readyz";
    static final String METRICS = "/metrics";

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final Duration LET_REQUESTS_END = Duration.ofSeconds(10);

    private final CurrentRelease current;

    private record Alive(String status) {}

    private record Ready(String status, String release) {}

    /** Ready, with another release than the one CURRENT names: why, in the site's languages. */
    private record ReadyInstead(String status, String release, Map<String, String> notice) {}

    OperationsRoutes(CurrentRelease current) {
        this.current = current;
    }

    void configure(JavalinConfig config) {
        endRequestsBeforeStopping(config);
        Routes.read(config, ALIVE, context -> tell(context, HttpStatus.OK, new Alive("alive")));
        Routes.read(config, READY, this::ready);
    }

    /** Whether a machine asks how the site is: a busy site is alive, and must be able to say so. */
    static boolean isAsked(String path) {
        return path.equals(ALIVE) || path.equals(READY);
    }

    /** The site is stopped when the requests it has begun are answered; new ones are refused meanwhile. */
    static void endRequestsBeforeStopping(JavalinConfig config) {
        config.jetty.modifyServer(server -> {
            server.insertHandler(new GracefulHandler());
            server.setStopTimeout(LET_REQUESTS_END.toMillis());
        });
    }

    /** Counts every answer, also those sent again; comes before what sends them. */
    static void measure(JavalinConfig config, SiteMetrics metrics) {
        config.jetty.modifyServletContextHandler(context -> context.addFilter(
                new FilterHolder((request, response, chain) -> {
                    long begun = System.nanoTime();
                    chain.doFilter(request, response);
                    double seconds = (System.nanoTime() - begun) / 1e9;
                    metrics.count(((HttpServletResponse) response).getStatus(), seconds);
                }),
                "/*",
                EnumSet.of(DispatcherType.REQUEST)));
    }

    /** Metrics at a port of their own, to this machine only; not started yet. */
    static Javalin metricsSite(SiteMetrics metrics, int port) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = THIS_MACHINE;
            config.jetty.port = port;
            config.routes.get(METRICS, context -> {
                context.contentType(SiteMetrics.contentType());
                context.result(metrics.write());
            });
        });
    }

    /** Ready is who can read a table of the release: its files may be gone while the process lives. */
    private void ready(Context context) {
        Release release = current.get();
        Optional<Damage> damage = current.findDamage();
        if (damage.isPresent()) {
            tell(
                    context,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    new ReadyInstead(
                            "cannot read the release",
                            release.id(),
                            inEach(language -> DamageWords.refusal(damage.get(), language))));
            return;
        }
        try {
            release.questions().domains();
        } catch (SQLTimeoutException late) {
            tell(context, HttpStatus.SERVICE_UNAVAILABLE, new Ready("busy", release.id()));
            return;
        } catch (SQLException e) {
            LOG.error("release {} cannot be read", release.id(), e);
            current.suspect(Optional.empty());
            tell(context, HttpStatus.SERVICE_UNAVAILABLE, new Ready("cannot read the release", release.id()));
            return;
        }
        Optional<Fallen> fallen = current.findFallen();
        tell(
                context,
                HttpStatus.OK,
                fallen.isEmpty()
                        ? new Ready("ready", release.id())
                        : new ReadyInstead(
                                "ready",
                                release.id(),
                                inEach(language -> DamageWords.standing(fallen.get(), release.id(), language))));
    }

    private static Map<String, String> inEach(Function<Language, String> words) {
        Map<String, String> notice = new LinkedHashMap<>();
        Language.ofAddresses().forEach(language -> notice.put(language.code(), words.apply(language)));
        return notice;
    }

    /** Never kept by anybody on the way: tomorrow it may be otherwise. */
    private static void tell(Context context, HttpStatus status, Object told) {
        context.status(status);
        context.header("Cache-Control", "no-store");
        context.json(told);
    }
}
