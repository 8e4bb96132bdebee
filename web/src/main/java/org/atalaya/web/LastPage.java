package org.atalaya.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.atalaya.web.PictureRoutes.Form;

/**
 * The page with pictures that was made last, so that its charts, its card and its sheet, asked for right after it, need
 * not make it again: who copies a site asks in this order, and so does who shows what a link leads to.
 */
final class LastPage {

    private static final String ATTRIBUTE = "page.last";
    private static final String FOUNDATIONS = "page.foundations";

    private final Supplier<List<Object>> foundations;
    private final Function<Context, String> root;
    private volatile Optional<Made> last = Optional.empty();

    /** What draws a page that is made in another form. */
    interface Drawn {
        void as(Context context, Form form);
    }

    /**
     * What a page was asked with.
     *
     * @param foundations what every answer was made from as the request began, whatever changes before it is answered
     * @param release id of the release the request reads; empty if it reads none
     * @param address its whole address
     */
    private record Question(List<Object> foundations, Optional<String> release, String address) {}

    private record Made(Question question, Object content, Drawn drawn) {}

    /**
     * No page yet.
     *
     * @param foundations what every answer is made from
     * @param root where the public reads the site
     */
    LastPage(Supplier<List<Object>> foundations, Function<Context, String> root) {
        this.foundations = foundations;
        this.root = root;
    }

    /** Has a request know of it, before anything is answered. */
    void note(Context context) {
        context.attribute(ATTRIBUTE, this);
        context.attribute(FOUNDATIONS, foundations.get());
    }

    /** Answers a page in another form, if it was made last; tells whether it did. */
    static boolean draw(Context context) {
        Optional<Form> form = PictureRoutes.form(context);
        Optional<Made> made = form.flatMap(asked -> find(context, path(context)));
        made.ifPresent(one -> one.drawn().as(context, form.get()));
        return made.isPresent();
    }

    /**
     * What a page of the same parameters shows, if it was made last.
     *
     * @param path the page's path
     * @param type what such a page shows
     */
    static <T> Optional<T> content(Context context, String path, Class<T> type) {
        return find(context, path).map(Made::content).filter(type::isInstance).map(type::cast);
    }

    /** Keeps a page that was made, in place of the one before. */
    static void keep(Context context, Object content, Drawn drawn) {
        of(context)
                .ifPresent(page ->
                        page.last = Optional.of(new Made(page.question(context, path(context)), content, drawn)));
    }

    private static Optional<Made> find(Context context, String path) {
        return of(context)
                .flatMap(page -> page.last.filter(one -> one.question().equals(page.question(context, path))));
    }

    private static Optional<LastPage> of(Context context) {
        return Optional.ofNullable(context.attribute(ATTRIBUTE));
    }

    /** The path of the page that is asked for, in whichever form. */
    private static String path(Context context) {
        return PictureRoutes.form(context).map(Form::page).orElseGet(context::path);
    }

    private Question question(Context context, String path) {
        String query = Optional.ofNullable(context.queryString()).orElse("");
        return new Question(
                context.attribute(FOUNDATIONS),
                Routes.reading(context).map(reading -> reading.release().id()),
                root.apply(context) + path + "?" + query);
    }
}
