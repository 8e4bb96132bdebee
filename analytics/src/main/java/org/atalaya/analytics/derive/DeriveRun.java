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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.analytics.report.ProblemReport;
import org.atalaya.analytics.similarity.SimilarPlaceRows;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableDigest;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.data.problem.DataProblem;
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

/** Completes a staged release with its figures, checks it and publishes it. */
public final class DeriveRun {

    /** What is found odd when figures are computed, and by nobody before. */
    public static final Set<ProblemKind> FOUND = EnumSet.of(
            ProblemKind.PRINTED_DIFFERS, ProblemKind.EARLIER_ESTIMATE_DIFFERS, ProblemKind.STATE_TOTAL_DIFFERS);

    private final ReleaseStore store;
    private final Progress progress;

    public DeriveRun(ReleaseStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
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
        if (taken.isEmpty()) {
            computeFigures(staging);
        }
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            ReleaseGate gate = new ReleaseGate(release);
            for (TableContract contract : contracts(release)) {
                if (taken.containsKey(contract.name())) {
                    gate.requireForm(contract);
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
        ReleaseManifest manifest = check(staging, interpreted, taken);
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
        Files.deleteIfExists(foundProblems(staging));
    }

    /** The problems found here stand beside those of ingestion, in a part of their own. */
    private static Path foundProblems(Path staging) {
        return staging.resolve(Tables.PROBLEM.name()).resolve("part-1.parquet");
    }

    private void computeFigures(Path staging) throws Exception {
        ExpectedTables.check(staging);
        progress.stage("compute figures");
        Map<String, Map<String, TotalContrasts>> contrasts = new TreeMap<>();
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            List<FoundProblem> problems = writeFigures(release, staging, contrasts);
            new OwnFigures(release, staging).write();
            problems.addAll(new IncidenceFigures(release, staging).write());
            if (!problems.isEmpty()) {
                addProblems(release, staging, problems);
            }
        }
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            LedgerRows.write(release, staging, surveys(release));
            SimilarPlaceRows.write(release, staging);
        }
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            ComparisonFigures.write(release, staging, contrasts);
        }
    }

    private ReleaseManifest check(Path staging, ReleaseManifest staged, Map<String, TableAccount> taken)
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
                accounts.add(account == null ? account(release, staging, contract) : account);
            }
            ReleaseManifest manifest = staged.withTables(accounts).withAttached(attached);
            ProblemReport.write(release, manifest, staging);
            return manifest;
        }
    }

    /** Writes the figures of every survey, and keeps its contrasts by survey and edition. */
    private static List<FoundProblem> writeFigures(
            ReleaseDatabase release, Path staging, Map<String, Map<String, TotalContrasts>> contrasts)
            throws SQLException, IOException {
        List<FoundProblem> problems = new ArrayList<>();
        try (SurveyFigures.Writers writers = SurveyFigures.Writers.open()) {
            for (String survey : surveys(release)) {
                SurveyFigures figures = new SurveyFigures(release, survey);
                problems.addAll(figures.write(writers));
                contrasts.put(survey, figures.contrasts());
            }
            writers.write(staging);
        }
        return problems;
    }

    /** The official surveys, and the samples taken from them. */
    private static List<String> surveys(ReleaseDatabase release) throws SQLException {
        return release.list(Sql.read(DeriveRun.class, "surveys"), row -> row.getString(1));
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
        for (String survey : surveys(release)) {
            contracts.add(persons(release, survey));
        }
        for (String survey : release.list(Sql.read(DeriveRun.class, "own_microdata"), row -> row.getString(1))) {
            contracts.add(persons(release, survey));
        }
        return contracts;
    }

    private static TableContract persons(ReleaseDatabase release, String survey) throws SQLException {
        return SurveyTables.surveyPerson(survey, new SampleReader(release, survey).concepts());
    }

    private static void addProblems(ReleaseDatabase release, Path staging, List<FoundProblem> problems)
            throws SQLException, IOException {
        long number = release.find(Sql.read(DeriveRun.class, "last_problem"), row -> row.getLong(1))
                .orElseThrow();
        try (TableWriter table = new TableWriter(Tables.PROBLEM)) {
            for (FoundProblem found : problems) {
                DataProblem problem = found.problem();
                number++;
                table.add(
                        number,
                        problem.kind().code(),
                        problem.kind().effect().id(),
                        found.source(),
                        found.period(),
                        found.file(),
                        null,
                        problem.column(),
                        problem.value(),
                        problem.expected());
            }
            table.writePart(staging, 1);
        }
    }

    private static TableAccount account(ReleaseDatabase release, Path staging, TableContract contract)
            throws SQLException, IOException {
        TableDigest.Digest digest = TableDigest.of(release, contract);
        return new TableAccount(contract.name(), digest.rows(), digest.digest(), files(staging, contract));
    }

    private static List<FileAccount> files(Path staging, TableContract contract) throws IOException {
        List<FileAccount> files = new ArrayList<>();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(staging.resolve(contract.name()))) {
            for (Path part : parts) {
                files.add(new FileAccount(ReleaseFiles.path(staging, part), Files.size(part), Sha256.of(part)));
            }
        }
        files.sort(Comparator.comparing(FileAccount::path));
        return files;
    }
}
