package org.atalaya.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.javalin.Javalin;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.atalaya.web.limit.Limits;
import org.atalaya.web.limit.Workload;
import org.atalaya.web.shared.Busy;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server tells what it takes for the scheme, the host and the address of who asks. */
class TrustedProxiesTest {

    private static final Limits NEXT_TO_NOTHING = new Limits(
            8_192, 40, 12, Duration.ofSeconds(30), 1, 2, Duration.ofSeconds(1), Duration.ofMillis(1), 0.001, false);

    private static String seen(String proxies, String header, String value) throws Exception {
        TrustedProxies trusted = TrustedProxies.of(proxies.isEmpty() ? List.of() : List.of(proxies.split(" ")));
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    trusted.configure(config);
                    config.routes.get(
                            "/",
                            context -> context.result(context.scheme() + " " + context.host() + " " + context.ip()));
                })
                .start("127.0.0.1", 0);
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                                    .header(header, value)
                                    .build(),
                            BodyHandlers.ofString())
                    .body()
                    .replace(":" + server.port(), "");
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1           | X-Forwarded-Host  | o.example                              | http o.example 127.0.0.1",
                "10.1.0.1 127.0.0.0/8| X-Forwarded-Proto | https                                  | https 127.0.0.1 127.0.0.1",
                "127.0.0.1           | Forwarded         | for=192.0.2.7;proto=https;host=o.example | https o.example 192.0.2.7",
                "10.0.0.0/8          | X-Forwarded-Host  | evil.example                           | http 127.0.0.1 127.0.0.1",
                "10.0.0.0/8          | Forwarded         | for=192.0.2.7;proto=https;host=evil.example | http 127.0.0.1 127.0.0.1",
                "''                  | X-Forwarded-For   | 192.0.2.7                              | http 127.0.0.1 127.0.0.1",
                "127.0.0.1           | X-Forwarded-For   | 127.0.0.1, 203.0.113.9                 | http 127.0.0.1 203.0.113.9",
                "127.0.0.1           | X-Forwarded-For   | 192.0.2.7, 203.0.113.9:4711, 127.0.0.1 | http 127.0.0.1 203.0.113.9",
                "127.0.0.1 10.0.0.0/8| X-Forwarded-For   | 192.0.2.7, 2001:db8::9, 10.0.0.7       | http 127.0.0.1 [2001:db8::9]",
                "127.0.0.1 10.0.0.0/8| X-Forwarded-For   | 10.0.0.8, 10.0.0.7                     | http 127.0.0.1 10.0.0.8",
                "127.0.0.1           | Forwarded         | for=127.0.0.1;host=evil.example, for=203.0.113.9;proto=https | https 127.0.0.1 203.0.113.9",
                "127.0.0.1 10.0.0.0/8| Forwarded         | for=192.0.2.7, for=\"[2001:db8::9]:80\";host=o.example, for=\"10.0.0.7:80\" | http o.example [2001:db8::9]",
                "127.0.0.1           | X-Forwarded-Host  | evil.example, o.example                | http o.example 127.0.0.1",
                "127.0.0.1           | X-Forwarded-Server| evil.example                           | http 127.0.0.1 127.0.0.1",
                "127.0.0.1           | X-Proxied-Https   | on                                     | http 127.0.0.1 127.0.0.1",
                "127.0.0.1           | Proxy-Ssl-Id      | 0a                                     | http 127.0.0.1 127.0.0.1",
                "127.0.0.1           | Proxy-auth-cert   | TLS_AES_128_GCM_SHA256                 | http 127.0.0.1 127.0.0.1"
            })
    void onlyThoseListedAreBelieved(String proxies, String header, String value, String seen) throws Exception {
        assertThat(seen(proxies, header, value)).isEqualTo(seen);
    }

    @Test
    void whereAddressesAreToldThoseOfOneHeaderAreTaken() {
        HttpFields told = ForwardedHeaders.believed(
                HttpFields.build()
                        .add("Forwarded", "for=192.0.2.7;host=evil.example")
                        .add("X-Forwarded-For", "192.0.2.7")
                        .add("X-Forwarded-For", "203.0.113.9"),
                InetAddress::isLoopbackAddress);
        assertThat(told.getValuesList("X-Forwarded-For")).containsExactly("203.0.113.9");
        assertThat(told.contains("Forwarded")).isFalse();
    }

    /** Who tends the site asks from this machine without limits; a header that says so is no proof of it. */
    @ParameterizedTest
    @CsvSource({"Accept, text/html, 200", "X-Forwarded-For, 127.0.0.1, 429", "Forwarded, for=127.0.0.1, 429"})
    void thisMachineIsNotLimitedUnlessAHeaderNamesIt(String header, String value, int status) throws Exception {
        Workload work = new Workload(NEXT_TO_NOTHING);
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    TrustedProxies.of(List.of("127.0.0.1")).configure(config);
                    config.routes.before(work::begin);
                    config.routes.after(work::end);
                    config.routes.get("/", context -> context.result("made"));
                    config.routes.exception(Busy.class, (busy, context) -> context.status(busy.status()));
                })
                .start("127.0.0.1", 0);
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                    .header(header, value)
                    .build();
            HttpClient client = HttpClient.newHttpClient();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(status);
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "", "10.0.0.0/99", "10", "*"})
    void whatIsNoAddressIsRefusedInASentence(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedProxies.of(List.of(address)))
                .withMessage("--trusted-proxies must be addresses or networks like 127.0.0.1,10.0.0.0/8: was \""
                        + address + "\"");
    }
}
