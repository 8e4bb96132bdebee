package org.atalaya.ingestion.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.store.RowSum;
import org.atalaya.ingestion.store.SparkTypes;
import org.atalaya.ingestion.store.StagingWriter;
import org.atalaya.ingestion.store.TableRows;
import org.atalaya.ingestion.store.TableSink;

/**
 * The interpreted tables of one run in shared storage. Every run has a folder of its own, so nothing is ever
 * overwritten or renamed; what it holds is told by its manifest, which is written after the tables, and {@code CURRENT}
 * names the folder last.
 *
 * <pre>
 * PLACE/RUN/TABLE/part-00000-….parquet
 * PLACE/RUN/files/SHA256.TYPE             files that go with records
 * PLACE/RUN/manifest.json                 the release's, with the account of every table
 * PLACE/CURRENT                           name of the last whole run
 * </pre>
 */
public final class SharedTables implements TableSink {

    static final String CURRENT = "CURRENT";
    static final String MANIFEST = "manifest.json";
    static final String ATTACHED = "files/";

    private final SparkSession spark;
    private final SharedFolder place;
    private final String run;
    private final List<TableContract> tables = new ArrayList<>();
    private final List<TableFile> files = new ArrayList<>();

    private SharedTables(SparkSession spark, SharedFolder place, String run) {
        this.spark = spark;
        this.place = place;
        this.run = run;
    }

    /**
     * Begins a run.
     *
     * @param spark the session
     * @param uri the place of all runs
     * @param sparkProperties how it is reached
     * @param release id of the release
     */
    public static SharedTables begin(
            SparkSession spark, String uri, Map<String, String> sparkProperties, String release) throws IOException {
        String run = release + "-" + UUID.randomUUID().toString().substring(0, 8);
        return new SharedTables(spark, SharedFolder.open(uri, HadoopSettings.of(sparkProperties)), run);
    }

    /** Name of the run's folder. */
    public String run() {
        return run;
    }

    @Override
    public void write(TableContract contract, TableRows rows) throws IOException {
        SharedFolder folder = place.folder(run).folder(contract.name());
        StagingWriter.write(contract, rows.on(spark, SparkTypes.schema(contract)), rows.ranges(), folder.toString());
        tables.add(contract);
        folder.read(DirectCommit.LIST)
                .lines()
                .forEach(file -> files.add(new TableFile(contract, folder.uri(file), contract.name() + "/" + file)));
    }

    /**
     * Ends the run: reads back what was written, tells it in the manifest, and names the run.
     *
     * @param manifest what the release is made of
     * @param staging folder of the release on this machine, with the files that go with its records
     */
    public void end(ReleaseManifest manifest, Path staging) throws IOException {
        SharedFolder folder = place.folder(run);
        Path attached = ReleaseStore.attached(staging);
        if (Files.isDirectory(attached)) {
            try (Stream<Path> all = Files.list(attached)) {
                for (Path file : all.toList()) {
                    folder.upload(file, ATTACHED + file.getFileName());
                }
            }
        }
        folder.write(MANIFEST, manifest.withTables(accounts()).text());
        place.write(CURRENT, run + "\n");
    }

    private List<TableAccount> accounts() {
        Map<String, RowSum> sums = new LinkedHashMap<>();
        Map<String, List<FileAccount>> ofTable = new LinkedHashMap<>();
        tables.forEach(table -> {
            sums.put(table.name(), new RowSum());
            ofTable.put(table.name(), new ArrayList<>());
        });
        JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(files, files.size())
                .map(TableFile::account)
                .collect()
                .forEach(account -> {
                    sums.merge(account.table(), account.rows(), RowSum::with);
                    ofTable.get(account.table()).add(account.file());
                });
        return sums.entrySet().stream()
                .map(table -> new TableAccount(
                        table.getKey(),
                        table.getValue().rows(),
                        table.getValue().digest(),
                        ofTable.get(table.getKey())))
                .toList();
    }
}
