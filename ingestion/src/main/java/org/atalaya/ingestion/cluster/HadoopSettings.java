package org.atalaya.ingestion.cluster;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import scala.Tuple2;

/** How file systems are reached: Hadoop's own settings, and those among Spark's that are for it. */
final class HadoopSettings {

    private static final String FOR_HADOOP = "spark.hadoop.";

    private HadoopSettings() {}

    /** The settings of a run, before Spark is started. */
    static Configuration of(Map<String, String> sparkProperties) {
        Configuration settings = new Configuration();
        sparkProperties.forEach((key, value) -> {
            if (key.startsWith(FOR_HADOOP)) {
                settings.set(key.substring(FOR_HADOOP.length()), value);
            }
        });
        return settings;
    }

    /** The settings of the run a task belongs to. */
    static Configuration ofTask() {
        return of(Arrays.stream(SparkEnv.get().conf().getAll()).collect(Collectors.toMap(Tuple2::_1, Tuple2::_2)));
    }
}
