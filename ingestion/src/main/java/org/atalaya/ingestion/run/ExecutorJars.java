package org.atalaya.ingestion.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The jars a task needs beyond those every Spark has. What is sent for nothing costs a moment; what is missing would
 * cost the run: so all are sent that are not known to be Spark's.
 */
final class ExecutorJars {

    /** How the names of Spark's own large jars begin, and of no other: Amazon's have a netty-nio-client of theirs. */
    private static final List<String> OF_SPARK = List.of(
            "spark-",
            "scala-",
            "hadoop-client-",
            "netty-all-",
            "netty-buffer-",
            "netty-codec-",
            "netty-common-",
            "netty-handler-",
            "netty-resolver-",
            "netty-tcnative-",
            "netty-transport-",
            "parquet-",
            "arrow-",
            "hive-",
            "orc-",
            "jersey-",
            "jackson-core-",
            "jackson-databind-",
            "jackson-annotations-",
            "jackson-module-",
            "log4j-",
            "slf4j-",
            "zstd-jni-",
            "snappy-",
            "lz4-",
            "leveldbjni-",
            "datasketches-",
            "janino-",
            "commons-compiler-",
            "avro-",
            "kryo-",
            "chill",
            "ivy-",
            "icu4j-",
            "tink-",
            "protobuf-",
            "json4s-");

    private ExecutorJars() {}

    /**
     * The jars of a class path.
     *
     * @param classPath as Java writes it; a jar may name further ones in its manifest
     */
    static List<Path> of(String classPath) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            Path jar = Path.of(entry).toAbsolutePath();
            if (Files.isRegularFile(jar)) {
                jars.add(jar);
                jars.addAll(namedIn(jar));
            }
        }
        return jars.stream().distinct().filter(jar -> !isOfSpark(jar)).toList();
    }

    static boolean isOfSpark(Path jar) {
        String name = jar.getFileName().toString();
        return OF_SPARK.stream().anyMatch(name::startsWith);
    }

    private static List<Path> namedIn(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getManifest() == null) {
                return List.of();
            }
            String names = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return names == null
                    ? List.of()
                    : Stream.of(names.split(" "))
                            .map(jar::resolveSibling)
                            .filter(Files::isRegularFile)
                            .toList();
        }
    }
}
