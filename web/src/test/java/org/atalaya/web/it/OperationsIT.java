package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.atalaya.data.store.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What machines that run the site see of it, from its start to its end. */
class OperationsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void tellsWhetherItLivesAndWhichReleaseItCanReadToNobodysCache() throws IOException {
        RunningSite site = RunningSite.demo();
        String id = Releases.demo().findCurrent().orElseThrow();

        RunningSite.Answer alive = site.get("/healthz");
        RunningSite.Answer ready = site.get("/readyz");

        assertThat(alive.status()).isEqualTo(200);
        assertThat(alive.body()).isEqualTo("{\"status\":\"alive\"}");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("{\"status\":\"ready\",\"release\":\"" + id + "\"}");
        assertThat(List.of(alive.header("Cache-Control"), ready.header("Cache-Control")))
                .containsOnly("no-store");
        assertThat(site.send("HEAD", "/readyz").status()).isEqualTo(200);
        assertThat(site.get("/metrics").status())
                .as("metrics are not for the public")
                .isEqualTo(404);
    }

    @Test
    void countsAnswersToThisMachineWritesItsLogAsJsonAndStopsWhenTold(@TempDir Path folder, @TempDir Path cache)
            throws Exception {
        ReleaseStore store = new ReleaseStore(folder);
        String id = "2026-11-21.1";
        Releases.publishDemo(store, id);
        Process process = Launcher.start(
                Map.of("ATALAYA_LOG", "json", "CACHE_DIRECTORY", cache.toString()),
                "serve",
                "--store",
                folder,
                "--port",
                0,
                "--metrics-port",
                0);
        try (BufferedReader printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            URI site = address(printed.readLine());
            URI metrics = address(printed.readLine());
            assertThat(metrics.getHost()).isEqualTo("127.0.0.1");

            assertThat(List.of(
                            status(site.resolve("/healthz")),
                            status(site.resolve("/healthz")),
                            status(site.resolve("/es/nada")),
                            status(site.resolve("/es/lugares?release=9999-01-01.1"))))
                    .containsExactly(200, 200, 404, 404);
            List<String> counted = ask(metrics)
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            assertThat(counted)
                    .contains(
                            "atalaya_http_request_duration_seconds_count{status=\"2xx\"} 2",
                            "atalaya_http_request_duration_seconds_count{status=\"4xx\"} 2")
                    .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\"} "))
                    .anyMatch(line ->
                            line.startsWith("atalaya_release_created_timestamp_seconds{release=\"" + id + "\"} "));

            Files.delete(store.release(id).resolve("domain/part-0.parquet"));
            assertThat(status(site.resolve("/readyz"))).isEqualTo(503);
            JsonNode logged = JSON.readTree(printed.readLine());
            assertThat(logged.path("log.level").asText()).isEqualTo("ERROR");
            assertThat(logged.path("message").asText()).isEqualTo("release " + id + " cannot be read");

            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS))
                    .as("it stops when told")
                    .isTrue();
            assertThat(cache).isDirectoryContaining("glob:**/classes-*.jsa"); // for the next start
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void refusesAFormOfTheLogItDoesNotKnow() throws Exception {
        Launcher.Result refused = Launcher.end(Launcher.start(Map.of("ATALAYA_LOG", "xml"), "serve", "--help"));

        assertThat(refused.output().strip()).isEqualTo("ATALAYA_LOG must be text or json; it is xml.");
        assertThat(refused.exit()).isEqualTo(2);
    }

    @Test
    void saysWhatItNeedsWhereJavaDoesNotRun(@TempDir Path home) throws Exception {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 1\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        Launcher.Result refused = Launcher.end(Launcher.start(Map.of("JAVA_HOME", home.toString()), "releases"));

        assertThat(refused.output().strip()).isEqualTo("Atalaya needs a JDK 17 or later; " + java + " is unknown.");
        assertThat(refused.exit()).isEqualTo(3);
    }

    /** The folder is named by the shell, since these tests may run in that locale themselves. */
    @Test
    void findsWhatHasAnAccentInItsNameInTheLocaleOfTimersAndServices(@TempDir Path folder) throws Exception {
        Process releases = new ProcessBuilder(
                        "sh",
                        "-c",
                        "store=$1/almac$(printf '\\303\\251')n && ln -s \"$2\" \"$store\""
                                + " && LC_ALL=C \"$3\" releases --store \"$store\"",
                        "sh",
                        folder.toString(),
                        Releases.demo().root().toString(),
                        Launcher.HOME.resolve("atalaya").toString())
                .redirectErrorStream(true)
                .start();

        Launcher.Result listed = Launcher.end(releases);

        assertThat(listed.exit()).as(listed.output()).isZero();
        assertThat(listed.output())
                .contains("* " + Releases.demo().findCurrent().orElseThrow());
    }

    private int status(URI address) throws IOException, InterruptedException {
        return ask(address).statusCode();
    }

    private HttpResponse<String> ask(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** The address a line of the command names. */
    private static URI address(String line) {
        return Stream.of(line.split(" "))
                .filter(word -> word.startsWith("http://"))
                .map(URI::create)
                .findFirst()
                .orElseThrow(() -> new AssertionError(line));
    }
}
