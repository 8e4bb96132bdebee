package org.atalaya.notebooks.it;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.web.Site;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.shared.observatory.CurrentObservatory;

/** The site of a store, asked over HTTP; every address once. */
final class SitePages implements AutoCloseable {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneOffset.UTC);

    private final CurrentRelease current;
    private final Javalin server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> answers = new HashMap<>();

    SitePages(Path store) throws IOException, SQLException {
        this.current = CurrentRelease.open(new ReleaseStore(store)).orElseThrow();
        this.server =
                new Site(current, CurrentObservatory.unnamed(), TODAY).create().start("127.0.0.1", 0);
    }

    /** What the site answers to an address, which must be there. */
    String get(String address) throws IOException, InterruptedException {
        String path = address.replaceFirst("#.*", "");
        if (!answers.containsKey(path)) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answers " + answer.statusCode());
            }
            answers.put(path, answer.body());
        }
        return answers.get(path);
    }

    @Override
    public void close() throws SQLException, IOException {
        server.stop();
        current.close();
    }
}
