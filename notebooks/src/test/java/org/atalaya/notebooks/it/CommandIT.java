package org.atalaya.notebooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code atalaya notebooks}, as far as it goes without a browser. */
class CommandIT {

    private static final List<String> NEEDED = List.of("dirname", "find", "head", "sed");

    @TempDir
    private Path folder;

    @Test
    void saysInOneSentenceWhatToInstall() throws Exception {
        for (String tool : NEEDED) {
            Path stand = Files.writeString(folder.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
            Files.setPosixFilePermissions(stand, PosixFilePermissions.fromString("rwx------"));
        }
        ProcessBuilder builder = launcher("notebooks");
        builder.environment().put("PATH", folder.toString());
        Process process = builder.start();
        assertThat(printed(process))
                .isEqualTo(
                        "Notebooks need Jupyter; on Debian or Ubuntu install it with: apt install jupyter-notebook\n");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    @Test
    void explainsItself() throws Exception {
        Process process = launcher("notebooks", "--help").start();
        assertThat(printed(process))
                .isEqualTo("Usage: atalaya notebooks [--store DIR] [OPTIONS OF jupyter notebook]\n");
        assertThat(process.waitFor()).isZero();
    }

    private static ProcessBuilder launcher(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of("..", "atalaya").toAbsolutePath().normalize().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private static String printed(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
