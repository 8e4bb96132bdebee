package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.atalaya.analytics.derive.DeriveRun;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.OutcomeTables;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Live practices. Two outcomes are written into the practice of the demonstration: perceived insecurity in Ciudad
 * Nezahualcóyotl from 1 April 2024 on, whose share of 2024-Q3 is lowered by 0.16; and trust in its police, which nobody
 * touched. R 4.2.2, from data/published/computed: −23.9 points (−32.9 to −14.9), +5.8 (−4.6 to +16.1), of which 12.7 and 14.6
 * would have been found.
 */
class OutcomesIT {

    private static final String PRACTICE = "/es/practicas/chihuahua-asuntos-internacionales";
    private static final String ID = "2026-01-01.1";

    private static RunningSite site;

    @BeforeAll
    static void serve() throws Exception {
        ReleaseStore store = new ReleaseStore(Releases.fresh("outcomes"));
        stage(store);
        new DeriveRun(store, stage -> {}).publish(ID);
        site = RunningSite.of(store);
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @Test
    void aKnownEffectIsFoundAndCoversTheTruth() {
        Element outcome = site.page(PRACTICE).selectFirst("#outcome-3");
        assertThat(outcome.selectFirst(".verdict").text()).isEqualTo("Cambió en el sentido esperado");
        assertThat(outcome.text())
                .contains("una diferencia de 12.7 puntos porcentuales o más")
                .contains("−23.9 puntos porcentuales (intervalo de 95 %: de −32.9 a −14.9)")
                .contains("Antes (2024-T1) 69.2 % (")
                .contains("Después (2024-T3) 45.3 % (");
        assertThat(outcome.select("h4 ~ p .verdict").text()).isEqualTo("Cambió en el sentido esperado");
        assertThat(outcome.select("svg .began")).hasSize(1);
    }

    @Test
    void anOutcomeNobodyTouchedIsNeitherFoundNorDenied() {
        Element outcome =
                site.page("/en/practices/chihuahua-asuntos-internacionales").selectFirst("#outcome-4");
        assertThat(outcome.selectFirst(".verdict").text()).isEqualTo("Under-powered: no verdict");
        assertThat(outcome.text())
                .contains("only a difference of 14.6 percentage points or more")
                .contains("+5.8 percentage points (95 % interval: −4.6 to +16.1)")
                .contains("nobody can say that there was no effect")
                .doesNotContain("no difference at all");
    }

    @Test
    void comparisonPlacesAreNamedWithTheirRangesAndLed() {
        Document page = site.page(PRACTICE);
        assertThat(page.select("#outcome-3 table.stack tbody tr"))
                .hasSizeBetween(2, 5)
                .allSatisfy(row -> {
                    assertThat(row.selectFirst("th a").attr("href")).startsWith("/es/lugares/mx/ciudad/");
                    assertThat(row.select(".range")).hasSize(2);
                    assertThat(row.text()).contains("puntos porcentuales (intervalo de 95 %");
                });
        assertThat(page.selectFirst("#outcomes .sub").text()).contains("no prueba que eso lo haya causado");
    }

    /** The model of 2003 on the real figures: the first that this release has of the city is of 2019. */
    @ParameterizedTest
    @CsvSource({
        "es/modelos, No se midió antes, Inició en 2003 y la primera cifra de este lugar en esta edición de datos es de 2019-T1",
        "en/models, Not measured before, It started in 2003 and the first figure of this place in this data release is of 2019-Q1",
    })
    void saysThatAModelOlderThanItsSurveyWasNotMeasuredBefore(String models, String verdict, String sentence) {
        Document page = RunningSite.demo().page("/" + models + "/proximidad-social");
        assertThat(page.select("#outcomes article")).hasSize(3);
        assertThat(page.select("#outcomes .verdict").eachText()).hasSize(3).containsOnly(verdict);
        assertThat(page.select("#outcomes").text()).contains(sentence);
        assertThat(page.select("#outcomes .began")).isEmpty();
        assertThat(page.select("#outcomes article > dl .range")).hasSize(3);
    }

    @Test
    void theModelWithoutOutcomesSaysSo() {
        assertThat(RunningSite.demo()
                        .page("/es/modelos/promocion-derechos-prevencion-social")
                        .select("#outcomes .withheld")
                        .text())
                .contains("Ningún resultado esperado nombra un indicador y un lugar");
    }

    @Test
    void thePlaceListsWhatShouldChangeThere() {
        assertThat(site.page("/es/lugares/mx/ciudad/28").select("#transfer").text())
                .contains("aquí se mide lo que debería cambiar")
                .contains("Percepción (se espera que disminuya): Cambió en el sentido esperado")
                .contains("Confianza en la policía municipal (se espera que aumente): No se midió antes");
    }

    /** The demonstration's release without its outcomes' changes, which are derived again. */
    private static void stage(ReleaseStore store) throws IOException, SQLException {
        Path demo = Releases.current(Releases.demo());
        Path staging = store.staging(ID);
        try (Stream<Path> files = Files.walk(demo)) {
            for (Path file : files.toList()) {
                Path copy = staging.resolve(demo.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Releases.rewrite(staging, SurveyTables.SURVEY_ESTIMATE, OutcomesIT::lowered);
        Releases.rewrite(
                staging,
                ContentTables.OUTCOME,
                UnaryOperator.identity(),
                outcome(3, "Percepción", "perceived_insecurity", "decrease"),
                outcome(4, "Confianza", "municipal_police_trusted", "increase"));
        ReleaseManifest made = ReleaseManifest.read(ReleaseStore.manifest(demo));
        List<String> anew =
                OutcomeTables.derived().stream().map(TableContract::name).toList();
        new ReleaseManifest(
                        ID,
                        made.createdAt(),
                        made.codeVersion(),
                        made.sources(),
                        Releases.accounts(staging, made).stream()
                                .filter(table -> !anew.contains(table.table()))
                                .toList())
                .write(ReleaseStore.manifest(staging));
    }

    private static Object[] lowered(Object[] row) {
        List<String> columns = SurveyTables.SURVEY_ESTIMATE.columnNames();
        if ("28".equals(row[columns.indexOf("territory_code")])
                && "2024-Q3".equals(row[columns.indexOf("period")])
                && "perceived_insecurity".equals(row[columns.indexOf("indicator")])
                && "all".equals(row[columns.indexOf("domain")])
                && "share".equals(row[columns.indexOf("measure")])) {
            for (String column : List.of("value", "lower", "upper")) {
                int at = columns.indexOf(column);
                row[at] = row[at] == null ? null : (double) row[at] - 0.16;
            }
        }
        return row;
    }

    private static Object[] outcome(long position, String outcome, String indicator, String expected) {
        return new Object[] {
            "chihuahua-asuntos-internacionales",
            position,
            outcome,
            outcome,
            indicator,
            "MX",
            "city",
            "28",
            "2024-04-01",
            expected,
            "not_evaluated",
            "public"
        };
    }
}
