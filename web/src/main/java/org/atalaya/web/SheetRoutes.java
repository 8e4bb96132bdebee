package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.web.print.PdfPrinter;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Page;
import org.atalaya.web.shared.Page.Crumb;
import org.atalaya.web.shared.Section;
import org.atalaya.web.territory.PlacePage;
import org.atalaya.web.territory.PlacePages;
import org.atalaya.web.territory.SheetPage;
import org.atalaya.web.territory.SheetPages;

/** The wiring of the sheet of a place: as a page, and as a file to print. */
final class SheetRoutes {

    private final CurrentRelease current;
    private final PageWriter pages;
    private final Clock clock;
    private final PdfPrinter printer = new PdfPrinter();

    SheetRoutes(CurrentRelease current, PageWriter pages, Clock clock) {
        this.current = current;
        this.pages = pages;
        this.clock = clock;
    }

    void configure(JavalinConfig config) {
        for (Language language : Language.ofAddresses()) {
            String path = Section.PLACES.path(language) + "/{country}/{kind}/{code}/" + Links.sheetWord(language);
            Routes.read(config, path, Routes.page(current, language, this::sheet));
            Routes.read(config, path + ".pdf", Routes.page(current, language, this::pdf));
        }
    }

    private void sheet(Context context, Release release, Language language) throws Exception {
        PlaceEntry place = Asked.place(context, release, language, context.pathParam("code"));
        pages.write(
                context,
                "territory/sheet.jte",
                content(context, release, language, place),
                frame(release, language, place));
    }

    private void pdf(Context context, Release release, Language language) throws Exception {
        PlaceEntry place = Asked.place(context, release, language, context.pathParam("code"));
        String xhtml = pages.render(
                "territory/sheetPrint.jte",
                content(context, release, language, place),
                frame(release, language, place));
        context.contentType("application/pdf");
        context.header(
                "Content-Disposition",
                "inline; filename=\"" + Links.sheetWord(language) + "-"
                        + place.id().code() + ".pdf\"");
        context.result(printer.print(xhtml, release.manifest().createdAt()));
    }

    private SheetPage content(Context context, Release release, Language language, PlaceEntry place) throws Exception {
        Optional<PlacePage> made = LastPage.content(context, Links.place(language, place.id()), PlacePage.class);
        PlacePage page = made.isPresent() ? made.get() : new PlacePages(release, language).page(place);
        return new SheetPages(release, language, Asked.today(clock)).page(place, page, pages.root(context));
    }

    private Page frame(Release release, Language language, PlaceEntry place) {
        Messages text = Messages.of(language);
        return pages.frame(
                release,
                language,
                text.text("sheet.title", place.name()),
                text.text("sheet.description", place.name()),
                Section.PLACES,
                other -> Links.sheet(other, place.id()),
                List.of(
                        PageWriter.crumb(text, Section.PLACES),
                        new Crumb(place.name(), Links.place(language, place.id()))),
                false);
    }
}
