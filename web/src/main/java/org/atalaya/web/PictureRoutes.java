package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.ShortLink;

/** The wiring of what every page has beside it: its picture, its charts as files, its bare version, its short address. */
final class PictureRoutes {

    private static final String ASKED = "form";

    private PictureRoutes() {}

    /**
     * In which form a page is asked for, if not as itself.
     *
     * @param kind which
     * @param chart the chart's name; empty unless one is asked for
     * @param page the page's own path
     */
    record Form(Kind kind, String chart, String page) {

        /** The forms. */
        enum Kind {
            CARD,
            SVG,
            PNG,
            EMBED
        }
    }

    /** The form a page is asked for in; empty if as itself. */
    static Optional<Form> form(Context context) {
        return Optional.ofNullable(context.attribute(ASKED));
    }

    /** Offers the other forms of the page at an address. */
    static void offer(JavalinConfig config, String path, Handler page) {
        for (Language language : Language.ofAddresses()) {
            String home = "/" + language.code();
            if ((path + "/").startsWith(home + "/")) {
                UnaryOperator<String> above = beside -> beside.substring(0, beside.lastIndexOf('/'));
                Routes.read(config, path + "/" + Links.cardFile(language), as(page, Form.Kind.CARD, above));
                String charts = path + "/" + Links.chartWord(language) + "/{chart}";
                UnaryOperator<String> twoAbove = beside -> above.apply(above.apply(beside));
                Routes.read(config, charts + ".svg", as(page, Form.Kind.SVG, twoAbove));
                Routes.read(config, charts + ".png", as(page, Form.Kind.PNG, twoAbove));
                int bare = Links.embed(language, home).length();
                Routes.read(
                        config,
                        Links.embed(language, path),
                        as(page, Form.Kind.EMBED, embed -> home + embed.substring(bare)));
            }
        }
    }

    /** A page in another form, from whose path its own follows. */
    private static Handler as(Handler page, Form.Kind kind, UnaryOperator<String> own) {
        return context -> {
            String chart =
                    Optional.ofNullable(context.pathParamMap().get("chart")).orElse("");
            context.attribute(ASKED, new Form(kind, chart, own.apply(context.path())));
            try {
                page.handle(context);
            } finally {
                context.attribute(ASKED, null); // an error page is a page
            }
        };
    }

    /** Short addresses lead to the whole ones. */
    static void configure(JavalinConfig config) {
        for (Language language : Language.ofAddresses()) {
            String path = ShortLink.PATH + "/" + language.code();
            Routes.read(config, path, context -> lead(context, language, ""));
            Routes.read(config, path + "/<rest>", context -> lead(context, language, context.pathParam("rest")));
        }
    }

    private static void lead(Context context, Language language, String rest) {
        if (!rest.matches("[A-Za-z0-9._/:-]*") || rest.contains("//")) {
            throw new NotFound(context.path());
        }
        String query = Optional.ofNullable(context.queryString()).orElse("");
        context.redirect(ShortLink.expand(language, rest, query), HttpStatus.FOUND);
    }
}
