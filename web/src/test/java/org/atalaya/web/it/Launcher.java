package org.atalaya.web.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Runs the launcher as a user does: another process, its output and exit code. */
final class Launcher {

    /** The project's root; tests run in the module's folder. */
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final long LONGEST_RUN_SECONDS = 600;

    /** Runs of tests are short, with few rows: the quick compiler halves the work of one. Java says that it was told so. */
    private static final Map<String, String> QUICK = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private static final Pattern SAID_BY_JAVA = Pattern.compile("NOTE: Picked up JDK_JAVA_OPTIONS: .*\\R");

    private Launcher() {}

    /** What a run printed, and how it ended. */
    record Result(int exit, String output) {}

    static Result run(Object... arguments) throws IOException, InterruptedException {
        return end(start(arguments));
    }

    /** A run as its process ends it. */
    static Result end(Process process) throws IOException, InterruptedException {
        String output;
        try (InputStream printed = process.getInputStream()) {
            output = new String(printed.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after " + LONGEST_RUN_SECONDS + " s: " + output);
        }
        return new Result(process.exitValue(), SAID_BY_JAVA.matcher(output).replaceAll(""));
    }

    static Process start(Object... arguments) throws IOException {
        return start(QUICK, arguments);
    }

    /** A run with something else in its environment, as a user starts it otherwise. */
    static Process start(Map<String, String> environment, Object... arguments) throws IOException {
        OncePerBuild.folder("packaged", folder -> packageWhatIsMissing());
        return begin(environment, arguments);
    }

    /** In a clone where ingestion was never packaged the launcher does it: once, not in each process that tests. */
    private static void packageWhatIsMissing() throws IOException {
        try {
            Result help = end(begin(QUICK, "ingest", "--help"));
            if (help.exit() != 0) {
                throw new IOException(help.output());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static Process begin(Map<String, String> environment, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(HOME.resolve("atalaya").toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** A folder zipped as the publisher zips it: entries are named from within the folder. */
    static Path zip(Path folder, Path target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return target;
    }
}
