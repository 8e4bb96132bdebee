package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.web.api.TableRequest;
import org.atalaya.web.observatory.Topic;
import org.atalaya.web.opendata.Catalogue;
import org.atalaya.web.opendata.Citation;
import org.atalaya.web.opendata.DataPackage;
import org.atalaya.web.opendata.KnownTables;
import org.atalaya.web.opendata.OaiProvider;
import org.atalaya.web.opendata.PracticeFeed;
import org.atalaya.web.opendata.Publication;
import org.atalaya.web.opendata.Sitemap;
import org.atalaya.web.opendata.Subject;
import org.atalaya.web.opendata.TableFacts;
import org.atalaya.web.opendata.WellKnown;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.Section;

/** The wiring of what programs read that know nothing of this site: catalogues, sitemap, harvests, citations. */
final class OpenDataRoutes {

    private static final String XML = "application/xml; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final CurrentRelease current;
    private final PageWriter pages;
    private final Clock clock;
    private final KnownTables tables = new KnownTables();

    OpenDataRoutes(CurrentRelease current, PageWriter pages, Clock clock) {
        this.current = current;
        this.pages = pages;
        this.clock = clock;
    }

    void configure(JavalinConfig config) {
        read(
                config,
                Sitemap.PATH,
                (context, publication) ->
                        answer(context, XML, sitemap(publication).first()));
        read(config, "/sitemap-{part}.xml", this::sitemapPart);
        read(config, "/robots.txt", (context, publication) -> answer(context, PLAIN, WellKnown.robots(publication)));
        read(
                config,
                WellKnown.SECURITY,
                (context, publication) -> answer(
                        context,
                        PLAIN,
                        WellKnown.security(publication).orElseThrow(() -> new NotFound(context.path()))));
        read(config, DataPackage.PATH, this::dataPackage);
        for (Catalogue.Format format : Catalogue.Format.values()) {
            read(
                    config,
                    Catalogue.PATH + format.ending(),
                    (context, publication) -> catalogue(context, publication, format));
        }
        read(config, TableFacts.FILES + "/{table}/{part}.parquet", this::file);
        read(config, OaiProvider.PATH, this::harvest);
        for (Language language : Language.ofAddresses()) {
            read(
                    config,
                    PracticeFeed.path(language),
                    (context, publication) -> answer(
                            context,
                            "application/atom+xml; charset=utf-8",
                            new PracticeFeed(publication, language)
                                    .atom(Asked.parameter(context, PracticeFeed.THEME))));
            for (Citation.Form form : Citation.Form.values()) {
                for (String path : List.of(
                        Section.DATA.path(language),
                        Section.INDICATORS.path(language) + "/{subject}",
                        Section.PRACTICES.path(language) + "/{subject}",
                        Section.MODELS.path(language) + "/{subject}")) {
                    read(
                            config,
                            path + form.ending(),
                            (context, publication) -> cite(context, publication, language, form));
                }
            }
        }
    }

    /** What is told of a release as it is given out. */
    private interface Telling {
        void of(Context context, Publication publication) throws Exception;
    }

    private void read(JavalinConfig config, String path, Telling telling) {
        Routes.read(
                config,
                path,
                Routes.answer(current, (context, release) -> telling.of(context, publication(context, release))));
    }

    private Publication publication(Context context, Release release) {
        return new Publication(release, pages.observatory(), pages.root(context));
    }

    private static Sitemap sitemap(Publication publication) {
        List<Function<Language, String>> ofTheObservatory = Stream.of(Topic.values())
                .filter(topic -> topic != Topic.ABOUT) // the section's first page, which is there with all sections'
                .<Function<Language, String>>map(topic -> topic::path)
                .toList();
        return new Sitemap(publication, ofTheObservatory, Sitemap.MOST_ADDRESSES);
    }

    private void sitemapPart(Context context, Publication publication) throws Exception {
        String part = context.pathParam("part");
        Optional<byte[]> addresses =
                part.matches("\\d{1,4}") ? sitemap(publication).part(Integer.parseInt(part)) : Optional.empty();
        answer(context, XML, addresses.orElseThrow(() -> new NotFound(context.path())));
    }

    private void dataPackage(Context context, Publication publication) throws IOException, SQLException {
        answer(
                context,
                "application/json",
                new DataPackage(publication, tables.of(publication.release()), TableRequest.MOST_ROWS_OF_A_FILE)
                        .json());
    }

    private void catalogue(Context context, Publication publication, Catalogue.Format format) throws SQLException {
        answer(
                context,
                format.type() + "; charset=utf-8",
                Catalogue.of(publication, tables.of(publication.release()), TableRequest.MOST_ROWS_OF_A_FILE, format));
    }

    /** A file of the release as it is: the manifest says which, never the address. */
    private void file(Context context, Publication publication) throws IOException {
        FileAccount file = TableFacts.find(publication.release(), context.pathParam("table"), context.pathParam("part"))
                .orElseThrow(() -> new NotFound(context.path()));
        context.contentType("application/vnd.apache.parquet");
        context.header("Access-Control-Allow-Origin", "*");
        String tag = '"' + file.sha256() + '"';
        context.header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        context.header("Content-Length", Long.toString(file.bytes()));
        if (context.method() == HandlerType.GET) {
            context.result(Files.newInputStream(publication.release().file(file)));
        }
    }

    private void harvest(Context context, Publication publication) throws Exception {
        Map<String, List<String>> parameters = context.queryParamMap();
        context.header("Cache-Control", "no-cache"); // an answer says when it was given
        answer(
                context,
                "text/xml; charset=utf-8",
                new OaiProvider(publication, tables.of(publication.release())).answer(parameters, clock.instant()));
    }

    private static void cite(Context context, Publication publication, Language language, Citation.Form form) {
        String path = context.path();
        Subject subject = Subject.find(
                        publication.release(),
                        language,
                        path.substring(0, path.length() - form.ending().length()))
                .orElseThrow(() -> new NotFound(path));
        String view = subject instanceof Subject.Measure
                ? Asked.parameter(context, "period")
                        .map(period -> Links.query(List.of(Map.entry("period", period))))
                        .orElse("")
                : "";
        answer(
                context,
                form.type(),
                Citation.of(publication, subject, language, view).as(form));
    }

    private static void answer(Context context, String type, String text) {
        answer(context, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(Context context, String type, byte[] bytes) {
        context.contentType(type);
        context.header("Access-Control-Allow-Origin", "*");
        context.result(bytes);
    }
}
