package org.atalaya.web.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.atalaya.web.shared.PathPrefix;
import org.atalaya.web.shared.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCopyTest {

    private static final Map<String, List<String>> PAGES = Map.of(
            "/es", List.of("/es/metodos", "/es/datos"),
            "/es/metodos",
                    List.of(
                            "/es/metodos/grafica/a.svg",
                            "/es/delitos",
                            "/es/datos/ficha",
                            "/es/metodos/grafica/b.svg?release=1"),
            "/es/datos", List.of("/es/metodos/grafica/a.svg", "/es/datos/ficha"));

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    /** So that the site can make it while it has at hand what the page shows. */
    @Test
    void asksForWhatIsMadeOfAPageRightAfterIt() throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", this::answer);
        site.start();
        List<String> files;
        try {
            files = new SiteCopy(
                            URI.create("http://127.0.0.1:" + site.getAddress().getPort()),
                            URI.create("https://example.org/observatorio"),
                            new CopyScope(
                                    "1", new PathPrefix("/observatorio"), place -> true, EnumSet.allOf(Section.class)),
                            folder,
                            stage -> {})
                    .make(Optional.empty(), LocalDate.of(2026, 11, 23));
        } finally {
            site.stop(0);
        }

        assertThat(asked.subList(asked.indexOf("/es/metodos"), asked.size()))
                .startsWith("/es/metodos", "/es/metodos/grafica/b.svg", "/es/metodos/grafica/a.svg")
                .containsSubsequence("/es/datos", "/es/datos/ficha");
        assertThat(asked.indexOf("/es/datos/ficha")).isEqualTo(asked.indexOf("/es/datos") + 1);
        assertThat(files).contains("es/metodos/grafica/b.svg", "404.html").doesNotHaveDuplicates();
        assertThat(Stream.of("es/metodos/grafica/b.svg", "404.html").map(folder::resolve))
                .allSatisfy(file -> assertThat(file).isRegularFile());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String address = exchange.getRequestURI().toString();
            asked.add(address);
            List<String> named = PAGES.get(address);
            boolean chart = address.endsWith(".svg");
            String links = named == null
                    ? ""
                    : String.join("", named.stream().map(SiteCopyTest::link).toList());
            byte[] body = (chart ? "<svg/>" : "<main>" + links + "</main>").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", chart ? "image/svg+xml" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(chart || named != null ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String link(String address) {
        return "<a href=\"/observatorio" + address + "\">x</a>";
    }
}
