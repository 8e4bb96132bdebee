package org.atalaya.analytics.step;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.statistics.distribution.TDistribution;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableDigests;
import org.atalaya.data.source.CodeDigest;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseManifest.StepAccount;
import org.atalaya.data.store.TableContract;
import org.duckdb.DuckDBConnection;
import org.hipparchus.linear.RealMatrix;

/**
 * Completes a staged release step by step: what the release before computed from the same rows with the same code is taken
 * over, the rest is computed.
 */
public final class StepRun {

    /** This module, the shared words, and the libraries that compute: their releases may differ in the last digits. */
    private static final String CODE = CodeDigest.of(
            StepRun.class, TableContract.class, DuckDBConnection.class, TDistribution.class, RealMatrix.class);

    private final Path staging;
    private final ReleaseDatabase interpreted;
    private final StepsBefore before;
    private final TableDigests digests;
    private final Map<String, String> keysOfFiles = new HashMap<>();
    private final List<StepAccount> accounts = new ArrayList<>();
    private final List<FoundProblem> problems = new ArrayList<>();
    private final Set<String> taken = new LinkedHashSet<>();

    /**
     * Steps of a release.
     *
     * @param staging its folder
     * @param interpreted its interpreted tables
     * @param before the release before
     * @param digests digests of its tables
     */
    public StepRun(Path staging, ReleaseDatabase interpreted, StepsBefore before, TableDigests digests) {
        this.staging = staging;
        this.interpreted = interpreted;
        this.before = before;
        this.digests = digests;
    }

    /** Takes a step's figures over, or computes them. */
    public void run(FigureStep step) throws SQLException, IOException {
        List<StepInput> inputs = step.reads();
        String key = key(step.name(), inputs);
        if (before.has(step, key)) {
            problems.addAll(before.takeOver(step, staging));
            taken.addAll(step.writes());
        } else {
            List<ReleaseDatabase.View> views = new ArrayList<>();
            for (StepInput input : inputs) {
                views.add(new ReleaseDatabase.View(input.table().name(), files(input), input.condition()));
            }
            try (ReleaseDatabase seen = ReleaseDatabase.open(staging, views)) {
                problems.addAll(step.write(seen, staging));
            }
        }
        step.writes().forEach(path -> keysOfFiles.put(path, key));
        accounts.add(new StepAccount(step.name(), key));
    }

    /** A digest of all that decides what a step computes. */
    private String key(String name, List<StepInput> inputs) throws SQLException, IOException {
        List<String> parts = new ArrayList<>(List.of(CODE, name));
        for (StepInput input : inputs) {
            parts.add(input.table().name() + " " + input.table().columns() + input.condition());
            parts.add(digest(input));
        }
        return sha256(parts);
    }

    private String digest(StepInput input) throws SQLException, IOException {
        return input.files().isEmpty()
                ? digests.of(interpreted, input.table(), input.condition()).digest()
                : digestOfFiles(input.files());
    }

    /** Of a file that a step wrote, the key of the step decides what is in it. */
    private String digestOfFiles(List<String> paths) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String path : paths) {
            String key = keysOfFiles.get(path);
            parts.add(path);
            parts.add(key == null ? Sha256.of(staging.resolve(path)) : key);
        }
        return sha256(parts);
    }

    private List<String> files(StepInput input) throws IOException {
        if (!input.files().isEmpty()) {
            return input.files();
        }
        List<String> files = new ArrayList<>();
        try (DirectoryStream<Path> parts =
                Files.newDirectoryStream(staging.resolve(input.table().name()), "*.parquet")) {
            parts.forEach(part -> files.add(staging.relativize(part).toString()));
        }
        Collections.sort(files); // rows come in one order on every disk
        return files;
    }

    private static String sha256(List<String> parts) {
        return Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** The steps that were run, with their keys. */
    public List<StepAccount> accounts() {
        return accounts;
    }

    /** What was odd, in the order of the steps. */
    public List<FoundProblem> problems() {
        return problems;
    }

    /** Paths of the files that were taken over. */
    public Set<String> taken() {
        return new HashSet<>(taken);
    }
}
