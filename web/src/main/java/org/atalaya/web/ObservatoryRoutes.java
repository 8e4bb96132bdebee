package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import org.atalaya.web.observatory.Topic;
import org.atalaya.web.observatory.TopicPages;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.observatory.CurrentObservatory;

/** The wiring of what an observatory says of itself. */
final class ObservatoryRoutes {

    private final CurrentRelease current;
    private final PageWriter pages;
    private final CurrentObservatory observatory;

    ObservatoryRoutes(CurrentRelease current, PageWriter pages, CurrentObservatory observatory) {
        this.current = current;
        this.pages = pages;
        this.observatory = observatory;
    }

    void configure(JavalinConfig config) {
        for (Language language : Language.ofAddresses()) {
            for (Topic topic : Topic.values()) {
                Routes.read(
                        config,
                        topic.path(language),
                        Routes.page(
                                current, language, (context, release, asked) -> show(context, release, asked, topic)));
            }
        }
    }

    private void show(Context context, Release release, Language language, Topic topic) {
        Messages text = Messages.of(language);
        pages.write(
                context,
                "observatory/topic.jte",
                new TopicPages(observatory.get(), release.gazetteer()::name, language).page(topic),
                pages.frame(
                        release,
                        language,
                        text.text("observatory.title." + topic.id()),
                        text.text("observatory.description." + topic.id()),
                        Section.OBSERVATORY,
                        topic::path,
                        topic == Topic.ABOUT ? List.of() : List.of(PageWriter.crumb(text, Section.OBSERVATORY)),
                        false));
    }
}
