package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.Folders;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;

/** Releases the integration tests read, each published by the launcher once in a build. */
final class Releases {

    static final Path SYNTHETIC = Launcher.HOME.resolve("data/fixtures/synthetic-ensu");
    static final Path STORES = Path.of("target", "it-stores").toAbsolutePath();

    private Releases() {}

    /** The project's own figures, published by {@code atalaya demo --no-serve}. */
    static ReleaseStore demo() {
        return store("demo", "demo", "--no-serve");
    }

    /** Three editions of the synthetic ENSU, from zips. */
    static ReleaseStore synthetic() {
        return store("synthetic", "ingest", "--raw", syntheticZips(), "--sources", "ensu");
    }

    /** One quarter of the synthetic ENSU, of which only the persons of city 28 were interviewed. */
    static ReleaseStore oneCityOneQuarter() {
        Path raw = OncePerBuild.folder("one-city-raw", Releases::writeOneCity);
        return store("one-city-one-quarter", "ingest", "--raw", raw, "--sources", "ensu");
    }

    /** A store filled by a run of the launcher. */
    static ReleaseStore store(String name, Object... run) {
        return new ReleaseStore(OncePerBuild.folder(name, folder -> {
            List<Object> arguments = new ArrayList<>(List.of(run));
            arguments.addAll(List.of("--store", folder));
            Files.writeString(printed(name), succeed(arguments.toArray()));
        }));
    }

    /** The file of what the run printed that filled a store. */
    static Path printed(String name) {
        return STORES.resolve(name + ".log");
    }

    private static void writeOneCity(Path raw) throws IOException {
        String table = "conjunto_de_datos_ensu_cb_0324/conjunto_de_datos/conjunto_de_datos_ensu_cb_0324.csv";
        String[] records = Files.readString(
                        SYNTHETIC.resolve("conjunto_de_datos_ensu_2024_1t_csv").resolve(table))
                .split("\r");
        int city = List.of(records[0].split(",")).indexOf("\"CD\"");
        Path copy = raw.resolve("edition").resolve(table);
        Files.createDirectories(copy.getParent());
        Files.writeString(
                copy,
                Stream.concat(
                                Stream.of(records[0]),
                                Stream.of(records).filter(record -> record.split(",")[city].equals("\"28\"")))
                        .collect(Collectors.joining("\r", "", "\r")));
    }

    /** A folder with the synthetic ENSU as INEGI serves it: one zip per edition. */
    static Path syntheticZips() {
        return OncePerBuild.folder("synthetic-zips", folder -> {
            for (Path edition : syntheticEditions()) {
                Launcher.zip(edition, folder.resolve(edition.getFileName() + ".zip"));
            }
        });
    }

    /** The folders of the synthetic ENSU's editions. */
    private static List<Path> syntheticEditions() throws IOException {
        try (Stream<Path> editions = Files.list(SYNTHETIC)) {
            return editions.filter(folder -> folder.getFileName().toString().startsWith("conjunto"))
                    .sorted()
                    .toList();
        }
    }

    /** Changes a staged release before it is published. */
    interface Change {
        /** Writes tables anew. */
        void in(Path release) throws IOException, SQLException;
    }

    /** Publishes the demonstration's release in another store under an id. */
    static void publishDemo(ReleaseStore store, String id) throws IOException {
        try {
            publishDemo(store, id, release -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes the demonstration's release, changed, in another store under an id. */
    static void publishDemo(ReleaseStore store, String id, Change change) throws IOException, SQLException {
        copy(current(demo()), store.staging(id));
        change.in(store.staging(id));
        Path manifest = ReleaseStore.manifest(store.staging(id));
        ReleaseManifest made = ReleaseManifest.read(manifest);
        new ReleaseManifest(id, made.createdAt(), made.codeVersion(), made.sources(), accounts(store.staging(id), made))
                .write(manifest);
        store.publish(id);
    }

    /** The accounts of the tables that are there, with their files as they are now. */
    static List<TableAccount> accounts(Path release, ReleaseManifest made) throws IOException {
        List<TableAccount> accounts = new ArrayList<>();
        for (TableAccount table : made.tables()) {
            if (!Files.isDirectory(release.resolve(table.table()))) {
                continue;
            }
            List<FileAccount> files = new ArrayList<>();
            try (Stream<Path> parts = Files.list(release.resolve(table.table()))) {
                for (Path part : parts.sorted().toList()) {
                    files.add(new FileAccount(release.relativize(part).toString(), Files.size(part), Sha256.of(part)));
                }
            }
            accounts.add(new TableAccount(table.table(), table.rows(), table.digest(), files));
        }
        return accounts;
    }

    /** Writes a table of a release anew, each row changed, and others after it. */
    static void rewrite(Path release, TableContract contract, UnaryOperator<Object[]> change, Object[]... more)
            throws IOException, SQLException {
        List<Object[]> rows;
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            rows = database.list("SELECT * FROM " + contract.name(), row -> {
                Object[] values = new Object[contract.columns().size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(contract.columns().get(i).name());
                }
                return values;
            });
        }
        Folders.delete(release.resolve(contract.name())); // however many files it had
        try (TableWriter table = new TableWriter(contract)) {
            for (Object[] row : rows) {
                table.add(change.apply(row));
            }
            for (Object[] row : more) {
                table.add(row);
            }
            table.write(release);
        }
    }

    /** Folder of the release a store serves. */
    static Path current(ReleaseStore store) throws IOException {
        return store.release(store.findCurrent().orElseThrow());
    }

    /** Digests of a release's tables, in order. */
    static List<String> digests(ReleaseStore store) throws IOException {
        return ReleaseManifest.read(ReleaseStore.manifest(current(store))).tables().stream()
                .map(table -> table.table() + " " + table.rows() + " " + table.digest())
                .toList();
    }

    /** Copies a file, or a folder and what is in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString()).normalize();
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** An empty folder for a store. */
    static Path fresh(String name) {
        Path store = STORES.resolve(name);
        try {
            if (Files.exists(store)) {
                try (Stream<Path> old = Files.walk(store)) {
                    for (Path path : old.sorted((a, b) -> b.compareTo(a)).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store;
    }

    private static String succeed(Object... arguments) {
        try {
            Launcher.Result result = Launcher.run(arguments);
            assertThat(result.exit()).as(result.output()).isZero();
            return result.output();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
