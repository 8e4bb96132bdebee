package org.atalaya.ingestion.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a test needs to start two workers on this machine, each with an executor in a process of its own. Executors have this
 * build's class path, since its classes are in no jar yet; that jars are sent is shown by benchmarks/cluster.sh.
 */
final class SmallCluster {

    static final String MASTER = "local-cluster[2,1,1024]";

    private SmallCluster() {}

    /** Writes Spark's settings, and lays out Spark as it is installed, where the build says it is. */
    static Path properties(Path folder) throws IOException {
        Path spark = Path.of(System.getenv("SPARK_HOME"));
        Files.createDirectories(spark.resolve("jars"));
        Files.writeString(spark.resolve("RELEASE"), "Spark, from this build's own jars\n");
        Map<String, String> settings = Map.of(
                "spark.executor.memory", "512m",
                "spark.executor.extraClassPath", System.getProperty("java.class.path"),
                "spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "spark.driver.host", "127.0.0.1",
                "spark.driver.bindAddress", "127.0.0.1");
        return Files.write(
                folder.resolve("spark.properties"),
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList());
    }

    /** The processes of the executors this process started; it starts no other Java. */
    static List<ProcessHandle> executors() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .toList();
    }
}
