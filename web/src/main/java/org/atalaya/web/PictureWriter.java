package org.atalaya.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.atalaya.web.PictureRoutes.Form;
import org.atalaya.web.picture.CardPicture;
import org.atalaya.web.picture.ChartPicture;
import org.atalaya.web.picture.EmbedPage;
import org.atalaya.web.print.PngPrinter;
import org.atalaya.web.shared.Card;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.Edition;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.Page;
import org.atalaya.web.shared.Pictured;
import org.atalaya.web.shared.SecurityHeaders;
import org.atalaya.web.shared.content.ContentWords;

/** Answers with a page in another form than itself: made of the same content, so that no two say different things. */
final class PictureWriter {

    private static final int CHART_PIXELS = 2 * ChartPicture.WIDTH;

    private final BiFunction<String, Map<String, Object>, String> render;
    private final PngPrinter printer = new PngPrinter();

    PictureWriter(BiFunction<String, Map<String, Object>, String> render) {
        this.render = render;
    }

    /**
     * Answers.
     *
     * @param origins which sites may show bare versions within theirs
     */
    void write(Context context, Form form, Object content, Page page, List<String> origins) {
        Edition edition = page.edition().orElseThrow(() -> new NotFound(context.path()));
        switch (form.kind()) {
            case CARD -> {
                Card card = card(context, content, page);
                context.contentType("image/png");
                context.result(printer.print(cardSvg(card, page, edition), CardPicture.WIDTH));
            }
            case SVG -> {
                context.contentType("image/svg+xml; charset=utf-8");
                context.result(chartSvg(drawing(context, form, content, page), page, edition));
            }
            case PNG -> {
                context.contentType("image/png");
                context.result(
                        printer.print(chartSvg(drawing(context, form, content, page), page, edition), CHART_PIXELS));
            }
            case EMBED -> {
                context.contentType("text/html; charset=utf-8");
                SecurityHeaders.allowFrames(context, origins);
                context.result(render.apply(
                        "picture/embed.jte", Map.of("page", page, "content", embed(context, content, page, edition))));
            }
        }
    }

    private String cardSvg(Card card, Page page, Edition edition) {
        List<String> foot = new ArrayList<>();
        if (card.figure().map(shown -> shown.figure().hasRange()).orElse(false)) {
            foot.add(page.text("figure.confidence"));
        }
        if (!card.source().isEmpty()) {
            foot.add(page.text("picture.source", card.source()));
        }
        foot.add(release(page));
        foot.add(edition.sharing().brief());
        CardPicture picture = CardPicture.of(card, page.observatory().name().text(), foot);
        return PngPrinter.clean(render.apply("picture/card.jte", Map.of("content", picture)));
    }

    private String chartSvg(Drawing drawing, Page page, Edition edition) {
        List<String> foot = new ArrayList<>();
        if (!drawing.source().isEmpty()) {
            foot.add(page.text("picture.source", drawing.source()));
        }
        foot.add(page.observatory().name().text() + " · " + release(page));
        foot.add(edition.sharing().brief());
        return PngPrinter.clean(render.apply("picture/chart.jte", Map.of("content", ChartPicture.of(drawing, foot))));
    }

    private static EmbedPage embed(Context context, Object content, Page page, Edition edition) {
        Optional<String> indicator = Asked.parameter(context, "indicator");
        Optional<Card.Shown> figure = content instanceof Pictured pictured
                ? pictured.card(indicator).flatMap(Card::figure)
                : Optional.empty();
        List<Drawing> drawings = content instanceof Pictured pictured ? pictured.drawings(page.text()) : List.of();
        Optional<Drawing> chart = drawings.stream()
                .filter(drawing -> indicator.map(drawing.id()::equals).orElse(true))
                .findFirst();
        if (figure.isEmpty() && chart.isEmpty()) {
            throw new NotFound(context.path());
        }
        return new EmbedPage(
                page.title(),
                edition.citation(),
                figure,
                chart.map(drawing -> Links.chart(page, drawing.id(), "svg")).orElse(""),
                chart.map(Drawing::title).orElse(""),
                List.of(
                        page.observatory().name().text() + " · " + release(page),
                        figure.map(shown -> shown.figure().source()).orElse("")));
    }

    private static Card card(Context context, Object content, Page page) {
        Optional<String> indicator = Asked.parameter(context, "indicator");
        Optional<Card> own = content instanceof Pictured pictured ? pictured.card(indicator) : Optional.empty();
        if (own.isEmpty()
                && content instanceof Pictured other
                && other.card(Optional.empty()).isPresent()) {
            throw new NotFound(context.path());
        }
        return own.orElseGet(() -> Card.of(page.title(), page.description()));
    }

    private static Drawing drawing(Context context, Form form, Object content, Page page) {
        List<Drawing> drawings = content instanceof Pictured pictured ? pictured.drawings(page.text()) : List.of();
        return drawings.stream()
                .filter(drawing -> drawing.id().equals(form.chart()))
                .findFirst()
                .orElseThrow(() -> new NotFound(context.path()));
    }

    private static String release(Page page) {
        return page.text(
                "picture.release",
                page.release(),
                new ContentWords(page.language())
                        .day(LocalDate.parse(page.release().substring(0, 10))));
    }
}
