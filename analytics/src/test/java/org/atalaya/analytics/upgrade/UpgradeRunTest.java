package org.atalaya.analytics.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.derive.DeriveRun;
import org.atalaya.analytics.derive.TinyRelease;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.ReleaseForm;
import org.atalaya.analytics.upgrade.UpgradeRun.Upgraded;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real release is taken back to the form an older version could have given it, and upgraded. */
class UpgradeRunTest {

    private static final String OLDER = "2026-11-22.1";
    private static final String UPGRADED = "2026-11-23.1";
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    @TempDir
    private static Path original;

    private static Map<String, String> digests;

    @TempDir
    private Path folder;

    private ReleaseStore store;

    @BeforeAll
    static void publish() throws Exception {
        ReleaseStore store = new ReleaseStore(original);
        new TinyRelease()
                .addPrinted("city", "07", "2024-Q2", "perceived_insecurity", 99.0, null, null)
                .stage(store, OLDER);
        digests = digests(new DeriveRun(store, stage -> {}).publish(OLDER));
    }

    @BeforeEach
    void copy() throws IOException {
        store = new ReleaseStore(folder);
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(original.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void whatIsNewIsMissingAndEveryOtherRowIsTheSameProblemsFoundAgainIncluded() throws Exception {
        drop("administration");
        rewrite("survey", "* EXCLUDE (design_of)");
        rewrite("domain", "* REPLACE (CAST(position AS INTEGER) AS position)");
        drop("survey_trend");

        Upgraded upgraded = upgrade();

        assertThat(store.findCurrent()).contains(UPGRADED);
        assertThat(upgraded.unknown()).containsExactlyInAnyOrder("administration", "survey.design_of");
        assertThat(digests(upgraded.manifest())).isEqualTo(digests);
        assertThat(ReleaseForm.findLacking(store.release(UPGRADED))).isEmpty();
        assertThat(store.list()).containsExactly(OLDER, UPGRADED);
        assertThat(upgraded.manifest().codeVersion()).endsWith("; 2026-11-22.1: 0.1.0");
    }

    @Test
    void refusesWhereEveryRowWouldHaveToSayWhatNobodyKnows() throws Exception {
        rewrite("survey", "* EXCLUDE (unit)");
        refuses("its table survey does not say unit, which every row of this version's says.");
    }

    @Test
    void refusesWhereTheOlderReleaseSaysWhatThisVersionWouldLose() throws Exception {
        drop("administration");
        rewrite("survey", "*, 'red' AS colour");
        refuses("its table survey says colour, which this version's does not.");
    }

    @Test
    void refusesATableOfPersonsThatSaysWhatThisVersionWouldLose() throws Exception {
        drop("administration");
        rewrite("ensu_person", "*, 'red' AS colour");
        refuses("its table ensu_person says colour, which this version's does not.");
    }

    @Test
    void refusesATableThatIsNoneOfThisVersionsThoughNoSourceIsAccountedForIt() throws Exception {
        drop("administration");
        Path gossip =
                Files.createDirectories(store.release(OLDER).resolve("gossip")).resolve("part-0.parquet");
        Files.copy(store.release(OLDER).resolve("survey/part-0.parquet"), gossip);
        Path file = ReleaseStore.manifest(store.release(OLDER));
        ReleaseManifest manifest = ReleaseManifest.read(file);
        List<TableAccount> accounts = new ArrayList<>(manifest.tables());
        FileAccount account = new FileAccount("gossip/part-0.parquet", Files.size(gossip), Sha256.of(gossip));
        accounts.add(new TableAccount("gossip", 1, "0".repeat(64), List.of(account)));
        manifest.withTables(accounts).write(file);
        refuses("its table gossip is none of this version's.");
    }

    @Test
    void refusesARowTheGateOfThisVersionRefuses() throws Exception {
        drop("administration");
        rewrite("survey", "* REPLACE ('bird' AS unit)");
        refuses("Table survey has in unit a value that is none of person, household, crime: bird.");
    }

    @Test
    void refusesAReleaseThatIsDamaged() throws Exception {
        drop("administration");
        Files.writeString(store.release(OLDER).resolve("survey/part-0.parquet"), "no table");
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::upgrade)
                .withMessageStartingWith("Release 2026-11-22.1 is damaged: survey/part-0.parquet has 8 bytes");
    }

    @Test
    void refusesAReleaseThatIsWithdrawn() throws Exception {
        drop("administration");
        Files.writeString(store.root().resolve(WithdrawalList.FILE), """
                retiros:
                  - edicion: '2026-11-22.1'
                    dia: 2026-12-01
                    rol: 'dirección'
                    motivo: {es: 'cifras por revisar'}
                """);
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::upgrade)
                .withMessage("Release 2026-11-22.1 is withdrawn: what is made of it would be given out again.");
        assertThat(store.findCurrent()).contains(OLDER);
    }

    @Test
    void leavesAReleaseOfThisVersionAsItIs() throws Exception {
        assertThat(new UpgradeRun(store, NOW, stage -> {}).publish(OLDER)).isEmpty();
        assertThat(store.findCurrent()).contains(OLDER);
    }

    private void refuses(String why) throws IOException {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(this::upgrade)
                .withMessage("Release 2026-11-22.1 cannot be upgraded: " + why
                        + " `atalaya ingest`, with the official files it was made of, makes one of this version.");
        assertThat(store.findCurrent()).contains(OLDER);
        assertThat(store.staging(UPGRADED)).doesNotExist();
    }

    private Upgraded upgrade() throws Exception {
        return new UpgradeRun(store, NOW, stage -> {}).publish(OLDER).orElseThrow();
    }

    private static Map<String, String> digests(ReleaseManifest manifest) {
        return manifest.tables().stream()
                .collect(Collectors.toMap(TableAccount::table, table -> table.rows() + " " + table.digest()));
    }

    /** The release as a version would have published it that did not know a table. */
    private void drop(String table) throws IOException {
        Path there = store.release(OLDER).resolve(table);
        try (Stream<Path> files = Files.walk(there)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        account(table, List.of());
    }

    /** The release as a version would have published it that gave a table other columns. */
    private void rewrite(String table, String columns) throws IOException, SQLException {
        Path part = store.release(OLDER).resolve(table).resolve("part-0.parquet");
        Path next = part.resolveSibling("next");
        try (ReleaseDatabase release = ReleaseDatabase.open(store.release(OLDER))) {
            release.copy("SELECT " + columns + " FROM " + table, next);
        }
        Files.delete(part);
        Files.move(next, part);
        account(table, List.of(new FileAccount(table + "/part-0.parquet", Files.size(part), Sha256.of(part))));
    }

    private void account(String table, List<FileAccount> files) throws IOException {
        Path file = ReleaseStore.manifest(store.release(OLDER));
        ReleaseManifest manifest = ReleaseManifest.read(file);
        List<TableAccount> accounts = new ArrayList<>();
        for (TableAccount account : manifest.tables()) {
            if (!account.table().equals(table)) {
                accounts.add(account);
            } else if (!files.isEmpty()) {
                accounts.add(new TableAccount(table, account.rows(), account.digest(), files));
            }
        }
        manifest.withTables(accounts).write(file);
    }
}
