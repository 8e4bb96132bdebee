package org.atalaya.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastPageTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> made = new CopyOnWriteArrayList<>();
    private volatile List<Object> foundations = List.of("a release");
    private Javalin site;

    @BeforeEach
    void start() {
        LastPage last = new LastPage(() -> foundations, context -> "http://" + context.host());
        site = Javalin.create(config -> {
                    config.routes.before(last::note);
                    Routes.read(config, "/es/lugares/{place}", (Routes.PageAnswer) LastPageTest::answer);
                    config.routes.get(
                            "/es/ficha/{place}",
                            context -> context.result("sheet of "
                                    + LastPage.content(
                                                    context, "/es/lugares/" + context.pathParam("place"), String.class)
                                            .orElse("nothing")));
                    config.routes.before("/es/*", context -> context.attribute("made", made));
                    config.routes.before("/es/lugares/switch", context -> foundations = List.of("published meanwhile"));
                })
                .start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        site.stop();
    }

    /** A page that tells of which place it is, in each of its forms. */
    private static void answer(Context context) {
        if (!LastPage.draw(context)) {
            String place = context.pathParam("place");
            String asked = context.queryString() == null ? place : place + "?" + context.queryString();
            context.<List<String>>attribute("made").add(asked);
            LastPage.keep(
                    context, asked, (other, form) -> other.result(form.kind() + " " + form.chart() + " of " + asked));
            context.result("page of " + asked);
        }
    }

    private List<String> ask(String... addresses) throws Exception {
        List<String> answers = new ArrayList<>();
        for (String address : addresses) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/es/" + address))
                            .build(),
                    BodyHandlers.ofString());
            answers.add(answer.body());
        }
        return answers;
    }

    @Test
    void drawsWhatStandsBesideAPageWithoutMakingItAgain() throws Exception {
        assertThat(ask(
                        "lugares/a",
                        "lugares/a/grafica/x.svg",
                        "lugares/a/grafica/y.png",
                        "lugares/a/tarjeta.png",
                        "incrustar/lugares/a"))
                .containsExactly("page of a", "SVG x of a", "PNG y of a", "CARD  of a", "EMBED  of a");
        assertThat(made).containsExactly("a");
    }

    @Test
    void makesAPageThatIsNotTheLast() throws Exception {
        assertThat(ask("lugares/a", "lugares/b", "lugares/b/grafica/x.svg", "lugares/a/grafica/x.svg"))
                .containsExactly("page of a", "page of b", "SVG x of b", "page of a");
        assertThat(made).containsExactly("a", "b", "a");
    }

    @Test
    void makesAPageThatIsAskedOtherwise() throws Exception {
        assertThat(ask("lugares/a?period=1", "lugares/a/grafica/x.svg?period=1", "lugares/a/grafica/x.svg?period=2"))
                .containsExactly("page of a?period=1", "SVG x of a?period=1", "page of a?period=2");
        assertThat(made).containsExactly("a?period=1", "a?period=2");
    }

    @Test
    void tellsWhatThePageShowsToWhatIsMadeOfIt() throws Exception {
        assertThat(ask("lugares/a", "ficha/a", "ficha/b", "ficha/a?period=1"))
                .containsExactly("page of a", "sheet of a", "sheet of nothing", "sheet of nothing");
    }

    @Test
    void makesAPageWhoseGroundsHaveChanged() throws Exception {
        ask("lugares/a");
        foundations = List.of("another release");
        ask("lugares/a/grafica/x.svg");

        assertThat(made).containsExactly("a", "a");
    }

    /** A page begun on one release is not the page of the one published while it was made. */
    @Test
    void keepsNothingForGroundsThatChangedWhileThePageWasMade() throws Exception {
        assertThat(ask("lugares/switch", "lugares/switch/grafica/x.svg")).hasSize(2);

        assertThat(made).containsExactly("switch", "switch");
    }
}
