package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutorJarsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "netty-nio-client-2.35.4.jar",
                "metrics-spi-2.35.4.jar",
                "fastcsv-4.4.0.jar",
                "hadoop-aws-3.5.0.jar"
            })
    void sendsWhatSparkDoesNotHave(String jar) {
        assertThat(ExecutorJars.isOfSpark(Path.of(jar))).isFalse();
    }

    @Test
    void sendsTheJarsAJarNames() throws IOException {
        Path named =
                Files.createFile(Files.createDirectories(folder.resolve("lib")).resolve("fastcsv-4.4.0.jar"));
        Files.createFile(folder.resolve("lib/spark-core_2.13-4.2.0.jar"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Name.CLASS_PATH, "lib/fastcsv-4.4.0.jar lib/spark-core_2.13-4.2.0.jar lib/not-there.jar");
        Path jar = folder.resolve("atalaya-ingestion.jar");
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }

        assertThat(ExecutorJars.of(jar.toString())).containsExactly(jar, named);
    }
}
