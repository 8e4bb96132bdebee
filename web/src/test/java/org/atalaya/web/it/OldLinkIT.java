package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.web.it.RunningSite.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A figure is revised between two ingests: the standard error of trust in Nezahualcóyotl's police, 2024-Q1, is twice what
 * it was, and the share of people who find it effective is gone. The link somebody kept says so.
 *
 * <p>R 4.2, {@code v <- 0.5864696665178353; plogis(qlogis(v) + c(-1, 1) * qt(.975, 57) * se / (v * (1 - v)))}: with
 * se = 0.03691186473835862 it gives 0.5112 and 0.6579, with twice that 0.4353 and 0.7229. So "more than 50 per cent"
 * is supported first, and cannot be told afterwards.
 */
class OldLinkIT {

    private static final String THEN = "58.6 % (51.1-65.8)";
    private static final String NOW = "58.6 % (43.5-72.3)";
    private static final String COMPUTED = "published/computed/ensu-2024-Q1.csv";
    private static final Path DATA = Releases.fresh("old-link-data");
    private static final Path STORE = Releases.fresh("old-link");

    private static String old;
    private static String current;
    private static RunningSite site;

    @BeforeAll
    static void publishTwice() throws Exception {
        copyData();
        writeClaim();
        old = ingest();
        revise();
        current = ingest();
        site = RunningSite.of(new ReleaseStore(STORE));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theOldLinkOfAClaimShowsTheVerdictOfThenAndSaysThatItChanged() {
        Document page = site.page("/es/afirmaciones/mas-de-la-mitad?release=" + old);
        assertThat(page.select(".big .verdict").text()).isEqualTo("Sustentada");
        assertThat(page.select("dl.facts").text()).contains(THEN);
        assertThat(page.select("aside.instead p").text()).contains(old).contains(current);
        assertThat(page.select("aside.instead li").eachText())
                .containsExactly(
                        "El contraste cambió: la edición vigente da otro resultado.",
                        "Entonces: Sustentada. Cifra: " + THEN
                                + ". «más de 50 por ciento» se diría de 50 de cada 100 en"
                                + " adelante. Todo el rango de la cifra queda dentro de lo afirmado.",
                        "Ahora: No se distingue. Cifra: " + NOW + ". «más de 50 por ciento» se diría de 50 de cada 100"
                                + " en adelante. El rango de la cifra alcanza a salir de lo afirmado: la muestra no permite"
                                + " sostenerlo ni descartarlo.",
                        "Revisada. Confianza en la policía municipal, Ciudad Nezahualcóyotl, 2024-T1: era " + THEN
                                + "; ahora, " + NOW + ".");
        Document today = site.page("/es/afirmaciones/mas-de-la-mitad");
        assertThat(today.select(".big .verdict").text()).isEqualTo("No se distingue");
        assertThat(today.select("aside.instead")).isEmpty();
    }

    @Test
    void soDoesTheLinkOfACheckSomebodyMade() {
        String path = "/en/claims/check?place=MX:city:28&figure=m%C3%A1s+de+50+por+ciento";
        assertThat(site.page(path).selectFirst("footer .cite code").text())
                .isEqualTo(
                        site.root() + path + "&indicator=municipal_police_trusted&period=2024-Q1&release=" + current);
        Document page = site.page(path + "&release=" + old);
        assertThat(page.select(".big .verdict").text()).isEqualTo("Supported");
        assertThat(page.select("aside.instead li").eachText())
                .contains("The verdict has changed: the current release gives another one.")
                .anyMatch(sentence -> sentence.startsWith("Then: Supported. Figure: " + THEN))
                .anyMatch(sentence -> sentence.startsWith("Now: Not distinguishable. Figure: " + NOW));
    }

    @Test
    void aFigureThatIsGoneIsSaidToBeWithdrawn() {
        Document page =
                site.page("/en/claims/check?place=MX:city:28&indicator=municipal_police_effective&period=2024-Q1"
                        + "&figure=6+de+cada+10&release=" + old);
        assertThat(page.select("aside.instead li").eachText())
                .anyMatch(sentence -> sentence.startsWith("Then: Not distinguishable. Figure: 55.4 % ("))
                .anyMatch(sentence -> sentence.startsWith("Now: Cannot be checked. Figure: Not loaded"))
                .anyMatch(sentence -> sentence.startsWith("Withdrawn. ") && sentence.contains("55.4 % ("));
    }

    /** The frozen table holds three indicators of city 28 and of the total among those the pages below show. */
    @ParameterizedTest
    @CsvSource({
        "/es/lugares/mx/ciudad/28?, true, true",
        "/es/comparar?place=MX:city:28&place=MX:city:38&, true, true",
        "/es/indicadores/municipal_police_trusted?, true, false",
        "/es/indicadores/municipal_police_effective?, false, true",
        "/es/indicadores/perceived_insecurity?, false, false",
    })
    void anOldPageCountsWhatBecameOfItsFigures(String path, boolean revised, boolean withdrawn) {
        List<String> said =
                site.page(path + "release=" + old).select("aside.instead li").eachText();
        assertThat(said.get(0))
                .matches(
                        "Cifras de encuestas que muestra: [0-9]+[.] En la edición vigente, sin cambio: [0-9]+; revisadas: "
                                + (revised ? 1 : 0) + "; retiradas: " + (withdrawn ? 1 : 0) + "[.]");
        assertThat(said.stream().anyMatch(sentence -> sentence.endsWith("era " + THEN + "; ahora, " + NOW + ".")))
                .isEqualTo(revised);
        assertThat(said.stream().anyMatch(sentence -> sentence.startsWith("Retirada. ")))
                .isEqualTo(withdrawn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/es/indicadores/municipal_police_trusted | ?period=2024-Q1",
                "/es/comparar?place=MX:city:28&place=MX:city:38&indicator=perceived_insecurity | &period=2024-Q1",
                "/es/acuerdos | ?view=agreement&asOf=2026-11-22",
                "/es/acuerdos?asOf=2022-08-04 | &view=agreement",
                "/es/metodos | ''",
            })
    void theAddressToCiteHoldsWhatItsOwnLeavesOpen(String path, String open) {
        Answer answer = site.get(path);
        String cited = answer.page().selectFirst("footer .cite code").text();
        String whole = path + open;
        assertThat(cited).isEqualTo(site.root() + whole + (whole.contains("?") ? "&" : "?") + "release=" + current);
        assertThat(site.get(cited.substring(site.root().length()))
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo(answer.page().select("h1").text());
    }

    private static String ingest() throws IOException, InterruptedException {
        Launcher.Result run = Launcher.run(
                "ingest",
                "--raw",
                Releases.fresh("old-link-raw"),
                "--store",
                STORE,
                "--data",
                DATA,
                "--sources",
                "published,content");
        assertThat(run.exit()).as(run.output()).isZero();
        return new ReleaseStore(STORE).findCurrent().orElseThrow();
    }

    /** The catalogues and content of the project, and of its figures those of one edition, of everybody. */
    private static void copyData() throws IOException {
        DataFolder.copy(DATA, "content", "published/computed_source.csv", "published/printed/ensu-2023.csv", COMPUTED);
        Path frozen = DATA.resolve(COMPUTED);
        List<String> lines = Files.readAllLines(frozen);
        Files.write(
                frozen,
                Stream.concat(Stream.of(lines.get(0)), lines.stream().filter(line -> line.contains(",all,")))
                        .toList());
    }

    private static void writeClaim() throws IOException {
        Files.writeString(DATA.resolve("content/claims/test.yaml"), """
                document: 001
                author_unit: "Municipios de Peñalolén y Nezahualcóyotl"
                access: public
                review: checked
                records:
                  - id: mas-de-la-mitad
                    kind: claim
                    section: confianza
                    title: {es: "Más de la mitad confía en su policía municipal", en: "More than half trust their police"}
                    date_from: 2024-03
                    claim: {claim_kind: share, place: "MX:city:28", survey: ensu, period: 2024-Q1, indicator: municipal_police_trusted, figure_printed: "más de 50 por ciento", share: 0.5}
                """);
    }

    private static void revise() throws IOException {
        Path frozen = DATA.resolve(COMPUTED);
        String neza = "MX,city,28,ensu,2024-Q1,municipal_police_";
        Files.write(
                frozen,
                Files.readAllLines(frozen).stream()
                        .filter(line -> !line.startsWith(neza + "effective,"))
                        .map(line -> line.startsWith(neza + "trusted,")
                                ? line.replace(",0.03691186473835862,", ",0.07382372947671724,")
                                : line)
                        .toList());
    }
}
