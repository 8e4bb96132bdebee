package org.atalaya.analytics.derive;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;

/**
 * A staged release as ingestion leaves it, made of the tiny survey in {@code src/test/resources/tiny-ensu}.
 * Rows may be added and taken before it is written.
 */
public final class TinyRelease {

    /** The persons' table. */
    public static final TableContract PERSON = SurveyTables.surveyPerson(
            "ensu",
            List.of(
                    "perceived_safety",
                    "municipal_police_identification",
                    "municipal_police_trust",
                    "witnessed_vandalism"));

    private static final Path FOLDER = Path.of("src/test/resources/tiny-ensu");

    private static final String Q1_DIGEST = "1".repeat(64);
    private static final String Q2_DIGEST = "2".repeat(64);
    private static final String EARLIER_DIGEST = "3".repeat(64);

    private final Map<TableContract, List<Object[]>> tables = new LinkedHashMap<>();
    private final List<SourceAccount> accounts = new ArrayList<>();
    private int personParts = 1;

    /** The survey with its catalogues, without printed figures and earlier estimates. */
    public TinyRelease() throws IOException {
        Tables.interpreted().forEach(table -> tables.put(table, new ArrayList<>()));
        add(CatalogueTables.SOURCE, "ensu", "INEGI", "Encuesta", "Survey", "libre", "https://example.org/ensu");
        add(
                CatalogueTables.SURVEY,
                "ensu",
                "ensu",
                "MX",
                "person",
                "urban-total city area",
                "all sex=female age=60+",
                null);
        addPlaces();
        addQuestions();
        add(CatalogueTables.DOMAIN, "all", "all", null, null, null, "Todas", "Everyone", 1);
        add(CatalogueTables.DOMAIN, "sex=female", "sex", "female", null, null, "Mujeres", "Women", 2);
        add(CatalogueTables.DOMAIN, "age=60+", "age", null, 60, null, "60 y más", "60 and over", 3);
        addEdition("2024-Q1", Q1_DIGEST);
        addEdition("2024-Q2", Q2_DIGEST);
        tables.put(PERSON, new ArrayList<>());
        for (NamedCsvRecord person : expected("persons.csv")) {
            List<Object> row = new ArrayList<>(person.getFields());
            row.set(5, Double.valueOf(person.getField("weight")));
            row.set(9, null);
            row.addAll(6, Arrays.asList(null, null));
            row.add(label(person.getField("period")));
            tables.get(PERSON).add(row.toArray());
        }
    }

    private void addPlaces() {
        addPlace("country", "MX", "México", null, null);
        addPlace("urban-total", "00", "Ciudades de la encuesta", "country", "MX");
        addPlace("city", "07", "La Laguna", "country", "MX");
        addPlace("city", "76", "Iztapalapa", "country", "MX");
        addPlace("area", "05035", "Torreón", "city", "07");
        add(CatalogueTables.TERRITORY_NAME, "MX", "city", "07", "Comarca Lagunera", "popular", "ensu");
        add(CatalogueTables.CITY_MEMBER, "ensu", "07", "05035", "2024-Q1", "ensu");
    }

    private void addPlace(String kind, String code, String name, String parentKind, String parentCode) {
        add(CatalogueTables.TERRITORY, "MX", kind, code, name, name, parentKind, parentCode, null, null, "ensu");
    }

    private void addQuestions() {
        add(CatalogueTables.CONCEPT, "ensu", "perceived_safety", "safety", "¿Seguro?", "Safe?", 1);
        add(
                CatalogueTables.CONCEPT,
                "ensu",
                "municipal_police_identification",
                "yes_no",
                "¿La identifica?",
                "Known?",
                2);
        add(CatalogueTables.CONCEPT, "ensu", "municipal_police_trust", "trust", "¿Confía?", "Trusted?", 3);
        add(CatalogueTables.CONCEPT, "ensu", "witnessed_vandalism", "yes_no", "¿Lo vio?", "Seen?", 4);
        add(CatalogueTables.ANSWER, "safety", "unsafe", "Inseguro", "Unsafe", 1);
        addIndicator("perceived_insecurity", 1, "lower_is_better", "perceived_safety", "unsafe", null, null);
        addIndicator(
                "municipal_police_trusted",
                2,
                "higher_is_better",
                "municipal_police_trust",
                "much_trust some_trust",
                "municipal_police_identification",
                "yes");
        addIndicator("witnessed_vandalism", 3, "lower_is_better", "witnessed_vandalism", "yes", null, null);
    }

    private void addIndicator(
            String id, int position, String polarity, String concept, String answers, String base, String baseAnswers) {
        add(
                CatalogueTables.INDICATOR,
                id,
                "ensu",
                "topic",
                position,
                position,
                "nombre",
                "name",
                "pregunta",
                "question",
                "universo",
                "universe",
                "afirmación",
                "statement",
                concept,
                answers,
                base,
                baseAnswers,
                "share",
                polarity,
                "ensu",
                "share-of-people");
    }

    /** Says of an edition that its codebook is known from its dictionary only. */
    public TinyRelease knownByDictionaryOnly(String period) {
        for (Object[] edition : tables.get(SurveyTables.SURVEY_EDITION)) {
            if (edition[1].equals(period)) {
                edition[4] = "dictionary";
            }
        }
        return this;
    }

    private void addEdition(String period, String digest) {
        add(
                SurveyTables.SURVEY_EDITION,
                "ensu",
                period,
                "MX",
                period + ".yaml",
                "microdata",
                "adjust",
                "ensu " + period + " sha256:" + digest);
        add(CatalogueTables.EDITION, "ensu", period, "collected", 2, "places", null, null, "ensu");
        accounts.add(
                new SourceAccount("ensu", period, "ensu.zip", digest, 9, PERSON.name(), period + ".yaml", 56, 55, 1));
    }

    /** Adds an edition that interviewed the persons of 2024-Q1. */
    public TinyRelease addEditionLikeTheFirst(String period) {
        addEdition(period, EARLIER_DIGEST);
        for (Object[] person : List.copyOf(tables.get(PERSON))) {
            if (person[0].equals("2024-Q1")) {
                Object[] again = person.clone();
                again[0] = period;
                tables.get(PERSON).add(again);
            }
        }
        return this;
    }

    /** What figures of an edition cite. */
    public static String label(String period) {
        return "ensu " + period + " sha256:" + (period.equals("2024-Q1") ? Q1_DIGEST : Q2_DIGEST);
    }

    /** Adds a row to a table. */
    public TinyRelease add(TableContract table, Object... row) {
        tables.get(table).add(row);
        return this;
    }

    /** The rows of a table, to change them. */
    public List<Object[]> rows(TableContract table) {
        return tables.get(table);
    }

    /** Adds a printed figure: percent, persons, persons of the base, each null if not printed. */
    public TinyRelease addPrinted(
            String kind, String code, String period, String indicator, Double percent, Double persons, Double base) {
        return add(
                SurveyTables.PRINTED_FIGURE,
                "MX",
                kind,
                code,
                "As printed",
                "ensu",
                period,
                indicator,
                "all",
                percent,
                persons,
                base,
                "INEGI",
                "ENSU " + period,
                "1.1");
    }

    /** Adds the source of earlier estimates: the same file as the release's edition, or another. */
    public TinyRelease addEarlierSource(String period, boolean sameFile) {
        String digest = sameFile ? label(period).substring(label(period).indexOf(':') + 1) : EARLIER_DIGEST;
        return add(SurveyTables.COMPUTED_SOURCE, "ensu", period, "INEGI", "ensu.zip", digest, 9, "2026-01-01", "0.1.0");
    }

    /** Adds an earlier estimate of 30 interviews, 12 counted, standing for 15000 persons. */
    public TinyRelease addEarlier(String kind, String code, String period, String indicator, double value, double se) {
        return add(
                SurveyTables.COMPUTED_ESTIMATE,
                "MX",
                kind,
                code,
                "ensu",
                period,
                indicator,
                "all",
                value,
                se,
                3,
                30,
                30,
                12,
                1.5,
                15000.0,
                "adjust",
                null);
    }

    /** Shuffles the persons and writes them as several parts. */
    public TinyRelease inParts(int parts) {
        Collections.shuffle(tables.get(PERSON), new Random(1));
        personParts = parts;
        return this;
    }

    /** Writes the release into the store's staging. */
    public void stage(ReleaseStore store, String id) throws Exception {
        Path staging = Files.createDirectories(store.staging(id));
        for (Map.Entry<TableContract, List<Object[]>> table : tables.entrySet()) {
            write(staging, table.getKey(), table.getValue(), table.getKey().equals(PERSON) ? personParts : 1);
        }
        new ReleaseManifest(id, Instant.parse("2026-11-22T00:00:00Z"), "0.1.0", accounts, List.of())
                .write(ReleaseStore.manifest(staging));
    }

    private static void write(Path staging, TableContract contract, List<Object[]> rows, int parts) throws Exception {
        for (int part = 0; part < parts; part++) {
            try (TableWriter table = new TableWriter(contract)) {
                for (int row = part; row < rows.size(); row += parts) {
                    table.add(rows.get(row));
                }
                table.writePart(staging, String.valueOf(part));
            }
        }
    }

    /** Rows of a file beside the persons. */
    static List<NamedCsvRecord> expected(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
