package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import org.atalaya.web.api.Api;
import org.atalaya.web.api.View;
import org.atalaya.web.api.ViewAnswer;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.NotFound;

/** The wiring of what programs ask for besides tables: what pages find out on request. */
final class ViewRoutes {

    private final CurrentRelease current;
    private final PageWriter pages;
    private final ViewList views;

    ViewRoutes(CurrentRelease current, PageWriter pages, ViewList views) {
        this.current = current;
        this.pages = pages;
        this.views = views;
    }

    void configure(JavalinConfig config) {
        Routes.read(config, Api.VIEWS + "/{view}", Routes.answer(current, this::view));
    }

    private void view(Context context, Release release) throws Exception {
        View view = views.find(context.pathParam("view")).orElseThrow(() -> new NotFound(context.path()));
        ApiRoutes.answer(
                context,
                new ViewAnswer(
                                release,
                                pages.root(context),
                                view,
                                context.queryParamMap(),
                                PageWriter.preferred(context))
                        .json());
    }
}
