package org.atalaya.data.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final String FIRST = "2027-01-01.1";
    private static final String SECOND = "2027-02-01.1";
    private static final String LIST = """
            retiros:
              - registro: practica-a
                dia: 2027-01-15
                rol: Unidad de Transparencia
                motivo: {es: Se publicó sin permiso}
            """;

    @TempDir
    private Path folder;

    private Path file;
    private ReleaseStore store;
    private ReleaseStore other;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void publishTwo() throws IOException {
        file = folder.resolve("backup.zip");
        store = new ReleaseStore(folder.resolve("store"));
        other = new ReleaseStore(folder.resolve("other"));
        Files.createDirectories(other.root());
        publish(store, FIRST, false, "places");
        publish(store, SECOND, false, "places");
    }

    /** Both releases have a table {@code shared} of the same bytes. */
    private static void publish(ReleaseStore store, String id, boolean internal, String content) throws IOException {
        Path staging = store.staging(id);
        List<TableAccount> tables = new ArrayList<>();
        for (Map.Entry<String, String> table :
                Map.of("shared", content, "own", content + " of " + id).entrySet()) {
            Path path = staging.resolve(table.getKey()).resolve("part-0.parquet");
            Files.createDirectories(path.getParent());
            Files.writeString(path, table.getValue());
            tables.add(new TableAccount(
                    table.getKey(),
                    1,
                    "",
                    List.of(new FileAccount(table.getKey() + "/part-0.parquet", Files.size(path), Sha256.of(path)))));
        }
        byte[] report = ("a report of " + id).getBytes(UTF_8);
        Files.createDirectories(ReleaseStore.attached(staging));
        Files.writeString(staging.resolve("problems.html"), "odd in " + id);
        Files.write(ReleaseStore.attached(staging).resolve(Sha256.of(report) + ".pdf"), report);
        new ReleaseManifest(id, NOW, "a test", internal, List.of(), tables).write(ReleaseStore.manifest(staging));
        store.publish(id);
    }

    private BackupManifest backUp(Map<String, Path> settings) throws IOException {
        return new BackupWriter(store).write(file, SECOND, List.of(FIRST), settings, NOW);
    }

    private void restore() throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            new StoreRestore(backup, other, told::add).run();
        }
    }

    private static Map<String, String> content(ReleaseStore store) throws IOException {
        try (Stream<Path> files = Files.walk(store.root())) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            each -> store.root().relativize(each).toString(),
                            each -> {
                                try {
                                    return Files.readString(each);
                                } catch (IOException e) {
                                    throw new IllegalStateException(e);
                                }
                            },
                            (some, same) -> some,
                            TreeMap::new));
        }
    }

    @Test
    void aStoreIsRestoredAsItWas() throws IOException {
        backUp(Map.of());

        restore();

        assertThat(content(other)).isEqualTo(content(store)).hasSize(11);
        assertThat(told).contains("Release " + SECOND + " is served now.");
    }

    @Test
    void whatReleasesShareIsKeptOnce() throws IOException {
        backUp(Map.of());

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("store/releases/" + SECOND + "/shared/part-0.parquet")
                    .doesNotContain("store/releases/" + FIRST + "/shared/part-0.parquet");
        }
    }

    @Test
    void aReleaseThatIsNotWholeIsNotKept() throws IOException {
        Files.writeString(store.release(FIRST).resolve("own/part-0.parquet"), "otherwise of the same");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> backUp(Map.of()))
                .withMessageContaining("Release " + FIRST + " is not whole: own/part-0.parquet has ");
        assertThat(folder.resolve("backup.zip")).doesNotExist();
        assertThat(folder.resolve("backup.zip.part")).doesNotExist();
    }

    /** Wherever a bit is turned: the backup is refused and nothing of it is seen, or it was a bit nothing is read from. */
    @Test
    void aBackupWithATurnedBitIsRefusedOrIsTheSame() throws IOException {
        backUp(Map.of());
        byte[] whole = Files.readAllBytes(file);
        Random chance = new Random(20270301);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] turned = whole.clone();
            turned[chance.nextInt(turned.length)] ^= (byte) (1 << chance.nextInt(8));
            Files.write(file, turned);
            other = new ReleaseStore(folder.resolve("other-" + i));
            Files.createDirectories(other.root());
            try {
                restore();
                assertThat(content(other)).isEqualTo(content(store));
            } catch (RefusedInput notWhole) {
                refused++;
                assertThat(content(other)).isEmpty();
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    @Test
    void aBackupCutOffIsRefused() throws IOException {
        backUp(Map.of());
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThatExceptionOfType(RefusedInput.class).isThrownBy(this::restore);
        }
        assertThat(content(other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "store/releases/2027-02-01.1/../../../out",
                "store/releases/2027-02-01.1/own/../../../../out",
                "../out",
                "/etc/out",
                "settings/../../out",
                "settings/a/../../../out",
                "settings/C:\\\\out",
                "store/LOCK",
                "store/staging/2027-02-01.1/own/part-0.parquet"
            })
    void aFileIsNeverUnpackedElsewhere(String path) throws IOException {
        backUp(Map.of());
        rewrite(manifest -> manifest.replace("store/releases/" + SECOND + "/own/part-0.parquet", path));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::restore)
                .withMessageContaining("it names a file where no backup has one");
        assertThat(content(other)).isEmpty();
    }

    @Test
    void noMoreIsUnpackedThanTheManifestSays() throws IOException {
        backUp(Map.of());
        rewrite(manifest -> manifest.replaceAll("\"bytes\" : \\d+", "\"bytes\" : 3"));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::restore)
                .withMessageContaining("is larger than its 3 bytes");
        assertThat(content(other)).isEmpty();
    }

    @Test
    void aFormOfALaterVersionIsRefused() throws IOException {
        backUp(Map.of());
        rewrite(manifest -> manifest.replace("\"format\" : 1", "\"format\" : 2"));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::restore)
                .withMessageContaining("it is written in form 2, and this version of Atalaya reads form 1");
    }

    /** As if it had been killed: one release was in place, of another half was in staging, CURRENT was not written. */
    @Test
    void aRestoreThatWasKilledIsBegunAgain() throws IOException {
        backUp(Map.of());
        restore();
        Files.delete(other.root().resolve("CURRENT"));
        Files.createDirectories(other.root().resolve("staging"));
        Files.move(other.release(SECOND), other.staging(SECOND));
        Files.delete(other.staging(SECOND).resolve("own/part-0.parquet"));

        restore();

        assertThat(content(other)).isEqualTo(content(store));
    }

    @Test
    void aDamagedReleaseIsMended() throws IOException {
        backUp(Map.of());
        Map<String, String> before = content(store);
        other = store;
        Files.writeString(store.release(SECOND).resolve("own/part-0.parquet"), "x");
        Files.writeString(ReleaseStore.manifest(store.release(FIRST)), "{");
        Files.delete(store.release(FIRST).resolve("shared/part-0.parquet"));

        restore();

        assertThat(content(store)).isEqualTo(before);
        assertThat(told)
                .anyMatch(sentence -> sentence.startsWith("Release " + SECOND + ", mended: own/part-0.parquet"));
    }

    @Test
    void rowsNobodyPublishedAreSetAsideWhenAReleaseIsMended() throws IOException {
        backUp(Map.of());
        other = store;
        Path stray = Files.writeString(store.release(SECOND).resolve("own/part-1.parquet"), "rows of somebody");

        restore();

        assertThat(stray).doesNotExist();
        assertThat(stray.resolveSibling("part-1.parquet.before")).hasContent("rows of somebody");
        assertThat(told).anyMatch(sentence -> sentence.contains("own/part-1.parquet is not of this release"));
    }

    /** What both releases share is counted once: the table {@code shared}, of the 6 bytes "places". */
    @Test
    void roomIsAskedForWhatIsNotThereYet() throws IOException {
        backUp(Map.of());
        long all = 0;
        for (String id : List.of(FIRST, SECOND)) {
            try (Stream<Path> files = Files.walk(store.release(id))) {
                for (Path each : files.filter(Files::isRegularFile).toList()) {
                    all += Files.size(each);
                }
            }
        }
        try (BackupFile backup = BackupFile.open(file)) {
            assertThat(new StoreRestore(backup, other, told::add).bytesToWrite())
                    .isEqualTo(all - 6);
            assertThat(new StoreRestore(backup, store, told::add).bytesToWrite())
                    .isZero();
            Files.delete(store.release(FIRST).resolve("shared/part-0.parquet"));
            assertThat(new StoreRestore(backup, store, told::add).bytesToWrite())
                    .isEqualTo(6);
        }
    }

    @Test
    void anotherReleaseOfTheSameNameIsNotTouched() throws IOException {
        backUp(Map.of());
        publish(other, SECOND, false, "other places");
        Map<String, String> before = content(other);

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::restore)
                .withMessageContaining("The store has another release " + SECOND);
        assertThat(content(other)).isEqualTo(before);
    }

    @Test
    void whatIsInternalDoesNotComeAmongWhatIsPublic() throws IOException {
        backUp(Map.of());
        publish(other, "2027-02-02.1", true, "internal");
        Map<String, String> before = content(other);

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::restore)
                .withMessageContaining("are not for the same readers");
        assertThat(content(other)).isEqualTo(before);
    }

    @Test
    void whatEitherListWithdrawsStaysWithdrawn() throws IOException {
        Files.writeString(store.root().resolve("withdrawn.yaml"), LIST);
        backUp(Map.of());
        Files.writeString(
                other.root().resolve("withdrawn.yaml"),
                LIST.replace("registro: practica-a", "edicion: '" + SECOND + "'"));

        restore();

        assertThat(WithdrawalList.read(other.root()).findRecord("practica-a")).isPresent();
        assertThat(WithdrawalList.read(other.root()).findRelease(SECOND)).isPresent();
    }

    @Test
    void whatWasLiftedHereAfterTheBackupStaysLifted() throws IOException {
        Files.writeString(store.root().resolve("withdrawn.yaml"), LIST);
        backUp(Map.of());
        Files.writeString(other.root().resolve("withdrawn.yaml"), LIST + "    levantado: 2027-03-02\n");

        restore();

        assertThat(WithdrawalList.read(other.root()).findRecord("practica-a")).isEmpty();
    }

    @Test
    void whatWasWithdrawnAgainIsNotTakenForLifted() throws IOException {
        Files.writeString(store.root().resolve("withdrawn.yaml"), LIST);
        backUp(Map.of());
        Files.writeString(other.root().resolve("withdrawn.yaml"), LIST + "    levantado: 2027-02-02\n");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::restore)
                .withMessageContaining("lifts record practica-a since 2027-02-02");
        assertThat(other.findCurrent()).isEmpty();
    }

    @Test
    void whatTheBackupLiftedKeepsItsEntry() throws IOException {
        Files.writeString(store.root().resolve("withdrawn.yaml"), LIST + "    levantado: 2027-02-02\n");
        backUp(Map.of());

        restore();

        assertThat(WithdrawalList.read(other.root())).isEqualTo(WithdrawalList.read(store.root()));
    }

    @Test
    void settingsGoBackWithWhatTheyName() throws IOException {
        Path settings = Files.writeString(folder.resolve("observatory.yaml"), "nombre: Uno\nlogotipo: own/logo.svg\n");
        Path logo = Files.writeString(folder.resolve("logo.svg"), "<svg/>");
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("observatory.yaml", settings);
        files.put("own/logo.svg", logo);
        backUp(files);
        Path target = Files.createDirectories(folder.resolve("etc")).resolve("site.yaml");

        try (BackupFile backup = BackupFile.open(file)) {
            new SettingsRestore(backup, told::add).run(target, false);
            Files.writeString(target, "nombre: Otro\n");
            new SettingsRestore(backup, told::add).run(target, false);
            assertThat(target).hasContent("nombre: Otro");
            new SettingsRestore(backup, told::add).run(target, true);
        }

        assertThat(target).hasSameTextualContentAs(settings);
        assertThat(folder.resolve("etc/site.yaml.before")).hasContent("nombre: Otro");
        assertThat(folder.resolve("etc/own/logo.svg")).hasSameTextualContentAs(logo);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settings/logo.svg | settings/bashrc    | is no logo (PNG or SVG): \"settings/bashrc\"",
                "settings/logo.svg | settings/logo.html | is no logo (PNG or SVG): \"settings/logo.html\"",
                "store/CURRENT | settings/another.svg | are not the settings and a logo",
                "\"settings\" : \"settings/observatory.yaml\" | \"settings\" : \"settings/other.yaml\""
                        + " | are not the settings and a logo"
            })
    void besideTheSettingsIsALogoOrNothing(String there, String instead, String why) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("observatory.yaml", Files.writeString(folder.resolve("observatory.yaml"), "nombre: Uno\n"));
        files.put("logo.svg", Files.writeString(folder.resolve("logo.svg"), "<svg/>"));
        backUp(files);
        rewrite(manifest -> manifest.replace(there, instead));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> BackupFile.open(file))
                .withMessageContaining(why);
    }

    @Test
    void settingsThatAreNotAsTheyWereKeptLeaveNothing() throws IOException {
        Path settings = Files.writeString(folder.resolve("observatory.yaml"), "nombre: Uno\n");
        backUp(Map.of("observatory.yaml", settings));
        String digest = Sha256.of(settings);
        rewrite(manifest -> manifest.replace(digest, "0".repeat(64)));
        Path target = Files.createDirectories(folder.resolve("etc")).resolve("site.yaml");

        try (BackupFile backup = BackupFile.open(file)) {
            assertThatExceptionOfType(RefusedInput.class).isThrownBy(backup::check);
            assertThatExceptionOfType(RefusedInput.class)
                    .isThrownBy(() -> new SettingsRestore(backup, told::add).run(target, false));
        }
        assertThat(folder.resolve("etc")).isEmptyDirectory();
    }

    /** The backup again, with another manifest. */
    private void rewrite(java.util.function.UnaryOperator<String> change) throws IOException {
        Path next = folder.resolve("next.zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream to = Files.newOutputStream(next);
                ZipOutputStream out = new ZipOutputStream(to)) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(BackupManifest.NAME)
                                ? change.apply(new String(content, UTF_8)).getBytes(UTF_8)
                                : content);
            }
        }
        Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
