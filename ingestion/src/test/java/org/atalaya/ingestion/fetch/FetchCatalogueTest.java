package org.atalaya.ingestion.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.PublicationCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project's own catalogue of what can be fetched. */
class FetchCatalogueTest {

    private static final Path OURS = ProjectFolder.path("data/catalogues/fetch");
    private static final Path SOURCES = ProjectFolder.path("data/catalogues/source.csv");

    @ParameterizedTest
    @CsvSource({
        "ensu,microdata,2019-Q1,www.inegi.org.mx/contenidos/programas/ensu/datosabiertos/conjunto_de_datos_ENSU_2019_1t_csv.zip",
        "ensu,microdata,2024-Q3,www.inegi.org.mx/contenidos/programas/ensu/datosabiertos/conjunto_de_datos_ensu_2024_3t_csv.zip",
        "envipe,microdata,2020,www.inegi.org.mx/contenidos/programas/envipe/2020/datosabiertos/conjunto_de_datos_envipe2020_csv.zip",
        "envipe,microdata,2025,www.inegi.org.mx/contenidos/programas/envipe/2025/datosabiertos/conjunto_de_datos_ENVIPE_2025_csv.zip",
        "sesnsp,state,2025-08,repodatos.atdt.gob.mx/api_update/sesnsp/incidencia_delictiva/INM_estatal_ago25.csv",
        "sesnsp,municipality,2025-12,repodatos.atdt.gob.mx/api_update/sesnsp/incidencia_delictiva/IDM_NM_dic25.csv",
    })
    void fillsInTheAddressesThatWereSeen(String source, String file, String edition, String address)
            throws IOException {
        assertThat(FetchCatalogue.read(OURS).files(source, edition))
                .filteredOn(found -> found.file().equals(file))
                .extracting(found -> found.address(edition).map(Object::toString))
                .containsExactly(Optional.of("https://" + address));
    }

    @Test
    void asksNobodyButPublishersOverHttps() throws IOException {
        FetchCatalogue ours = FetchCatalogue.read(OURS);
        List<String> sources = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(SOURCES)) {
            rows.forEach(row -> sources.add(row.getField("source")));
        }
        for (FetchSource source : ours.sources()) {
            assertThat(sources).contains(source.id());
            assertThat(source.origins()).allSatisfy(origin -> assertThat(origin).startsWith("https://"));
            assertThat(source.page()).startsWith("https://");
            assertThat(ours.files(source.id())).isNotEmpty();
        }
    }

    @Test
    void knowsTheDigestsOfTheFilesOurFiguresWereComputedFrom() throws IOException {
        FetchCatalogue ours = FetchCatalogue.read(OURS);
        int compared = 0;
        Path computed = ProjectFolder.path("data/published/computed_source.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(computed)) {
            for (NamedCsvRecord row : rows) {
                KnownFile known = ours.known(row.getField("survey"), "microdata", row.getField("period"));
                if (row.getField("file").contains("_csv.zip") && known.sha256().isPresent()) {
                    assertThat(known.sha256()).contains(row.getField("sha256"));
                    assertThat(known.bytes()).contains(Long.valueOf(row.getField("bytes")));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "ensu,2020-Q2",
        "ensu,2014-Q4",
        "ensu,2024",
        "ensu,2024-07",
        "envipe,2010",
        "sesnsp,2024-Q1",
        "conapo,2024"
    })
    void hasNoEditionThatWasNeverPublished(String source, String edition) throws IOException {
        FetchCatalogue ours = FetchCatalogue.read(OURS);

        assertThatThrownBy(() -> ours.files(source, edition)).isInstanceOf(WrongArgument.class);
    }

    @Test
    void saysWhichSourcesAndEditionsThereAre() throws IOException {
        FetchCatalogue ours = FetchCatalogue.read(OURS);

        assertThatThrownBy(() -> ours.files("inegi", "2024-Q1"))
                .isInstanceOf(WrongArgument.class)
                .hasMessageContaining("ensu, envipe, enusc, sesnsp, rnid, cead, conapo, ine_projections");
        assertThatThrownBy(() -> ours.files("envipe", "2024-Q1"))
                .isInstanceOf(WrongArgument.class)
                .hasMessageContaining("2021 to 2024");
    }

    @Test
    void tellsAnnouncedDatesWithTheirGroundAndElseWhatIsUsual() throws IOException {
        FetchCatalogue ours = FetchCatalogue.read(OURS);
        PublicationCatalogue publications = PublicationCatalogue.read(OURS.getParent());
        FetchList later = new FetchList(ours, publications, LocalDate.of(2026, 11, 22));
        FetchList earlier = new FetchList(ours, publications, LocalDate.of(2026, 10, 1));

        assertThat(later.next(ours.source("ensu")))
                .startsWith("2026-Q3 was announced for 2026-10-23, which has passed (")
                .contains("read 2026-11-22). Every quarter, usually");
        assertThat(earlier.next(ours.source("ensu"))).startsWith("2026-Q3 is announced for 2026-10-23 (");
        assertThat(later.next(ours.source("envipe")))
                .isEqualTo("no announced date is known. Every year, usually in September.");
        assertThat(later.next(ours.source("cead")))
                .isEqualTo("no announced date is known. When it usually comes is not known to us; see the page.");
    }

    @Test
    void listsEverySourceWithItsPage() throws IOException {
        FetchCatalogue ours = FetchCatalogue.read(OURS);
        StringWriter told = new StringWriter();
        new FetchList(ours, PublicationCatalogue.read(OURS.getParent()), LocalDate.of(2026, 11, 22))
                .tell(new PrintWriter(told));

        assertThat(ours.sources())
                .allSatisfy(source -> assertThat(told.toString()).contains(source.id() + "   " + source.page()));
        assertThat(told.toString()).contains("not tried by us", "no stable address is known; download it by hand");
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.inegi.org.mx/a.zip,seen,must be https and of the source's origins",
        "https://example.org/a.zip,seen,must be https and of the source's origins",
        "https://www.inegi.org.mx@example.org/a.zip,seen,must be https and of the source's origins",
        "https://www.inegi.org.mx/a.zip,by_hand,must stand there unless standing is by_hand",
        "https://www.inegi.org.mx/a.zip,tried,No enum constant",
    })
    void refusesItsOwnRowsWhereTheyAreWrong(String address, String standing, String said, @TempDir Path folder)
            throws IOException {
        Files.copy(OURS.resolve("source.csv"), folder.resolve("source.csv"));
        Files.copy(OURS.resolve("known.csv"), folder.resolve("known.csv"));
        Files.writeString(
                folder.resolve("file.csv"),
                "source,file,first_edition,last_edition,address,standing,type,limit_mib,note\n"
                        + "ensu,microdata,2024-Q1,," + address + "," + standing + ",zip,1,\n");

        assertThatThrownBy(() -> FetchCatalogue.read(folder))
                .isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith("file.csv, line 2: ")
                .hasMessageContaining(said);
    }
}
