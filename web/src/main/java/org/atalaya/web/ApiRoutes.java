package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Duration;
import org.atalaya.web.api.Api;
import org.atalaya.web.api.ApiPages;
import org.atalaya.web.api.RowsAtOnce;
import org.atalaya.web.api.TableRequest;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Section;

/** The wiring of the API: which address gives which rows. */
final class ApiRoutes {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final CurrentRelease current;
    private final PageWriter pages;
    private final ViewList views;
    private final RowsAtOnce rowsAtOnce = new RowsAtOnce(TableRequest.MOST_ROWS_OF_A_FILE, LONGEST_WAIT);

    ApiRoutes(CurrentRelease current, PageWriter pages, ViewList views) {
        this.views = views;
        this.current = current;
        this.pages = pages;
    }

    void configure(JavalinConfig config) {
        Routes.read(
                config,
                Api.ROOT,
                Routes.answer(
                        current,
                        (context, release) ->
                                answer(context, api(context, release).index(views.all()))));
        Routes.read(
                config,
                Api.ROOT + "/openapi.json",
                Routes.answer(
                        current,
                        (context, release) ->
                                answer(context, api(context, release).openApi(views.all()))));
        Routes.read(
                config,
                Api.TABLES + "/{file}",
                Routes.answer(
                        current,
                        (context, release) -> answer(
                                context,
                                api(context, release).table(context.pathParam("file"), context.queryParamMap()))));
        for (Language language : Language.ofAddresses()) {
            Routes.read(config, Links.api(language), Routes.page(current, language, this::page));
        }
    }

    private void page(Context context, Release release, Language language) {
        pages.write(
                context,
                "api/api.jte",
                new ApiPages(pages.root(context), language).page(views.all()),
                pages.frame(release, language, "api.title", "api.description", Section.DATA, Links::api));
    }

    private Api api(Context context, Release release) {
        return new Api(release, pages.root(context), PageWriter.preferred(context), rowsAtOnce);
    }

    static void answer(Context context, Api.Answer answer) {
        context.contentType(answer.type());
        answer.fileName()
                .ifPresent(name -> context.header("Content-Disposition", "attachment; filename=\"" + name + "\""));
        context.header("Access-Control-Allow-Origin", "*");
        context.header("Vary", "Accept-Language"); // where lang does not say it, words are in the reader's
        context.result(answer.bytes());
    }
}
