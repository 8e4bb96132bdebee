package org.atalaya.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.run.CommandLines;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpkeepCommandsTest {

    private static final String ID = "2027-01-01.1";
    private static final Instant MADE = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ReleaseStore store;

    @BeforeEach
    void publish() throws IOException {
        store = new ReleaseStore(folder.resolve("store"));
        Path file = store.staging(ID).resolve("place/part-0.parquet");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "places");
        FileAccount account = new FileAccount("place/part-0.parquet", 6, Sha256.of(file));
        new ReleaseManifest(ID, MADE, "a test", List.of(), List.of(new TableAccount("place", 1, "", List.of(account))))
                .write(ReleaseStore.manifest(store.staging(ID)));
        store.publish(ID);
    }

    private int run(Object command, String... arguments) {
        return CommandLines.of(command, new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void whatWasKeptIsRestoredToANewFolderAndServesThere() throws IOException {
        Path settings = Files.writeString(folder.resolve("site.yaml"), "nombre: Observatorio\nlogotipo: logo.svg\n");
        Files.writeString(folder.resolve("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");

        assertThat(run(new BackupCommand(), at("b.zip"), "--store", at("store"), "--settings", settings.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(run(new RestoreCommand(), at("b.zip"), "--store", at("new"), "--settings", at("etc/site.yaml")))
                .isEqualTo(ExitCode.DONE);

        assertThat(new ReleaseStore(folder.resolve("new")).findCurrent()).contains(ID);
        assertThat(folder.resolve("etc/site.yaml")).hasSameTextualContentAs(settings);
        assertThat(folder.resolve("etc/logo.svg")).exists();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aStoreThatServesIsReplacedOnlyWhenTold() throws IOException {
        run(new BackupCommand(), at("b.zip"), "--store", at("store"));
        Files.writeString(store.root().resolve("CURRENT"), "2027-01-02.1\n");

        assertThat(run(new RestoreCommand(), at("b.zip"), "--store", at("store")))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).startsWith("The store serves release 2027-01-02.1; restore to another folder");
        assertThat(store.findCurrent()).contains("2027-01-02.1");

        assertThat(run(new RestoreCommand(), at("b.zip"), "--store", at("store"), "--replace"))
                .isEqualTo(ExitCode.DONE);
        assertThat(store.findCurrent()).contains(ID);
    }

    @Test
    void aStoreWhoseCurrentIsBrokenIsMendedWhenTold() throws IOException {
        run(new BackupCommand(), at("b.zip"), "--store", at("store"));
        Files.writeString(store.root().resolve("CURRENT"), "\0\0\0");

        assertThat(run(new RestoreCommand(), at("b.zip"), "--store", at("store")))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).startsWith("CURRENT of the store does not hold the id of a release; restore to");

        assertThat(run(new RestoreCommand(), at("b.zip"), "--store", at("store"), "--replace"))
                .isEqualTo(ExitCode.DONE);
        assertThat(store.findCurrent()).contains(ID);
    }

    @Test
    void aLogoNoPageWouldShowIsNotKept() throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "nombre: Observatorio\nlogotipo: logo.html\n");
        Files.writeString(folder.resolve("logo.html"), "<p>");

        assertThat(run(new BackupCommand(), at("b.zip"), "--store", at("store"), "--settings", at("site.yaml")))
                .isEqualTo(ExitCode.DONE);
        assertThat(err.toString()).startsWith("The logo logo.html is no PNG or SVG file and is not kept.");
    }

    @Test
    void aBackupNeverTakesThePlaceOfAnother() throws IOException {
        Files.writeString(folder.resolve("b.zip"), "the backup of yesterday");

        assertThat(run(new BackupCommand(), at("b.zip"), "--store", at("store")))
                .isEqualTo(ExitCode.WRONG_OPTIONS);
        assertThat(folder.resolve("b.zip")).hasContent("the backup of yesterday");
    }

    @Test
    void theDoctorSaysWhatIsWrongAndWhatWouldBeRight() throws IOException {
        StoreChecks checks = new StoreChecks(store);
        assertThat(checks.current()).isEqualTo(Check.right("CURRENT names release " + ID + "."));
        assertThat(checks.permissions().isWrong()).isFalse();
        assertThat(checks.withdrawn().isWrong()).isFalse();
        assertThat(checks.staging()).isEqualTo(Check.right("Nothing is left in staging."));
        assertThat(checks.clock(MADE, "zone").isWrong()).isFalse();

        Files.createDirectories(store.staging("2027-01-02.1"));
        assertThat(checks.staging().line()).startsWith("note  A run that did not end left [2027-01-02.1]");

        Files.writeString(store.release(ID).resolve("place/part-0.parquet"), "plaçes".substring(0, 5) + "z");
        assertThat(checks.releases())
                .singleElement()
                .matches(Check::isWrong)
                .asString()
                .contains("place/part-0.parquet has")
                .contains("`atalaya restore BACKUP --replace` mends it");

        Files.writeString(store.root().resolve("CURRENT"), "2027-01-09.1");
        assertThat(checks.current().line())
                .isEqualTo("WRONG CURRENT names release 2027-01-09.1, which is not in the store: `atalaya rollback ID`"
                        + " names one of those there, [" + ID + "].");

        Files.writeString(store.root().resolve("withdrawn.seen"), "record practica-a\n");
        assertThat(checks.withdrawn().line()).contains("withdrawn.yaml is not there, though 1 things were withdrawn");

        assertThat(checks.clock(MADE.minusSeconds(3600), "zone").isWrong()).isTrue();

        Files.setPosixFilePermissions(store.root(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(checks.permissions().line()).contains("Everybody on this machine may write to " + store.root());
    }

    @Test
    void theDoctorGoesOnWhereCurrentOrAManifestIsBroken() throws IOException {
        Files.writeString(store.root().resolve("CURRENT"), "garbage");

        assertThat(run(new DoctorCommand(), "--store", at("store"), "--port", "0"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(out.toString())
                .contains("WRONG CURRENT must hold the id of a release")
                .contains("Nothing is left in staging.");

        Files.writeString(store.root().resolve("CURRENT"), ID + "\n");
        Files.writeString(ReleaseStore.manifest(store.release(ID)), "garbage");
        assertThat(run(new DoctorCommand(), "--store", at("store"), "--port", "0"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(out.toString()).contains("WRONG Release " + ID + " is damaged: manifest.json cannot be read");
        assertThat(new StoreChecks(store).bytes()).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theDoctorWritesNothing() throws IOException {
        Files.writeString(
                store.root().resolve("withdrawn.yaml"),
                "retiros:\n  - registro: practica-a\n    dia: 2026-11-22\n    rol: Coordinación\n    motivo: {es: Prueba}\n");
        Files.deleteIfExists(store.root().resolve("LOCK"));
        Files.createDirectories(store.staging("2026-11-24.1"));
        Set<String> before = names();

        run(new DoctorCommand(), "--store", at("store"), "--port", "0");

        assertThat(out.toString()).contains("1 entries").contains("A run that did not end left [2026-11-24.1]");
        assertThat(names()).isEqualTo(before);
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(store.root())) {
            return files.map(Path::toString).collect(Collectors.toSet());
        }
    }

    @Test
    void theDoctorEndsWithOneWhereSomethingIsWrong() {
        assertThat(run(new DoctorCommand(), "--store", at("nowhere"), "--port", "0"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(out.toString())
                .contains("WRONG There is no store " + at("nowhere"))
                .endsWith("Wrong: 1.\n");
    }

    @ParameterizedTest
    @CsvSource({"500, WRONG", "1024, TO_KNOW", "4096, RIGHT"})
    void memoryIsEnoughToServeOrToIngestToo(long mebibytes, Check.State state) {
        assertThat(MachineChecks.memory(mebibytes << 20).state()).isEqualTo(state);
    }

    @Test
    void aPortThatIsTakenIsWrongUnlessItIsTheSite() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            other.setSoTimeout(1);
            assertThat(MachineChecks.port(other.getLocalPort()).line())
                    .startsWith("WRONG Port " + other.getLocalPort() + " cannot be listened at");
        }
        assertThat(MachineChecks.port(0).isWrong()).isFalse();
    }

    @Test
    void aProgramThatIsNotThereIsGoodToKnow() {
        assertThat(MachineChecks.program("notebooks", "it is installed", List.of("no-such-program-of-atalaya")))
                .isEqualTo(Check.toKnow("no-such-program-of-atalaya is not there or does not start: no notebooks until"
                        + " it is installed."));
    }
}
