package org.atalaya.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.atalaya.web.PictureRoutes.Form;

/**
 * The page that was made last, so that its charts and its picture, asked for right after it, are drawn without making
 * it again: who copies a site asks in this order, and so does who shows what a link leads to.
 */
final class LastPage {

    private static final String ATTRIBUTE = "page.last";

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
     * @param foundations what every answer was made from
     * @param address its whole address
     */
    private record Question(List<Object> foundations, String address) {}

    private record Made(Question question, Drawn drawn) {}

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
    }

    /** Answers a page in another form, if it was made last; tells whether it did. */
    static boolean draw(Context context) {
        Optional<Form> form = PictureRoutes.form(context);
        Optional<Made> made = form.flatMap(asked -> of(context)
                .flatMap(page -> page.last.filter(one -> one.question().equals(page.question(context)))));
        made.ifPresent(one -> one.drawn().as(context, form.get()));
        return made.isPresent();
    }

    /** Keeps a page that was made, in place of the one before. */
    static void keep(Context context, Drawn drawn) {
        of(context).ifPresent(page -> page.last = Optional.of(new Made(page.question(context), drawn)));
    }

    private static Optional<LastPage> of(Context context) {
        return Optional.ofNullable(context.attribute(ATTRIBUTE));
    }

    private Question question(Context context) {
        String path = PictureRoutes.form(context).map(Form::page).orElseGet(context::path);
        String query = Optional.ofNullable(context.queryString()).orElse("");
        return new Question(foundations.get(), root.apply(context) + path + "?" + query);
    }
}
