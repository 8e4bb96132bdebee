package org.atalaya.ingestion.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;
import org.atalaya.ingestion.raw.RawFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a publisher's server on this machine. */
class FetchTest {

    private static final byte[] ZIP = Publisher.zip(1);
    private static final String NAME = "set_2024_3t_csv.zip";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Patience ONCE = new Patience(LONG, LONG, 1, Duration.ZERO);

    @TempDir
    private Path folder;

    private Path raw;
    private Publisher publisher;
    private final StringWriter told = new StringWriter();

    @BeforeEach
    void start() throws IOException {
        raw = Files.createDirectories(folder.resolve("raw"));
        publisher = new Publisher(ZIP);
    }

    @AfterEach
    void stop() {
        publisher.close();
    }

    @Test
    void bringsTheFileWholeAndRecordsItsDigest() throws Exception {
        assertThat(fetch("")).isZero();

        assertThat(raw.resolve(NAME)).hasBinaryContent(ZIP);
        assertThat(raw.resolve(".fetch/fetched.csv"))
                .content()
                .contains("2026-11-22,survey,microdata,2024-Q3," + NAME, Sha256.of(ZIP));
        assertThat(told.toString()).contains(Sha256.of(ZIP), "address seen in public use, not tried by us");
        assertThat(RawFolder.list(raw))
                .extracting(container -> container.name())
                .containsExactly(NAME);
        assertNothingUnderWay();
    }

    @Test
    void tellsWhichFileOfTheEditionAPersonHasToBring() throws Exception {
        fetch("");

        assertThat(told.toString())
                .contains("survey tables 2024-Q3: no stable address is known; download it from " + publisher.origin()
                        + "/page (under Tabulados) and put it in " + raw);
    }

    @Test
    void refusesAnEditionNoFileOfWhichHasAnAddress() throws Exception {
        Fetch fetch = new Fetch(catalogue(""), TODAY, new PrintWriter(told));

        assertThat(fetch.fetch(wish("2023-Q4", false), raw, ONCE, (bytes, total) -> {}))
                .isEqualTo(1);
        assertThat(publisher.asked()).isEmpty();
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws Exception {
        publisher.cutAfter = 70_000;
        assertThatThrownBy(() -> fetch(""))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("run the same command again");
        assertNothingInRaw();
        long arrived = Files.size(raw.resolve(".fetch/" + NAME + ".part"));
        assertThat(arrived).isPositive();

        publisher.cutAfter = -1;
        fetch("");

        assertThat(raw.resolve(NAME)).hasBinaryContent(ZIP);
        assertThat(publisher.asked()).containsExactly("whole", "bytes=" + arrived + "-");
    }

    @Test
    void goesOnByItselfWithinOneRun() throws Exception {
        publisher.cutAfter = 70_000;
        fetchWith(new Patience(LONG, LONG, 6, Duration.ZERO));

        assertThat(raw.resolve(NAME)).hasBinaryContent(ZIP);
        assertThat(publisher.asked()).hasSizeGreaterThan(2).first().isEqualTo("whole");
    }

    @Test
    void beginsAnewWhenThePublisherHasReplacedTheFileMeanwhile() throws Exception {
        publisher.cutAfter = 70_000;
        assertThatThrownBy(() -> fetch("")).isInstanceOf(RefusedInput.class);
        publisher.cutAfter = -1;
        publisher.content = Publisher.zip(2);
        publisher.etag = "\"two\"";

        fetch("");

        assertThat(raw.resolve(NAME)).hasBinaryContent(Publisher.zip(2));
    }

    @Test
    void beginsAnewWhenTheServerGoesOnAtAnotherPlace() throws Exception {
        publisher.cutAfter = 70_000;
        assertThatThrownBy(() -> fetch("")).isInstanceOf(RefusedInput.class);
        publisher.cutAfter = -1;
        publisher.skips = 10;

        fetchWith(new Patience(LONG, LONG, 2, Duration.ZERO));

        assertThat(raw.resolve(NAME)).hasBinaryContent(ZIP);
        assertThat(publisher.asked()).hasSize(3).last().isEqualTo("whole");
    }

    @Test
    void triesAServerAgainThatFails() {
        publisher.status = 500;

        assertThatThrownBy(() -> fetchWith(new Patience(LONG, LONG, 3, Duration.ZERO)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("(the server failed with status 500)");
        assertThat(publisher.asked()).hasSize(3);
        assertNothingInRaw();
    }

    @Test
    void beginsAnewWhereTheServerGaveNoStrongMarkOfItsFile() throws Exception {
        publisher.etag = "W/\"weak\"";
        publisher.cutAfter = 70_000;
        assertThatThrownBy(() -> fetch("")).isInstanceOf(RefusedInput.class);
        publisher.cutAfter = -1;

        fetch("");

        assertThat(raw.resolve(NAME)).hasBinaryContent(ZIP);
        assertThat(publisher.asked()).containsExactly("whole", "whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html; charset=utf-8", "application/zip", "application/octet-stream"})
    void refusesAPageInPlaceOfAZipWhateverTheServerCallsIt(String type) {
        publisher.content = Publisher.PAGE;
        publisher.type = type;

        assertThatThrownBy(() -> fetch(""))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("web page")
                .hasMessageContaining("for a file that is not there");
        assertNothingInRaw();
        assertNothingUnderWay();
    }

    @Test
    void refusesAZipThatIsCutShort() {
        publisher.content = Arrays.copyOf(ZIP, ZIP.length / 2);

        assertThatThrownBy(() -> fetch("")).isInstanceOf(RefusedInput.class).hasMessageContaining("not a readable zip");
        assertNothingInRaw();
        assertNothingUnderWay();
    }

    @Test
    void refusesAPageAndAZipInPlaceOfATable() throws Exception {
        FetchCatalogue tables = publisher.catalogue(folder.resolve("catalogue"), "", "/INM_{mes}{yy}.csv", "csv");
        for (byte[] wrong : List.of(Publisher.PAGE, ZIP, "no table".getBytes())) {
            publisher.content = wrong;
            assertThatThrownBy(() -> fetch(tables, false))
                    .isInstanceOf(RefusedInput.class)
                    .hasMessageContaining("CSV");
        }
        assertNothingInRaw();
        publisher.content = "\"Año\",\"Clave_Ent\"\n2025,1\n".getBytes();

        fetch(tables, false);

        assertThat(raw.resolve("INM_jul24.csv")).hasBinaryContent(publisher.content);
    }

    @ParameterizedTest
    @CsvSource({"404,is not there (status 404)", "403,is not there (status 403)", "503,asks to come back later"})
    void saysWhatTheServerAnswersInstead(int status, String said) {
        publisher.status = status;

        assertThatThrownBy(() -> fetch(""))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining(said)
                .hasMessageContaining(publisher.origin() + "/page");
        assertThat(publisher.asked()).hasSize(1);
        assertNothingInRaw();
    }

    @Test
    void refusesAnotherSizeThanTheKnownOneBeforeTakingIt() {
        assertThatThrownBy(() -> fetch("survey,microdata,2024-Q3,1234,,its page,2026-09-01\n"))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("brings " + ZIP.length + " bytes, and 1234 are known")
                .hasMessageContaining("--revised");
        assertNothingInRaw();
        assertNothingUnderWay();
    }

    @Test
    void refusesMoreBytesThanAreTakenOfTheFile() {
        publisher.content = Arrays.copyOf(ZIP, (1 << 20) + 1);

        assertThatThrownBy(() -> fetch(""))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("more than the 1048576 bytes");
        assertNothingInRaw();
    }

    @Test
    void refusesAnotherDigestUnlessThePublisherIsSaidToHaveRevisedIt() throws Exception {
        String known = "survey,microdata,2024-Q3,," + "0".repeat(64) + ",its page,2026-09-01\n";

        assertThatThrownBy(() -> fetch(known))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining(Sha256.of(ZIP))
                .hasMessageContaining("is known (its page, 2026-09-01)");
        assertNothingInRaw();
        assertNothingUnderWay();

        fetch(catalogue(known), true);
        assertThat(raw.resolve(NAME)).hasBinaryContent(ZIP);
    }

    @Test
    void comparesWithWhatWasFetchedBefore() throws Exception {
        fetch("");
        fetch("");
        assertThat(told.toString()).contains("is there already");
        assertThat(publisher.asked()).hasSize(1);

        Files.delete(raw.resolve(NAME));
        publisher.content = Publisher.zip(2);
        assertThatThrownBy(() -> fetch(""))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("fetched here, 2026-11-22");
    }

    @Test
    void saysWhenTheFileThatIsThereIsNotTheOneThatWasFetched() throws Exception {
        fetch("");
        Files.write(raw.resolve(NAME), Publisher.zip(2));

        assertThatThrownBy(() -> fetch(""))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining(Sha256.of(Publisher.zip(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/set.zip",
                "http://example.org/set.zip",
                "//example.org/set.zip",
                "file:///etc/passwd",
                "http://127.0.0.1:1/set.zip"
            })
    void refusesARedirectToAForeignHost(String elsewhere) {
        publisher.redirect = elsewhere;

        assertThatThrownBy(() -> fetch(""))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("redirects to")
                .hasMessageContaining("not an https address of its publisher");
        assertThat(publisher.asked()).hasSize(1);
        assertNothingInRaw();
    }

    @Test
    void followsARedirectWithinThePublisherAndKeepsTheNameOfTheCatalogue() throws Exception {
        publisher.redirect = "/moved/other.zip";

        fetch("");

        assertThat(raw.resolve(NAME)).hasBinaryContent(ZIP);
    }

    @Test
    void refusesRedirectsThatGoRoundInCircles() {
        publisher.redirect = "/files/again.zip";

        assertThatThrownBy(() -> fetch("")).isInstanceOf(RefusedInput.class).hasMessageContaining("more than 5 times");
    }

    @Test
    void doesNotWaitForAServerThatFallsSilent() {
        publisher.silentMillis = 20_000;
        long began = System.nanoTime();

        assertThatThrownBy(() -> fetchWith(new Patience(LONG, SHORT, 1, Duration.ZERO)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("nothing came for 300 ms")
                .hasMessageContaining("run the same command again");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        assertNothingInRaw();
    }

    @Test
    void doesNotWaitForAServerThatDoesNotBeginToAnswer() {
        publisher.lateMillis = 20_000;
        long began = System.nanoTime();

        assertThatThrownBy(() -> fetchWith(new Patience(SHORT, LONG, 1, Duration.ZERO)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("cannot be reached from here (request timed out)");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        assertNothingInRaw();
        assertNothingUnderWay();
    }

    @Test
    void saysThatThePublisherCannotBeReached() throws Exception {
        FetchCatalogue catalogue = catalogue("");
        publisher.close();

        assertThatThrownBy(() -> fetch(catalogue, false))
                .isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith(publisher.origin() + " cannot be reached from here (");
        assertNothingInRaw();
        assertNothingUnderWay();
    }

    @Test
    void letsOneRunAtATimeFetchAFile() throws Exception {
        try (PartFile other = PartFile.open(raw.resolve(".fetch"), NAME)) {
            assertThat(other.bytes()).isZero();
            assertThatThrownBy(() -> fetch(""))
                    .isInstanceOf(RefusedInput.class)
                    .hasMessageContaining("Another run is fetching");
        }
    }

    @Test
    void neverLeavesTheFolderOfRawFilesWhateverTheEditionIsCalled() throws Exception {
        FetchCatalogue catalogue = catalogue("");
        Random random = new Random(20261122);
        String[] pieces = {"..", "/", "\\", "2024", "-Q", "3", "%2e", "\0", "~", " ", "C:", ".zip"};
        for (int i = 0; i < 500; i++) {
            StringBuilder edition = new StringBuilder("../");
            for (int j = random.nextInt(6); j >= 0; j--) {
                edition.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThatThrownBy(() -> new Fetch(catalogue, TODAY, new PrintWriter(told))
                            .fetch(wish(edition.toString(), false), raw, ONCE, (bytes, total) -> {}))
                    .isInstanceOf(WrongArgument.class);
        }
        assertThat(publisher.asked()).isEmpty();
        assertNothingInRaw();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/..", "/%2e%2e", "/a%2Fb.zip", "/a%5Cb.zip", "/.hidden.zip", "/", "/a%00.zip", "/a%20b.zip"})
    void refusesAnAddressThatEndsInNoPlainName(String path) throws Exception {
        FetchCatalogue catalogue = publisher.catalogue(folder.resolve("catalogue"), "", path, "zip");

        assertThatThrownBy(() -> fetch(catalogue, false))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("no plain file name");
        assertNothingInRaw();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("raw", "catalogue");
        }
    }

    @Test
    void isPoliteAndSaysWhoItIs() throws Exception {
        fetch("");
        assertThat(publisher.agent).startsWith("Atalaya/");
    }

    private int fetch(String known) throws Exception {
        return fetch(catalogue(known), false);
    }

    private int fetch(FetchCatalogue catalogue, boolean revised) throws Exception {
        return new Fetch(catalogue, TODAY, new PrintWriter(told))
                .fetch(wish("2024-Q3", revised), raw, ONCE, (bytes, total) -> {});
    }

    private void fetchWith(Patience patience) throws Exception {
        new Fetch(catalogue(""), TODAY, new PrintWriter(told))
                .fetch(wish("2024-Q3", false), raw, patience, (bytes, total) -> {});
    }

    private static Fetch.Wish wish(String edition, boolean revised) {
        return new Fetch.Wish("survey", edition, Optional.empty(), revised);
    }

    private FetchCatalogue catalogue(String known) throws IOException {
        return publisher.catalogue(folder.resolve("catalogue"), known);
    }

    /** Nothing a run of ingest would see. */
    private void assertNothingInRaw() {
        try {
            assertThat(RawFolder.list(raw)).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertNothingUnderWay() {
        assertThat(raw.resolve(".fetch/" + NAME + ".part")).doesNotExist();
        assertThat(raw.resolve(".fetch/" + NAME + ".part.properties")).doesNotExist();
    }
}
