package org.atalaya.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server tells what it takes for the scheme, the host and the address of who asks. */
class TrustedProxiesTest {

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
                "''                  | X-Forwarded-For   | 192.0.2.7                              | http 127.0.0.1 127.0.0.1"
            })
    void onlyThoseListedAreBelieved(String proxies, String header, String value, String seen) throws Exception {
        assertThat(seen(proxies, header, value)).isEqualTo(seen);
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
