package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.atalaya.data.problem.RefusedInput;
import picocli.CommandLine.Option;

/** Settings of Spark and of the file systems it reads; secrets stand in a file, not on a command line. */
final class SparkProperties {

    @Option(
            names = "--spark-properties",
            paramLabel = "FILE",
            description =
                    "Settings of Spark, as in spark-defaults.conf; those of file systems begin with spark.hadoop.")
    private Path file;

    /**
     * The settings.
     *
     * @throws RefusedInput if the file is not there or holds what is no setting of Spark
     */
    Map<String, String> read() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        if (file == null) {
            return settings;
        }
        if (!Files.isRegularFile(file)) {
            throw new RefusedInput("--spark-properties " + file + " is not there; name a file of settings.");
        }
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        }
        for (String key : properties.stringPropertyNames()) {
            if (!key.startsWith("spark.")) {
                throw new RefusedInput(file + " sets " + key
                        + "; settings begin with spark., those of file systems with" + " spark.hadoop.");
            }
            settings.put(key, properties.getProperty(key).strip());
        }
        return settings;
    }
}
