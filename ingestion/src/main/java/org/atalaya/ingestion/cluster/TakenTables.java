package org.atalaya.ingestion.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;

/** A run's tables, copied from shared storage into the staging folder of a release and compared with their manifest. */
public final class TakenTables {

    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*");

    private final SharedFolder place;
    private final String run;
    private final ReleaseManifest manifest;

    private TakenTables(SharedFolder place, String run, ReleaseManifest manifest) {
        this.place = place;
        this.run = run;
        this.manifest = manifest;
    }

    /**
     * Looks at a run.
     *
     * @param uri the place of all runs
     * @param sparkProperties how it is reached
     * @param run name of the run; empty for the one {@code CURRENT} names
     * @throws RefusedInput if there is no such run, or it did not end
     */
    public static TakenTables of(String uri, Map<String, String> sparkProperties, Optional<String> run)
            throws IOException {
        SharedFolder place = SharedFolder.open(uri, HadoopSettings.of(sparkProperties));
        if (run.isEmpty() && !place.has(SharedTables.CURRENT)) {
            throw new RefusedInput(place + " has no " + SharedTables.CURRENT
                    + ": no run has ended there; run `atalaya ingest --tables " + place + "` first.");
        }
        String name =
                run.isPresent() ? run.get() : place.read(SharedTables.CURRENT).trim();
        SharedFolder folder = place.folder(name);
        if (!folder.has(SharedTables.MANIFEST)) {
            throw new RefusedInput(
                    folder + " has no " + SharedTables.MANIFEST + ": that run did not end; name another.");
        }
        return new TakenTables(
                folder, name, ReleaseManifest.parse(folder.read(SharedTables.MANIFEST), folder.toString()));
    }

    /** Name of the run. */
    public String run() {
        return run;
    }

    /** What the run wrote. */
    public ReleaseManifest manifest() {
        return manifest;
    }

    /**
     * Copies the run's tables.
     *
     * @param release id of the release they become
     * @param staging its folder
     * @throws RefusedInput if a file is not the one its manifest tells of
     */
    public void copy(String release, Path staging) throws IOException {
        for (TableAccount table : manifest.tables()) {
            if (!TABLE.matcher(table.table()).matches()) {
                throw new RefusedInput("The manifest of " + place + " tells of a table " + table.table()
                        + "; tables are named like survey_edition.");
            }
            Path folder = Files.createDirectories(staging.resolve(table.table()));
            long rows = 0;
            for (int part = 0; part < table.files().size(); part++) {
                rows += take(table.files().get(part), folder.resolve("part-" + part + ".parquet"));
            }
            if (rows != table.rows()) {
                throw new RefusedInput("Table " + table.table() + " of " + place + " has " + rows
                        + " rows; its manifest tells of " + table.rows() + "; run `atalaya ingest` again.");
            }
        }
        for (SharedFolder.Entry entry : attached()) {
            takeAttached(entry, Files.createDirectories(ReleaseStore.attached(staging)));
        }
        manifest.withRelease(release).write(ReleaseStore.expected(staging));
        manifest.withRelease(release).withTables(List.of()).write(ReleaseStore.manifest(staging));
    }

    private long take(FileAccount file, Path copy) throws IOException {
        place.download(file.path(), copy);
        if (Files.size(copy) != file.bytes() || !Sha256.of(copy).equals(file.sha256())) {
            throw new RefusedInput(place + "/" + file.path() + " is not the file its manifest tells of: " + file.bytes()
                    + " bytes with SHA-256 " + file.sha256() + " are expected; run `atalaya ingest` again.");
        }
        try (ParquetFileReader reader = ParquetFileReader.open(
                new LocalInputFile(copy),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
            return reader.getRecordCount();
        }
    }

    private List<SharedFolder.Entry> attached() throws IOException {
        return place.has(SharedTables.ATTACHED)
                ? place.folder(SharedTables.ATTACHED).list()
                : List.of();
    }

    /** A file that goes with a record is named by its SHA-256. */
    private void takeAttached(SharedFolder.Entry entry, Path folder) throws IOException {
        Path copy = folder.resolve(Path.of(entry.name()).getFileName());
        place.download(SharedTables.ATTACHED + entry.name(), copy);
        if (!entry.name().startsWith(Sha256.of(copy) + ".")) {
            throw new RefusedInput(place + "/" + SharedTables.ATTACHED + entry.name()
                    + " is not the file its name tells of; run `atalaya ingest` again.");
        }
    }
}
