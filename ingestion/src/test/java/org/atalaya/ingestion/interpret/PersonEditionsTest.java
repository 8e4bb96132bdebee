package org.atalaya.ingestion.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.ensu.EnsuFiles;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.run.SparkSessions;
import org.atalaya.ingestion.store.StagingWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions that nothing has changed for are taken over, and what is taken over is what would have been read. */
class PersonEditionsTest {

    private static final String FIRST = "conjunto_de_datos_ensu_2024_1t_csv";
    private static final String SECOND = "conjunto_de_datos_ensu_2024_2t_csv";
    private static final String THIRD = "conjunto_de_datos_ensu_2024_3t_csv";
    private static final String FIRST_TABLE =
            "conjunto_de_datos_ensu_cb_0324/conjunto_de_datos/conjunto_de_datos_ensu_cb_0324.csv";

    @TempDir
    private static Path scratch;

    private static SparkSession spark;

    @TempDir
    private Path folder;

    private Path raw;
    private Path data;
    private Path before;
    private final List<String> stages = new ArrayList<>();
    private int readings;

    @BeforeAll
    static void startSpark() {
        spark = SparkSessions.local(scratch.resolve("spark"));
    }

    @AfterAll
    static void stopSpark() throws IOException {
        spark.close();
    }

    /** A release of the first two editions, one age of the first made odd so that there is a problem to take over. */
    @BeforeEach
    void publishTwoEditions() throws IOException {
        raw = folder.resolve("raw");
        data = folder.resolve("data");
        copy(ProjectFolder.path("data/codebooks/ensu"), data.resolve("codebooks/ensu"));
        copy(ProjectFolder.path("data/catalogues"), data.resolve("catalogues"));
        bring(FIRST);
        bring(SECOND);
        Path first = raw.resolve(FIRST).resolve(FIRST_TABLE);
        Files.writeString(first, withAgeOfTheFirst(Files.readString(first), "17"));
        before = folder.resolve("before/2026-11-22.1");
        read(EditionsBefore.none(), before);
        stages.clear();
    }

    @Test
    void oneMoreEditionCostsReadingOne() throws IOException {
        bring(THIRD);
        Path after = folder.resolve("after/2026-11-22.2");
        Path full = folder.resolve("full/2026-11-22.2");

        List<SourceAccount> accounts = read(EditionsBefore.of(before), after);
        assertThat(stages).containsExactly("take over 2 editions of ENSU", "read 1 editions of ENSU");
        assertThat(accounts).containsExactlyInAnyOrderElementsOf(read(EditionsBefore.none(), full));
        assertThat(digests(after, "ensu_person")).hasSize(3).isEqualTo(digests(full, "ensu_person"));
        assertThat(texts(after, "problem")).isNotEmpty().isEqualTo(texts(full, "problem"));
        assertThat(texts(after, "survey_edition")).isEqualTo(texts(full, "survey_edition"));
    }

    @Test
    void aChangedByteOfAFileIsRead() throws IOException {
        Path first = raw.resolve(FIRST).resolve(FIRST_TABLE);
        Files.writeString(first, Files.readString(first) + "\r");
        assertReadsAnew("take over 1 editions of ENSU", "read 1 editions of ENSU");
    }

    @Test
    void aChangedCodebookIsReadWithAndAChangedCodingReadsAll() throws IOException {
        Path codebook = data.resolve("codebooks/ensu/2024-Q1.yaml");
        Files.writeString(codebook, Files.readString(codebook) + "# looked through again\n");
        assertReadsAnew("take over 1 editions of ENSU", "read 1 editions of ENSU");
        Path codings = data.resolve("codebooks/ensu/codings.yaml");
        Files.writeString(codings, Files.readString(codings) + "# looked through again\n");
        assertReadsAnew("read 2 editions of ENSU");
    }

    @Test
    void changedPlacesAreLookedUpAgain() throws IOException {
        Path members = data.resolve("catalogues/city_member.csv");
        List<String> lines = Files.readAllLines(members);
        lines.removeIf(line -> line.contains("2024-Q2") && line.contains("01001"));
        Files.write(members, lines);
        assertReadsAnew("take over 1 editions of ENSU", "read 1 editions of ENSU");
    }

    @Test
    void rowsThatLostAByteAreNotTakenOver() throws IOException {
        Path part = before.resolve("ensu_person/part-2024-Q1.parquet");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        assertReadsAnew("take over 1 editions of ENSU", "read 1 editions of ENSU");
    }

    @Test
    void nothingIsTakenOverFromAReleaseThatLostWhatWasOdd() throws IOException {
        Path problems;
        try (Stream<Path> parts = Files.list(before.resolve("problem"))) {
            problems = parts.filter(each -> each.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(problems);
        bytes[bytes.length / 2] ^= 1;
        Files.write(problems, bytes);
        assertReadsAnew("read 2 editions of ENSU");
        Files.delete(problems);
        assertReadsAnew("read 2 editions of ENSU");
    }

    private void assertReadsAnew(String... expected) throws IOException {
        stages.clear();
        persons(EditionsBefore.of(before), folder.resolve("other-" + ++readings));
        assertThat(stages).containsExactly(expected);
    }

    private void bring(String edition) throws IOException {
        copy(ProjectFolder.path("data/fixtures/synthetic-ensu").resolve(edition), raw.resolve(edition));
    }

    private Reading persons(EditionsBefore known, Path staging) throws IOException {
        Files.createDirectories(staging);
        CatalogueFiles catalogue = new CatalogueFiles(data.resolve("catalogues"));
        Path codebooks = data.resolve("codebooks/ensu");
        List<PersonTable> editions = new ArrayList<>();
        EnsuFiles files = new EnsuFiles(Codebooks.read(codebooks));
        for (RawContainer container : RawFolder.list(raw)) {
            editions.addAll(files.find(container));
        }
        return new PersonEditions(known, staging, stages::add)
                .read(() -> spark, contract(catalogue), catalogue, codebooks, editions);
    }

    /** Reads the editions and writes what a release has of them, with its manifest. */
    private List<SourceAccount> read(EditionsBefore known, Path release) throws IOException {
        Reading reading = persons(known, release);
        TableContract contract = contract(new CatalogueFiles(data.resolve("catalogues")));
        StagingWriter writer = new StagingWriter(release);
        writer.writeEditions(contract, reading.tables().get(contract));
        writer.write(SurveyTables.SURVEY_EDITION, reading.tables().get(SurveyTables.SURVEY_EDITION));
        writer.write(Tables.PROBLEM, ProblemRows.number(reading.problems()));
        List<TableAccount> tables = new ArrayList<>();
        for (String table : List.of("ensu_person", "problem")) {
            List<FileAccount> files = new ArrayList<>();
            for (Map.Entry<String, String> part : digests(release, table).entrySet()) {
                files.add(new FileAccount(part.getKey(), Files.size(release.resolve(part.getKey())), part.getValue()));
            }
            tables.add(new TableAccount(table, 1, "0".repeat(64), files));
        }
        new ReleaseManifest(release.getFileName().toString(), Instant.EPOCH, "0.1.0", reading.accounts(), tables)
                .write(ReleaseStore.manifest(release));
        return reading.accounts();
    }

    private static TableContract contract(CatalogueFiles catalogue) throws IOException {
        return SurveyTables.surveyPerson("ensu", catalogue.concepts("ensu"));
    }

    private static Map<String, String> digests(Path release, String table) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> parts = Files.list(release.resolve(table))) {
            for (Path part :
                    parts.filter(each -> each.toString().endsWith(".parquet")).toList()) {
                digests.put(release.relativize(part).toString(), Sha256.of(part));
            }
        }
        return digests;
    }

    private static List<String> texts(Path release, String table) {
        return spark.read().parquet(release.resolve(table).toString()).collectAsList().stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static String withAgeOfTheFirst(String text, String age) {
        String[] lines = text.split("\r");
        String[] fields = lines[1].split(",");
        fields[List.of(lines[0].split(",")).indexOf("\"EDAD\"")] = "\"" + age + "\"";
        lines[1] = String.join(",", fields);
        return String.join("\r", lines);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
