package org.atalaya.ingestion.run;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark as this job uses it. */
public final class SparkSessions {

    private SparkSessions() {}

    /**
     * A session within this process, reachable from this machine only.
     *
     * @param scratch where Spark may put temporary files
     */
    public static SparkSession local(Path scratch) {
        return SparkSession.builder()
                .appName("atalaya ingest")
                .master("local[*]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.local.dir", scratch.toString())
                .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString())
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", 4)
                // Planning compares every condition with every other: with a condition for each month, minutes of it.
                .config("spark.sql.constraintPropagation.enabled", false)
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", false)
                .getOrCreate();
    }
}
