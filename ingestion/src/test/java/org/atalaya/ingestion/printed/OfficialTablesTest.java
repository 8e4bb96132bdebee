package org.atalaya.ingestion.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * INEGI's own workbooks in, an independent extraction of their figures out.
 *
 * <p>Runs where the environment names the folder of official data: {@code ATALAYA_OFFICIAL_DATA}.
 */
class OfficialTablesTest {

    private static final Set<String> EDITIONS = Set.of("2019-Q1", "2021-Q1", "2024-Q1", "2024-Q2", "2024-Q3");

    private static final Map<String, String> HEADLINES = Map.of(
            "security_city", "perceived_security",
            "insecurity_city", "perceived_insecurity",
            "police_mun_identified", "municipal_police_identified",
            "police_mun_performance_very_some", "municipal_police_effective",
            "police_mun_trust_much_some", "municipal_police_trusted",
            "gov_Muy o algo efectivo", "municipal_government_effective",
            "gov_Poco o nada efectivo", "municipal_government_ineffective");

    /** What was compared, for whoever ran the tests and for the check that none was left out. */
    private static final Path COMPARED = Path.of("target", "official-data-compared.txt");

    private static final Map<String, PrintedFigure> figures = new HashMap<>();
    private static final List<String> problems = new ArrayList<>();
    private static final Map<String, Long> readByEdition = new TreeMap<>();
    private static final List<PrintedFigure> all = new ArrayList<>();
    private static Path official;

    @BeforeAll
    static void readTheOfficialWorkbooks() throws IOException {
        Files.deleteIfExists(COMPARED);
        String folder = System.getenv("ATALAYA_OFFICIAL_DATA");
        assumeThat(folder)
                .as("ATALAYA_OFFICIAL_DATA names the folder of official data")
                .isNotNull();
        official = ProjectFolder.path("").resolve(folder).normalize();
        assumeThat(official.resolve("ensu-tabulados"))
                .as("the folder of INEGI's workbooks")
                .isDirectory();
        CatalogueFiles catalogue = new CatalogueFiles(ProjectFolder.path("data/catalogues"));
        TableLayouts layouts =
                TableLayouts.read(ProjectFolder.path("data/codebooks/ensu-tables"), catalogue.indicators("ensu"));
        WorkbookReader reader = WorkbookReader.of(layouts, catalogue);
        List<WorkbookTables> workbooks = new ArrayList<>();
        for (RawContainer container : RawFolder.list(official.resolve("ensu-tabulados"))) {
            workbooks.addAll(new WorkbookFiles(layouts).find(container).known());
        }
        WorkbookFiles.refuseRepeatedTables(workbooks);
        for (WorkbookTables workbook : workbooks) {
            WorkbookReader.Reading reading = reader.read(workbook);
            readByEdition.merge(workbook.period(), reading.read(), Long::sum);
            all.addAll(reading.figures());
            for (PrintedFigure figure : reading.figures()) {
                if (figure.key().domain().equals("all")) {
                    assertThat(figures.put(key(figure), figure))
                            .as("%s", figure.key())
                            .isNull();
                }
            }
            for (DataProblem problem : reading.problems()) {
                problems.add(workbook.name() + ": " + problem.kind().code() + " " + problem.row() + " "
                        + problem.column() + " " + problem.value());
            }
        }
    }

    private static String key(PrintedFigure figure) {
        return figure.key().period() + " " + figure.key().indicator() + " " + figure.label();
    }

    @Test
    void everyHeadlineFigureIsAsTheIndependentExtractionHasIt() throws IOException {
        int compared = 0;
        int absent = 0;
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(official.resolve("published/ensu_headline_city.csv"))) {
            for (NamedCsvRecord row : rows) {
                String period = row.getField("edition").replace("Q", "-Q");
                if (!EDITIONS.contains(period)) {
                    continue;
                }
                String key = period + " " + HEADLINES.get(row.getField("metric")) + " " + row.getField("area");
                PrintedFigure figure = figures.get(key);
                if (isMissing(row, "percent") && isMissing(row, "absolute")) {
                    assertThat(figure).as(key).isNull();
                    absent++;
                    continue;
                }
                assertThat(figure).as(key).isNotNull();
                compared += compare(key, row, "percent", figure.percent());
                compared += compare(key, row, "absolute", figure.persons());
                compared += compare(key, row, "base_absolute", figure.basePersons());
            }
        }
        tell("headline values of 2019 to 2024 read from workbooks as printed", compared);
        tell("headline cells that INEGI marks as not applicable", absent);
        assertThat(compared).isEqualTo(6_834);
    }

    private static int compare(String key, NamedCsvRecord row, String field, Double value) {
        if (isMissing(row, field)) {
            return 0;
        }
        assertThat(value).as(key + " " + field).isCloseTo(Double.parseDouble(row.getField(field)), within(1e-9));
        return 1;
    }

    private static boolean isMissing(NamedCsvRecord row, String field) {
        return row.getField(field).isEmpty() || row.getField(field).equals("NA");
    }

    @Test
    void nothingInTheWorkbooksIsOddButLinks() throws IOException {
        tell("figures read from workbooks", (int)
                readByEdition.values().stream().mapToLong(Long::longValue).sum());
        assertThat(problems).allMatch(problem -> problem.contains("workbook-links"));
        assertThat(readByEdition).containsOnlyKeys(EDITIONS);
    }

    /** The men and the women of a place are its people, and stand in tables of their own in 2021. */
    @Test
    void menAndWomenAddUpToEverybody() throws IOException {
        Map<PrintedFigure.Key, Double> persons = new HashMap<>();
        all.forEach(figure -> persons.put(figure.key(), figure.persons()));
        int compared = 0;
        for (PrintedFigure figure : all) {
            PrintedFigure.Key key = figure.key();
            Double women = persons.get(withDomain(key, "sex=female"));
            Double everybody = persons.get(withDomain(key, "all"));
            if (key.domain().equals("sex=male") && women != null) {
                assertThat(figure.persons() + women).as(key.text()).isEqualTo(everybody);
                compared++;
            }
        }
        tell("sums of men and women that are everybody", compared);
        assertThat(compared).isGreaterThan(3_000);
    }

    private static PrintedFigure.Key withDomain(PrintedFigure.Key key, String domain) {
        return new PrintedFigure.Key(
                key.country(), key.kind(), key.code(), key.survey(), key.period(), key.indicator(), domain);
    }

    private static void tell(String what, int count) throws IOException {
        String line = String.format(Locale.ROOT, "official ENSU tables: %,d %s%n", count, what);
        System.out.print(line);
        Files.writeString(COMPARED, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
