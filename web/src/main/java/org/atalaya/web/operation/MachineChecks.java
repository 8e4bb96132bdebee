package org.atalaya.web.operation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks at the machine. */
final class MachineChecks {

    private static final int JAVA = 17;
    private static final long MIB = 1 << 20;
    private static final long TO_SERVE = 768 * MIB;
    private static final long TO_INGEST = 3072 * MIB;
    private static final int WAIT_MILLISECONDS = 2_000;

    private MachineChecks() {}

    static Check java(int feature) {
        return feature >= JAVA
                ? Check.right("Java " + feature + "; 17 or later is needed.")
                : Check.wrong("Java " + feature + "; install a JDK 17 or later, or point JAVA_HOME at one.");
    }

    static Check memory() {
        long bytes =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return memory(bytes);
    }

    static Check memory(long bytes) {
        String there = "Memory: " + bytes / MIB + " MiB";
        if (bytes < TO_SERVE) {
            return Check.wrong(there + "; a machine that serves has 768 MiB or more, one that ingests 3 GiB.");
        }
        return bytes < TO_INGEST
                ? Check.toKnow(there + ", enough to serve; ingesting needs 3 GiB.")
                : Check.right(there + ", enough to serve and to ingest.");
    }

    /**
     * Whether another release has room.
     *
     * @param folder where the releases are
     * @param release bytes of the one that is served
     */
    static Check room(Path folder, long release) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        long needed = 2 * release; // what is being made, and what Spark writes besides
        String sentence =
                "Disk of " + folder + ": " + free / MIB + " MiB free; a release like the one that is served needs "
                        + Math.max(1, needed / MIB) + " MiB while it is made";
        return free < needed ? Check.wrong(sentence + ": make room, or move the store.") : Check.right(sentence + ".");
    }

    /** What libraries write for a moment. */
    static Check temporary() {
        try {
            Path file = Files.createTempFile("atalaya", ".try");
            Files.delete(file);
            return Check.right("Temporary files can be written to " + file.getParent() + ".");
        } catch (IOException e) {
            return Check.wrong("Temporary files cannot be written (" + e.getMessage()
                    + "); make their folder writable to this user, or name another:"
                    + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR.");
        }
    }

    static Check port(int port) {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket socket = new ServerSocket(port, 1, here)) {
            return Check.right("Port " + socket.getLocalPort() + " is free.");
        } catch (IOException taken) {
            return answersAsASite(here, port)
                    ? Check.right("Port " + port + " is taken by a site of Atalaya that is alive.")
                    : Check.wrong("Port " + port + " cannot be listened at (" + taken.getMessage()
                            + "); end the program that has it, or choose another with --port.");
        }
    }

    private static boolean answersAsASite(InetAddress here, int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://" + here.getHostAddress() + ":" + port + "/healthz")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(WAIT_MILLISECONDS);
            connection.setReadTimeout(WAIT_MILLISECONDS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK
                    && new String(connection.getInputStream().readNBytes(200), StandardCharsets.UTF_8)
                            .contains("\"alive\"");
        } catch (IOException somethingElse) {
            return false;
        }
    }

    /** A program that is used where it is there. */
    static Check program(String use, String install, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return Check.right(command.get(0) + " is there, for " + use + ".");
            }
            process.destroy();
        } catch (IOException absent) {
            // said below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Check.toKnow(command.get(0) + " is not there or does not start: no " + use + " until " + install + ".");
    }
}
