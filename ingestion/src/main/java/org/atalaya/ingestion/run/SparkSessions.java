package org.atalaya.ingestion.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.atalaya.ingestion.cluster.DirectCommit;

/** Spark as this job uses it. */
public final class SparkSessions {

    private SparkSessions() {}

    /**
     * A session within this process, reachable from this machine only.
     *
     * @param scratch where Spark may put temporary files
     */
    public static SparkSession local(Path scratch) {
        return common(SparkSession.builder(), scratch)
                .master("local[*]")
                .config("spark.local.dir", scratch.toString())
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    /**
     * A session whose tasks run elsewhere, and whose tables are written where they stay.
     *
     * @param master the cluster, as Spark names it
     * @param properties Spark's settings, as the operator wrote them
     * @param jars what tasks need beyond Spark's own jars
     * @param scratch where Spark may put temporary files of this process; machines of a cluster have their own
     */
    static SparkSession cluster(String master, Map<String, String> properties, List<Path> jars, Path scratch) {
        SparkSession.Builder builder = common(SparkSession.builder(), scratch)
                .config(
                        "spark.jars",
                        String.join(",", jars.stream().map(Path::toString).toList()));
        properties.forEach(builder::config);
        return builder.master(master)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.sources.commitProtocolClass", DirectCommit.class.getName())
                .getOrCreate();
    }

    private static SparkSession.Builder common(SparkSession.Builder builder, Path scratch) {
        return builder.appName("atalaya ingest")
                .config("spark.ui.enabled", false)
                .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString())
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", 4)
                // Planning compares every condition with every other: with a condition for each month, minutes of it.
                .config("spark.sql.constraintPropagation.enabled", false)
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", false);
    }
}
