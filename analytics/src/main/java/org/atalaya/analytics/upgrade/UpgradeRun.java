package org.atalaya.analytics.upgrade;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.derive.DeriveRun;
import org.atalaya.analytics.store.OlderForm;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.ReleaseForm;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.Progress;
import org.atalaya.data.source.CodeVersion;
import org.atalaya.data.store.Damage;
import org.atalaya.data.store.ReleaseFiles;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.data.withdrawal.WithdrawalList;

/**
 * Makes of the interpreted tables of a release another version made a release of this version, without reading an
 * official file again: what is new is missing, and every figure is computed, checked and published as after an ingest.
 */
public final class UpgradeRun {

    private final ReleaseStore store;
    private final Instant now;
    private final Progress progress;

    /**
     * An upgrade.
     *
     * @param store the store; its lock is held by the caller
     * @param now when it is made
     * @param progress hears how far it is
     */
    public UpgradeRun(ReleaseStore store, Instant now, Progress progress) {
        this.store = store;
        this.now = now;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param manifest of the release that is served now
     * @param before the release it was made of
     * @param unknown tables and columns the older version did not know: nothing is in them until the next ingest
     */
    public record Upgraded(ReleaseManifest manifest, String before, List<String> unknown) {}

    /**
     * Upgrades the release CURRENT names.
     *
     * @param before its id
     * @return empty if it has all that this version asks
     * @throws RefusedInput if it cannot be done without losing or inventing a value; nothing is published then
     */
    public Optional<Upgraded> publish(String before) throws Exception {
        if (WithdrawalList.read(store.root()).findRelease(before).isPresent()) {
            throw new RefusedInput("Release " + before + " is withdrawn: what is made of it would be given out again.");
        }
        Path from = store.release(before);
        Optional<Damage> damage = Damage.find(from);
        if (damage.isPresent()) {
            throw new RefusedInput(
                    "Release " + before + " is damaged: " + damage.get().what()
                            + "; put the file back with `atalaya restore BACKUP --replace`, then upgrade.");
        }
        if (ReleaseForm.findLacking(from).isEmpty()) {
            return Optional.empty();
        }
        ReleaseManifest manifest = ReleaseManifest.read(ReleaseStore.manifest(from));
        requirePossible(from, manifest);
        store.cleanStaging();
        String id = store.nextId(LocalDate.ofInstant(now, ZoneOffset.UTC));
        try {
            progress.stage("take over the tables of " + before);
            List<String> unknown = stage(from, manifest, id);
            return Optional.of(new Upgraded(new DeriveRun(store, progress).publish(id), before, unknown));
        } catch (RefusedInput refused) {
            store.discard(id);
            throw refused(before, refused.getMessage());
        }
    }

    private static RefusedInput refused(String release, String why) {
        return new RefusedInput("Release " + release + " cannot be upgraded: " + why
                + " `atalaya ingest`, with the official files it was made of, makes one of this version.");
    }

    /** Says beforehand what would stand in the way. */
    private static void requirePossible(Path from, ReleaseManifest manifest) throws IOException, SQLException {
        Optional<String> obstacle = OlderForm.findObstacle(from, manifest);
        if (obstacle.isPresent()) {
            throw refused(manifest.release(), obstacle.get() + ".");
        }
    }

    private List<String> stage(Path from, ReleaseManifest before, String id) throws IOException, SQLException {
        Path staging = Files.createDirectories(store.staging(id));
        Set<String> derived = Tables.derived().stream().map(TableContract::name).collect(Collectors.toSet());
        Set<String> interpreted =
                Tables.interpreted().stream().map(TableContract::name).collect(Collectors.toSet());
        for (FileAccount file : ReleaseFiles.list(from)) {
            String table = Path.of(file.path()).getName(0).toString();
            boolean attached = Path.of(file.path()).startsWith(ReleaseStore.attached(Path.of("")));
            if (attached || !derived.contains(table) && (interpreted.contains(table) || table.endsWith("_person"))) {
                ReleaseFiles.link(from.resolve(file.path()), staging.resolve(file.path()));
            }
        }
        List<String> unknown = new ArrayList<>();
        giveForm(staging, release -> Tables.interpreted(), unknown);
        giveForm(staging, DeriveRun::persons, unknown); // which they are, the tables above say
        new ReleaseManifest(
                        id,
                        now,
                        CodeVersion.text() + "; " + before.release() + ": " + before.codeVersion(),
                        before.internal(),
                        before.preview(),
                        before.sources(),
                        List.of())
                .write(ReleaseStore.manifest(staging));
        return unknown;
    }

    private interface Contracts {
        List<TableContract> of(ReleaseDatabase release) throws SQLException;
    }

    private static void giveForm(Path staging, Contracts contracts, List<String> unknown)
            throws IOException, SQLException {
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            OlderForm form = new OlderForm(release);
            for (TableContract contract : contracts.of(release)) {
                if (!form.has(contract)) {
                    writeEmpty(contract, staging);
                    unknown.add(contract.name());
                    continue;
                }
                Optional<String> obstacle = form.findObstacle(contract);
                if (obstacle.isPresent()) {
                    throw new RefusedInput(obstacle.get() + ".");
                }
                unknown.addAll(form.listLacking(contract));
                if (!form.fits(contract) || contract.equals(Tables.PROBLEM)) {
                    rewrite(release, contract, form.selection(contract), staging);
                }
            }
        }
    }

    private static void writeEmpty(TableContract contract, Path staging) throws IOException, SQLException {
        try (TableWriter table = new TableWriter(contract)) {
            table.write(staging);
        }
    }

    /** Each file of a table with its rows in the new form; of problems, those that computing the figures finds again are left out. */
    private static void rewrite(ReleaseDatabase release, TableContract contract, String selection, Path staging)
            throws IOException, SQLException {
        String rows = contract.equals(Tables.PROBLEM) ? " WHERE problem NOT IN (" + foundAgain() + ")" : "";
        List<Path> parts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(staging.resolve(contract.name()), "*.parquet")) {
            files.forEach(parts::add);
        }
        for (Path part : parts) {
            Path next = part.resolveSibling(part.getFileName() + ".next");
            release.copy(
                    "SELECT " + selection + " FROM " + ReleaseDatabase.rows(part) + rows + " ORDER BY "
                            + String.join(", ", contract.key()),
                    next);
            Files.move(next, part, StandardCopyOption.REPLACE_EXISTING); // the older release's file is another link
        }
    }

    private static String foundAgain() {
        return DeriveRun.FOUND.stream()
                .map(ProblemKind::code)
                .map(code -> "'" + code + "'")
                .collect(Collectors.joining(", "));
    }
}
