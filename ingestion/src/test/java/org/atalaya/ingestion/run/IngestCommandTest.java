package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.StoreLock;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.raw.Zips;
import org.atalaya.ingestion.run.Commands.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestCommandTest {

    private static final Path DATA = ProjectFolder.data();
    private static final String FILE = "conjunto_de_datos_ensu_cb_0324.csv";
    private static final Path TABLE = DATA.resolve("fixtures/synthetic-ensu/conjunto_de_datos_ensu_2024_1t_csv")
            .resolve("conjunto_de_datos_ensu_cb_0324/conjunto_de_datos")
            .resolve(FILE);

    @TempDir
    private Path folder;

    private Path raw;
    private Path store;

    @BeforeEach
    void makeTheFolders() throws IOException {
        raw = Files.createDirectories(folder.resolve("raw"));
        store = folder.resolve("store");
    }

    @Test
    void stagesAReleaseAndLeavesNoTemporaryFile() throws IOException {
        Files.copy(TABLE, raw.resolve(FILE));
        Files.writeString(raw.resolve("notes.txt"), "x");
        Files.createDirectories(store.resolve("staging/2026-11-22.1/territory"));

        Result result = ingest("--sources", "ENSU");

        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(result.out().lines().map(String::stripTrailing))
                .contains(
                        "  raw files   " + raw + "   official files are read from here",
                        "  store       " + store + "   the release goes here",
                        "  release     2026-11-22.1",
                        "  cleaned     2026-11-22.1   left in staging by a run that was stopped",
                        "  read        ENSU 2024-Q1   " + FILE + "   0.4 MB   codebook 2024-Q1.yaml",
                        "  leave       notes.txt   The file is of no source Atalaya knows; it was not read.",
                        "  ensu 2024-Q1   624 read = 624 kept + 0 rejected   " + FILE,
                        "Staged as 2026-11-22.1; publish it with: atalaya derive --store " + store
                                + " --staging 2026-11-22.1")
                .doesNotContain("  read        published figures");
        assertThat(store.resolve("staging/2026-11-22.1/manifest.json")).exists();
        assertThat(store.resolve("staging/2026-11-22.1/ensu_person/part-2024-Q1.parquet"))
                .exists();
        assertThat(new ReleaseStore(store).scratch()).doesNotExist();
        assertThat(new ReleaseStore(store).findCurrent()).isEmpty();
    }

    @Test
    void stagesNothingWhenAFileIsRefusedWhileItIsRead() throws IOException {
        String text = Files.readString(TABLE);
        Files.writeString(raw.resolve(FILE), text.split("\r")[0] + "\r");

        Result result = ingest("--sources", "ensu");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err().strip().lines())
                .containsExactly(
                        "Refused: " + FILE + " has a header and no record; download it again from its publisher.",
                        "Nothing was published; the release served before stays as it is.");
        assertThat(store.resolve("staging")).isEmptyDirectory();
    }

    @Test
    void refusesAFileOfTheProjectInASentence() throws IOException {
        Path data = folder.resolve("data");
        FileUtils.copyDirectory(
                DATA.resolve("catalogues").toFile(), data.resolve("catalogues").toFile());
        FileUtils.copyDirectory(
                DATA.resolve("codebooks").toFile(), data.resolve("codebooks").toFile());
        Path editions = data.resolve("catalogues/edition.csv");
        Files.writeString(editions, Files.readString(editions) + "ensu,2031-Q1,perhaps,,places,,,ensu\n");
        long row = Files.readAllLines(editions).size();

        Result result = ingest("--sources", "ensu", "--data", data.toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err().strip().lines())
                .containsExactly(
                        "Refused: edition.csv, row " + row
                                + ", column state: perhaps; expected one of collected, not_collected.",
                        "Nothing was published; the release served before stays as it is.");
        assertThat(store.resolve("staging")).isEmptyDirectory();
    }

    @Test
    void stagesNothingWhenAFileIsRefusedBeforeItIsRead() throws IOException {
        Files.writeString(raw.resolve("ensu.zip"), "not found");

        Result result = ingest();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err().strip().lines())
                .containsExactly(
                        "Refused: ensu.zip is not a readable zip: it is cut short or of another type; download it again"
                                + " from its publisher.",
                        "Nothing was published; the release served before stays as it is.");
        assertThat(store.resolve("staging")).doesNotExist();
    }

    @Test
    void leavesTheReleaseServedBeforeAsItIsWhenItRefuses() throws IOException {
        Files.createDirectories(store.resolve("staging/2026-11-21.1"));
        new ReleaseStore(store).publish("2026-11-21.1");
        Zips.of(raw.resolve("ensu.zip"), Map.of("../evil", "x"));

        assertThat(ingest().exit()).isEqualTo(1);
        assertThat(new ReleaseStore(store).findCurrent()).contains("2026-11-21.1");
    }

    @Test
    void waitsForNobodyWhoHoldsTheStore() throws IOException {
        try (StoreLock held = new ReleaseStore(store).tryLock().orElseThrow()) {
            Result result = ingest();

            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).isEqualTo("Another run is writing to " + store + "; wait until it ends.\n");
        }
    }

    @Test
    void asksForAFolderOfOfficialFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("raw.zip"), "x");

        Result result = Commands.run("ingest", "--data", DATA.toString(), "--raw", file.toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("--raw " + file + " is not a folder; name the folder that holds the official files.\n");
    }

    @Test
    void asksForTheProjectsDataFolder() {
        Result result = Commands.run("ingest", "--data", folder.toString(), "--raw", raw.toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("--data " + folder + " has no folder catalogues; name the project's data folder.\n");
    }

    @ParameterizedTest
    @CsvSource({"--row, --raw", "--rwa, --raw", "--sotre, --store", "--source, --sources", "--dat, --data"})
    void namesTheOptionThatAnUnknownOneProbablyMeans(String unknown, String meant) {
        Result result = Commands.run("ingest", unknown);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().lines())
                .containsExactly(
                        "Unknown option: '" + unknown + "'",
                        "Did you mean " + meant + "?",
                        "atalaya ingest --help explains the options.");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void namesTheOptionMeantWhenTheUnknownOneHasAValue() {
        Result result = Commands.run("ingest", "--rows=" + raw);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().lines())
                .containsExactly(
                        "Unknown option: '--rows=" + raw + "'",
                        "Did you mean --raw?",
                        "atalaya ingest --help explains the options.");
    }

    @Test
    void namesTheCommandThatAnUnknownOneMayMean() {
        Result result = Commands.run("ingets");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().lines())
                .containsExactly(
                        "Unmatched argument at index 0: 'ingets'",
                        "Did you mean: atalaya ingest or atalaya inbox?",
                        "atalaya --help explains the options.");
    }

    @Test
    void listsTheSourcesThereAre() {
        Result result = Commands.run("ingest", "--sources", "enso");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().lines())
                .containsExactly(
                        "Invalid value for option '--sources' (SOURCE): expected one of [published, ensu, envipe, enusc,"
                                + " workbooks, population, own, registers, geometry, content]"
                                + " (case-insensitive) but was 'enso'",
                        "atalaya ingest --help explains the options.");
    }

    @Test
    void listsItsCommandsAndTellsItsVersion() {
        Result help = Commands.run("--help");
        Result version = Commands.run("--version");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("ingest", "check", "--help", "--version");
        assertThat(version.exit()).isZero();
        assertThat(version.out()).startsWith("Atalaya 0.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | --sources=published            | hold internal records; name another folder with --store, or add --internal.",
                "false | --sources=published --internal | are public; name another folder with --store for internal ones."
            })
    void keepsPublicAndInternalReleasesInStoresOfTheirOwn(boolean internal, String options, String sentence)
            throws IOException {
        ReleaseStore releases = new ReleaseStore(store);
        Files.createDirectories(releases.staging("2026-11-21.1"));
        new ReleaseManifest(
                        "2026-11-21.1", Instant.parse("2026-11-21T00:00:00Z"), "0.1.0", internal, List.of(), List.of())
                .write(ReleaseStore.manifest(releases.staging("2026-11-21.1")));
        releases.publish("2026-11-21.1");

        Result result = ingest(options.split(" "));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err().strip().lines()).contains("Refused: The releases of " + store + " " + sentence);
        assertThat(releases.findCurrent()).contains("2026-11-21.1");
    }

    @Test
    void explainsItsOptions() {
        Result result = Commands.run("ingest", "--help");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("--raw=DIR", "--store=DIR", "--sources=SOURCE", "published, ensu", "--data=DIR")
                .doesNotContain("--today");
    }

    private Result ingest(String... more) {
        List<String> args = new ArrayList<>(
                List.of("ingest", "--raw", raw.toString(), "--store", store.toString(), "--today", "2026-11-22"));
        args.addAll(List.of(more));
        if (!args.contains("--data")) {
            args.addAll(List.of("--data", DATA.toString()));
        }
        return Commands.run(args.toArray(String[]::new));
    }
}
