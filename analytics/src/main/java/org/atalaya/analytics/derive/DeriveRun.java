package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.derive.SurveyFigures.FoundProblem;
import org.atalaya.analytics.report.ProblemReport;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableDigest;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.run.Progress;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;

/** Completes a staged release with its figures, checks it and publishes it. */
public final class DeriveRun {

    private static final String ENSU = "ensu";

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
        progress.stage("compute figures");
        Map<String, UrbanContrasts> contrasts;
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            SurveyFigures figures = new SurveyFigures(release, staging, ENSU);
            List<FoundProblem> problems = figures.write();
            contrasts = figures.contrasts();
            new OwnFigures(release, staging).write();
            new IncidenceFigures(staging).write();
            if (!problems.isEmpty()) {
                addProblems(release, staging, problems);
            }
        }
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            new LedgerRows(release, staging, ENSU).write();
            new ComparisonFigures(release, staging, ENSU).write(contrasts);
        }
        progress.stage("check the release");
        ReleaseManifest manifest;
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            List<TableContract> contracts = contracts(release);
            new ReleaseGate(release).check(contracts, interpreted);
            manifest = interpreted.withTables(accounts(release, staging, contracts));
            ProblemReport.write(release, manifest, staging);
        }
        manifest.write(ReleaseStore.manifest(staging));
        progress.stage("publish");
        store.publish(id);
        return manifest;
    }

    private static List<TableContract> contracts(ReleaseDatabase release) throws SQLException {
        List<TableContract> contracts = new ArrayList<>(Tables.interpreted());
        contracts.addAll(Tables.derived());
        contracts.add(persons(release, ENSU));
        for (String survey : release.list(Sql.read(DeriveRun.class, "own_microdata"), row -> row.getString(1))) {
            contracts.add(persons(release, survey));
        }
        return contracts;
    }

    private static TableContract persons(ReleaseDatabase release, String survey) throws SQLException {
        return Tables.surveyPerson(survey, new SampleReader(release, survey).concepts());
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
                        ENSU,
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

    private static List<TableAccount> accounts(ReleaseDatabase release, Path staging, List<TableContract> contracts)
            throws SQLException, IOException {
        List<TableAccount> accounts = new ArrayList<>();
        for (TableContract contract : contracts) {
            TableDigest.Digest digest = TableDigest.of(release, contract);
            accounts.add(new TableAccount(contract.name(), digest.rows(), digest.digest(), files(staging, contract)));
        }
        return accounts;
    }

    private static List<FileAccount> files(Path staging, TableContract contract) throws IOException {
        List<FileAccount> files = new ArrayList<>();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(staging.resolve(contract.name()))) {
            for (Path part : parts) {
                files.add(new FileAccount(staging.relativize(part).toString(), Files.size(part), Sha256.of(part)));
            }
        }
        files.sort(Comparator.comparing(FileAccount::path));
        return files;
    }
}
