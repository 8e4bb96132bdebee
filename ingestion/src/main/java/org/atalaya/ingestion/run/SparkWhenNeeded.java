package org.atalaya.ingestion.run;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.run.Progress;

/** Spark, started when the first source needs it: a run that only takes over and reads small files never does. */
final class SparkWhenNeeded implements Supplier<SparkSession>, AutoCloseable {

    private final Supplier<SparkSession> start;
    private final Progress progress;
    private SparkSession session;

    /**
     * Not started yet.
     *
     * @param start starts it
     * @param progress told when
     */
    SparkWhenNeeded(Supplier<SparkSession> start, Progress progress) {
        this.start = start;
        this.progress = progress;
    }

    @Override
    public SparkSession get() {
        if (session == null) {
            progress.stage("start Spark");
            session = start.get();
        }
        return session;
    }

    @Override
    public void close() throws IOException {
        if (session != null) {
            session.close();
        }
    }
}
