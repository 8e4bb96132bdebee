package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.Progress;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.ingestion.cluster.RawMirror;
import org.atalaya.ingestion.cluster.SharedFolder;
import org.atalaya.ingestion.cluster.SharedTables;
import org.atalaya.ingestion.cluster.TakenTables;
import org.atalaya.ingestion.interpret.EditionsBefore;
import org.atalaya.ingestion.run.IngestPlan.Source;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a run's tasks work and write: on this machine, unless a cluster is named (docs/SCALING.md). */
final class EngineOptions {

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark cluster that does the work, as spark://HOST:7077 (default: this machine).")
    private String master;

    @Option(
            names = "--tables",
            paramLabel = "URI",
            description = "With --master: where its machines write interpreted tables, as hdfs://… or s3a://….")
    private String tables;

    @Mixin
    private SparkProperties properties;

    private RawMirror mirror;
    private String run;

    /** Whether tables are written to storage other machines see. */
    boolean shared() {
        return tables != null;
    }

    /**
     * Refuses what cannot work.
     *
     * @param raw where the raw files are
     * @throws RefusedInput if a cluster could not see what it reads or writes
     */
    void requireWhole(String raw) {
        if ((master == null) != (tables == null)) {
            throw new RefusedInput("--master and --tables go together: say which cluster does the work and where its"
                    + " machines write the tables.");
        }
        if (tables != null && !SharedFolder.isShared(tables)) {
            throw new RefusedInput("--tables " + tables + " is a path of this machine, which others do not see; write"
                    + " hdfs://…, s3a://…, or file:///… for a disk they share.");
        }
        if (SharedFolder.isShared(raw) != shared()) {
            throw new RefusedInput(
                    shared()
                            ? "--raw " + raw + " is a path of this machine, which a cluster does not see; write"
                                    + " hdfs://…, s3a://…, or file:///… for a disk its machines share."
                            : "--raw " + raw
                                    + " is read with --master and --tables only; name a folder of this machine.");
        }
    }

    /** What will be read; files of a shared folder are copied to this machine first. */
    IngestPlan plan(String raw, Path scratch, Path data, Set<Source> sources) throws IOException {
        if (!shared()) {
            return IngestPlan.of(Path.of(raw), data, sources);
        }
        mirror = RawMirror.of(raw, properties.read(), scratch);
        return IngestPlan.of(mirror.folder(), mirror::known, data, sources);
    }

    /** Starts Spark. */
    SparkSession session(Path scratch) {
        if (!shared()) {
            return SparkSessions.local(scratch);
        }
        try {
            // Whoever submits the job with Spark's own command has named the jars already.
            List<Path> jars = System.getProperty("spark.jars") == null
                    ? ExecutorJars.of(System.getProperty("java.class.path"))
                    : List.of();
            return SparkSessions.cluster(master, properties.read(), jars, scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stages a release; of one that was written elsewhere only the attached files and the manifest are here yet. */
    ReleaseManifest stage(
            IngestRun ingest,
            Supplier<SparkSession> spark,
            IngestPlan plan,
            ReleaseStore store,
            String release,
            EditionsBefore before)
            throws IOException {
        if (!shared()) {
            return ingest.stage(spark, plan, release, before);
        }
        SharedTables sink = SharedTables.begin(spark.get(), tables, properties.read(), release);
        ReleaseManifest manifest = ingest.stage(spark, plan, release, sink);
        sink.end(manifest, store.staging(release));
        this.run = sink.run();
        return manifest;
    }

    /** Copies what was written elsewhere. */
    void take(ReleaseStore store, String release, Progress progress) throws IOException {
        if (shared()) {
            progress.stage("copy the tables from " + tables);
            TakenTables.of(tables, properties.read(), Optional.of(run)).copy(release, store.staging(release));
        }
    }
}
