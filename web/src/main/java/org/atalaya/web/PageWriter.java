package org.atalaya.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.web.observatory.Topic;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.DamageWords;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Assets;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Page;
import org.atalaya.web.shared.Page.Crumb;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.Pictured;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.WithdrawalWords;
import org.atalaya.web.shared.observatory.CurrentObservatory;
import org.atalaya.web.shared.observatory.Observatory;
import org.atalaya.web.shared.observatory.ObservatoryView;

/** Writes pages: a template with its content, within what surrounds the content of every page. */
final class PageWriter {

    private final Assets assets;
    private final CurrentObservatory observatory;
    private final Clock clock;
    private final CurrentRelease current;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final PictureWriter pictures = new PictureWriter(this::render);

    /**
     * A writer of pages.
     *
     * @param current tells why the release that is current is not the one shown, if it is not
     */
    PageWriter(Assets assets, CurrentObservatory observatory, Clock clock, CurrentRelease current) {
        this.current = current;
        this.assets = assets;
        this.clock = clock;
        this.observatory = observatory;
    }

    /** What surrounds the content of a page made from a release. */
    Page frame(
            Release release,
            Language language,
            String title,
            String description,
            Section section,
            Function<Language, String> path,
            List<Crumb> crumbs,
            boolean charts) {
        return new Page(
                language,
                title,
                description,
                section,
                path,
                crumbs,
                release.id(),
                standing(release.manifest(), Messages.of(language)),
                release.newestPeriod(PlaceSurvey.ENSU)
                        .map(period -> Periods.name(Messages.of(language), period))
                        .orElse(""),
                charts,
                assets,
                observatory(release, language),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * What surrounds a page without charts whose words are the site's sentences.
     *
     * @param title name of its title
     * @param description name of its description
     * @param section the section it is in, or whose first page it is
     * @param path its address in each language
     */
    Page frame(
            Release release,
            Language language,
            String title,
            String description,
            Section section,
            Function<Language, String> path) {
        Messages text = Messages.of(language);
        boolean first = path.apply(language).split("[?]", 2)[0].equals(section.path(language));
        return frame(
                release,
                language,
                text.text(title),
                text.text(description),
                section,
                path,
                first ? List.of() : List.of(crumb(text, section)),
                false);
    }

    /** Whose site it is, today. */
    ObservatoryView observatory(Release release, Language language) {
        Messages text = Messages.of(language);
        return ObservatoryView.of(
                observatory.get(),
                observatory.assets(),
                observatory.findQuietPeriod(clock),
                release.gazetteer()::name,
                Stream.of(Topic.values())
                        .map(topic -> new ObservatoryView.SiteLink(
                                text.text("observatory.title." + topic.id()), topic.path(language)))
                        .toList(),
                language);
    }

    /** Why something is not shown today; empty if everything is. */
    String quiet(Release release, Language language) {
        return observatory(release, language)
                .quiet()
                .map(ObservatoryView.Quiet::sentence)
                .orElse("");
    }

    private String standing(ReleaseManifest manifest, Messages text) {
        return Stream.of(
                        audience(manifest, text),
                        current.findReplaced()
                                .map(withdrawal -> text.text(
                                        "withdrawal.standing", WithdrawalWords.sentence(withdrawal, text.language())))
                                .orElse(""),
                        current.findFallen()
                                .filter(fallen -> current.findDamage().isEmpty())
                                .map(fallen -> DamageWords.standing(
                                        fallen, current.get().id(), text.language()))
                                .orElse(""))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String audience(ReleaseManifest manifest, Messages text) {
        if (manifest.preview()) {
            return text.text("site.preview");
        }
        return manifest.internal() ? text.text("site.internal") : "";
    }

    /** Answers with a page. */
    void write(Context context, String template, Object content, Page page) {
        write(context, template, content, page, List.of());
    }

    /**
     * Answers with a page.
     *
     * @param since what became of what it shows in the current release, if it is of another, besides its figures
     */
    void write(Context context, String template, Object content, Page page, List<String> since) {
        List<String> origins = observatory.get().embedFrom();
        Page whole = Routes.reading(context)
                .map(reading -> page.of(Editions.of(
                        reading,
                        page,
                        content,
                        observatory(),
                        root(context),
                        !origins.isEmpty(),
                        Stream.concat(since.stream(), Editions.since(reading, page, content).stream())
                                .toList())))
                .orElse(page);
        if (content instanceof Pictured && whole.edition().isPresent()) {
            LastPage.keep(context, content, (other, form) -> pictures.write(other, form, content, whole, origins));
        }
        Optional<PictureRoutes.Form> form = PictureRoutes.form(context);
        if (form.isPresent()) {
            pictures.write(context, form.get(), content, whole, origins);
            return;
        }
        context.contentType("text/html; charset=utf-8");
        context.result(render(template, content, whole));
    }

    /** What a template makes of a page. */
    String render(String template, Object content, Page page) {
        return render(template, Map.of("page", page, "content", content));
    }

    /** What a template makes of its parameters. */
    String render(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        templates.render(template, parameters, html);
        return html.toString();
    }

    /** Whose site it is, as its settings say now. */
    Observatory observatory() {
        return observatory.get();
    }

    /** Where the public reads the site: what the settings say, or else what the reader asked. */
    String root(Context context) {
        return root(context.req());
    }

    /** {@link #root(Context)} of a request no context was made for. */
    String root(HttpServletRequest request) {
        Optional<URI> settled = observatory.address();
        return settled.isPresent() ? settled.get().toString() : request.getScheme() + "://" + request.getHeader("Host");
    }

    /** The reader's language, where the address names none. */
    static Language preferred(Context context) {
        return preferred(context.req());
    }

    /** {@link #preferred(Context)} of a request no context was made for. */
    static Language preferred(HttpServletRequest request) {
        return Language.preferred(
                Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""));
    }

    /** The way back to the first page of a section. */
    static Crumb crumb(Messages text, Section section) {
        return new Crumb(
                text.text("section." + section.name().toLowerCase(Locale.ROOT)), section.path(text.language()));
    }
}
