package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.StoreLock;

/**
 * Figures are computed and the release published by a process of its own, without Spark. It takes over its
 * part of the lock: should this process be killed, no other run may touch what that one writes.
 */
final class DeriveProcess {

    private DeriveProcess() {}

    /**
     * Completes and publishes a staged release.
     *
     * @param store the store
     * @param release the staged release; if it is not published, nothing of it is left
     * @param held the lock of the store
     * @param options further options of {@code derive}
     * @param out told what to do where the site is not built
     * @return the process's exit code
     */
    static int run(ReleaseStore store, String release, StoreLock held, List<String> options, PrintWriter out)
            throws IOException, InterruptedException {
        String site = System.getProperty("atalaya.site.jar");
        if (site == null) {
            out.println("Staged as " + release + "; publish it with: atalaya derive --store " + store.root()
                    + " --staging " + release);
            return ExitCode.DONE;
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Datalaya.home=" + System.getProperty("atalaya.home", "."),
                "-Djava.io.tmpdir=" + Files.createDirectories(store.scratch().toAbsolutePath()),
                "-jar",
                site,
                "derive",
                "--store",
                store.root().toString(),
                "--staging",
                release,
                "--lock-is-held"));
        command.addAll(options);
        held.handOver();
        Process process = new ProcessBuilder(command).inheritIO().start();
        Thread stopWithUs = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(stopWithUs);
        int exit = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(stopWithUs);
        store.deleteScratch();
        if (exit != ExitCode.DONE) {
            store.discard(release);
        }
        return exit;
    }
}
