package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.web.api.ReleaseList;
import org.atalaya.web.opendata.Publication;
import org.atalaya.web.opendata.ReleaseFeed;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;

/** The wiring of what tells of the releases there are: a list for programs, a feed for readers. */
final class ReleaseRoutes {

    private final CurrentRelease current;
    private final PageWriter pages;

    ReleaseRoutes(CurrentRelease current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    void configure(JavalinConfig config) {
        Routes.read(config, ReleaseList.PATH, Routes.answer(current, this::list));
        for (Language language : Language.ofAddresses()) {
            Routes.read(
                    config,
                    ReleaseFeed.path(language),
                    Routes.answer(current, (context, release) -> feed(context, release, language)));
        }
    }

    private void list(Context context, Release release) throws IOException {
        context.header("Cache-Control", "no-cache"); // a release may leave the store while nothing else changes
        ApiRoutes.answer(
                context,
                new ReleaseList(current, pages.root(context), PageWriter.preferred(context))
                        .json(context.queryParamMap()));
    }

    private void feed(Context context, Release release, Language language) throws IOException {
        List<ReleaseManifest> releases = new ArrayList<>();
        for (String id : current.kept()) {
            if (releases.size() > ReleaseFeed.MOST) {
                break;
            }
            current.findManifest(id).ifPresent(releases::add);
        }
        context.header("Cache-Control", "no-cache");
        context.contentType("application/atom+xml; charset=utf-8");
        context.header("Access-Control-Allow-Origin", "*");
        context.result(new ReleaseFeed(new Publication(release, pages.observatory(), pages.root(context)), language)
                .atom(releases));
    }
}
