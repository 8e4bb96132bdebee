package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.atalaya.web.it.RunningSite.Answer;
import org.atalaya.web.limit.Limits;
import org.junit.jupiter.api.Test;

/** A site of which an address may have next to nothing: what was made is given on, the rest waits, and says until when. */
class LimitsIT {

    private static final Limits NEXT_TO_NOTHING = new Limits(
            8_192,
            2_000,
            200,
            Duration.ofSeconds(30),
            1_024,
            16,
            Duration.ofSeconds(10),
            Duration.ofMillis(1),
            0.001,
            true);

    @Test
    void whoHadHisShareIsToldSoInHisLanguageAndGivenWhatIsKept() throws Exception {
        try (RunningSite site = RunningSite.of(Releases.demo(), NEXT_TO_NOTHING)) {
            Answer made = site.get("/es/lugares/mx/ciudad/28"); // takes many milliseconds, each a second to come back
            assertThat(made.status()).isEqualTo(200);

            assertRefused(site.get("/es/metodos"), "Demasiadas solicitudes desde su conexión", "vuelva a intentarlo");
            assertRefused(site.get("/en/methods"), "Your connection asked for too much at once", "try again");
            Answer rows = site.get("/api/v1/tables/domain.csv?lang=en");
            assertThat(rows.status()).isEqualTo(429);
            assertThat(rows.header("Content-Type")).isEqualTo("application/problem+json");
            JsonNode problem = new ObjectMapper().readTree(rows.body());
            assertThat(problem.path("status").asInt()).isEqualTo(429);
            assertThat(problem.path("detail").asText()).contains(rows.header("Retry-After") + " s");

            Answer kept = site.get("/es/lugares/mx/ciudad/28");
            assertThat(kept.status()).isEqualTo(200);
            assertThat(kept.body()).isEqualTo(made.body());
            assertThat(site.get("/healthz").status()).isEqualTo(200);
        }
    }

    private static void assertRefused(Answer answer, String title, String sentence) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.page().select("h1").text()).isEqualTo(title);
        assertThat(answer.page().select("p.lede").text()).contains(sentence);
    }
}
