package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.report.ProblemReport;
import org.atalaya.analytics.step.StepRun;
import org.atalaya.analytics.step.StepsBefore;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableDigest;
import org.atalaya.analytics.store.TableDigests;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.Progress;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ClaimTables;
import org.atalaya.data.store.Folders;
import org.atalaya.data.store.OutcomeTables;
import org.atalaya.data.store.ReleaseFiles;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.atalaya.data.withdrawal.Withdrawals;

/** Completes a staged release with its figures, checks it and publishes it. */
public final class DeriveRun {

    /** What is found odd when figures are computed, and by nobody before. */
    public static final Set<ProblemKind> FOUND = EnumSet.of(
            ProblemKind.PRINTED_DIFFERS, ProblemKind.EARLIER_ESTIMATE_DIFFERS, ProblemKind.STATE_TOTAL_DIFFERS);

    private final ReleaseStore store;
    private final Progress progress;
    private final boolean anew;

    /** A run that takes over from the release before what would come out the same. */
    public DeriveRun(ReleaseStore store, Progress progress) {
        this(store, progress, false);
    }

    /**
     * A run.
     *
     * @param store the store
     * @param progress hears how far it is
     * @param anew whether every figure is computed, whatever the release before has
     */
    public DeriveRun(ReleaseStore store, Progress progress, boolean anew) {
        this.store = store;
        this.progress = progress;
        this.anew = anew;
    }

    /**
     * Derives and publishes.
     *
     * @param id the staged release
     * @return the manifest of the published release
     * @throws org.atalaya.data.problem.RefusedInput if the gate refuses it; nothing is published then
     */
    public ReleaseManifest publish(String id) throws Exception {
        Path staging = store.staging(id);
        ReleaseManifest interpreted = ReleaseManifest.read(ReleaseStore.manifest(staging));
        // Tables with an account were taken over from the release before, and checked then.
        Map<String, TableAccount> taken =
                interpreted.tables().stream().collect(Collectors.toMap(TableAccount::table, account -> account));
        refuseDamaged(staging, taken.values());
        removeDerived(staging, taken);
        TableDigests digests = new TableDigests();
        if (taken.isEmpty()) {
            StepsBefore before = stepsBefore();
            ExpectedTables.check(staging);
            progress.stage("compute figures");
            StepRun steps = ReleaseFigures.write(staging, before, digests);
            interpreted = interpreted.withSteps(steps.accounts());
            for (TableContract contract : Tables.derived()) {
                if (Files.exists(staging.resolve(contract.name()))) { // those of content are still to be made
                    before.findAccount(contract.name(), Set.copyOf(parts(staging, contract)), steps.taken())
                            .ifPresent(account -> taken.put(contract.name(), account));
                }
            }
        }
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            ReleaseGate gate = new ReleaseGate(release);
            for (TableContract contract : contracts(release)) {
                if (taken.containsKey(contract.name())) {
                    gate.requireForm(contract);
                    gate.requireReferences(contract);
                }
            }
            if (!taken.containsKey(ClaimTables.CLAIM_VERDICT.name())) {
                ClaimRows.write(release, staging);
            }
            if (!taken.containsKey(OutcomeTables.OUTCOME_CHANGE.name())) {
                OutcomeRows.write(release, staging);
            }
        }
        progress.stage("check the release");
        ReleaseManifest manifest = check(staging, interpreted, taken, digests);
        manifest.write(ReleaseStore.manifest(staging));
        progress.stage("publish");
        store.publish(id);
        return manifest;
    }

    /** What was taken over is what its release published, byte for byte; a link shares the fate of the file. */
    private static void refuseDamaged(Path staging, Collection<TableAccount> taken) throws IOException {
        for (TableAccount table : taken) {
            for (FileAccount file : table.files()) {
                Optional<String> damage = ReleaseFiles.findDamage(staging, file);
                if (damage.isPresent()) {
                    throw new RefusedInput("The current release is damaged, and this one would be too: " + damage.get()
                            + "; run `atalaya ingest`, which makes every table anew.");
                }
            }
        }
    }

    /** A run of this command that was killed may have left tables, whole or not: what it makes is made anew. */
    private static void removeDerived(Path staging, Map<String, TableAccount> taken) throws IOException {
        for (TableContract contract : Tables.derived()) {
            if (!taken.containsKey(contract.name())) {
                Folders.delete(staging.resolve(contract.name()));
            }
        }
        Files.deleteIfExists(ReleaseFigures.problems(staging));
    }

    /** What was withdrawn is not given out again under another id. */
    private StepsBefore stepsBefore() throws IOException {
        Withdrawals withdrawn = WithdrawalList.read(store.root());
        Optional<String> current = anew
                ? Optional.empty()
                : store.findCurrent().filter(id -> withdrawn.findRelease(id).isEmpty());
        return current.isEmpty() ? StepsBefore.none() : StepsBefore.of(store.release(current.get()));
    }

    private ReleaseManifest check(
            Path staging, ReleaseManifest staged, Map<String, TableAccount> taken, TableDigests digests)
            throws SQLException, IOException {
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            List<TableContract> contracts = contracts(release);
            List<TableContract> made = contracts.stream()
                    .filter(contract -> !taken.containsKey(contract.name()))
                    .toList();
            WithdrawnGate.check(release, WithdrawalList.read(store.root()));
            new ReleaseGate(release).check(made, staged);
            List<FileAccount> attached = AttachedGate.check(release, staging);
            List<TableAccount> accounts = new ArrayList<>();
            for (TableContract contract : contracts) {
                TableAccount account = taken.get(contract.name());
                accounts.add(account == null ? account(release, staging, contract, digests) : account);
            }
            ReleaseManifest manifest = staged.withTables(accounts).withAttached(attached);
            ProblemReport.write(release, manifest, staging);
            return manifest;
        }
    }

    /** The contracts of a release's tables, those of its surveys' persons among them. */
    static List<TableContract> contracts(ReleaseDatabase release) throws SQLException {
        List<TableContract> contracts = new ArrayList<>(Tables.interpreted());
        contracts.addAll(Tables.derived());
        contracts.addAll(persons(release));
        return contracts;
    }

    /** The contracts of the persons of a release's surveys. */
    public static List<TableContract> persons(ReleaseDatabase release) throws SQLException {
        List<TableContract> contracts = new ArrayList<>();
        for (String survey : ReleaseFigures.surveys(release)) {
            contracts.add(persons(release, survey));
        }
        for (String survey : release.list(Sql.read(DeriveRun.class, "own_microdata"), row -> row.getString(1))) {
            contracts.add(persons(release, survey));
        }
        return contracts;
    }

    /** The contract of the persons of one survey. */
    static TableContract persons(ReleaseDatabase release, String survey) throws SQLException {
        return SurveyTables.surveyPerson(survey, new SampleReader(release, survey).concepts());
    }

    private static TableAccount account(
            ReleaseDatabase release, Path staging, TableContract contract, TableDigests digests)
            throws SQLException, IOException {
        TableDigest.Digest digest = digests.of(release, contract);
        return new TableAccount(contract.name(), digest.rows(), digest.digest(), files(staging, contract));
    }

    private static List<FileAccount> files(Path staging, TableContract contract) throws IOException {
        List<FileAccount> files = new ArrayList<>();
        for (String path : parts(staging, contract)) {
            Path part = staging.resolve(path);
            files.add(new FileAccount(path, Files.size(part), Sha256.of(part)));
        }
        return files;
    }

    /** Paths of a table's files, in order. */
    private static List<String> parts(Path staging, TableContract contract) throws IOException {
        List<String> paths = new ArrayList<>();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(staging.resolve(contract.name()))) {
            parts.forEach(part -> paths.add(ReleaseFiles.path(staging, part)));
        }
        paths.sort(Comparator.naturalOrder());
        return paths;
    }
}
