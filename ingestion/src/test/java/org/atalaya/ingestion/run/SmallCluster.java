package org.atalaya.ingestion.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a test needs to start two workers on this machine, each with an executor in a process of its own. The executors
 * have Spark's own jars and no other libraries; what Atalaya needs must reach them as it would on a cluster.
 */
final class SmallCluster {

    static final String MASTER = "local-cluster[2,1,1024]";

    private static final List<String> NOT_SPARKS =
            List.of("fastcsv-", "fastexcel", "poi-", "tika-", "commonmark", "jsoup-", "picocli-");

    private SmallCluster() {}

    /** Writes Spark's settings, and lays out Spark as it is installed, where the build says it is. */
    static Path properties(Path folder) throws IOException {
        Path spark = Path.of(System.getenv("SPARK_HOME"));
        Files.createDirectories(spark.resolve("jars"));
        Files.writeString(spark.resolve("RELEASE"), "Spark, from this build's own jars\n");
        String classPath = System.getProperty("java.class.path");
        // In a build the project's own classes are folders, which stand beside Spark's jars; on a cluster they are
        // sent.
        String installed = Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> NOT_SPARKS.stream()
                        .noneMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
        Map<String, String> settings = Map.of(
                "spark.executor.memory", "512m",
                "spark.executor.extraClassPath", installed,
                "spark.driver.host", "127.0.0.1",
                "spark.driver.bindAddress", "127.0.0.1");
        return Files.write(
                folder.resolve("spark.properties"),
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList());
    }

    /** The processes of the executors this process started. */
    static List<ProcessHandle> executors() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                .toList();
    }
}
