package org.atalaya.ingestion.run;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** A session of Spark in this process, for tests of other packages. */
public final class LocalSpark {

    private LocalSpark() {}

    /** Starts it. */
    public static SparkSession start(Path scratch) {
        return SparkSessions.local(scratch.resolve("spark"));
    }
}
