package org.atalaya.analytics.upgrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.analytics.derive.DeriveRun;
import org.atalaya.analytics.store.OlderForm;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ReleaseFiles;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;

/** Stages what a release of another version was interpreted to, in the form of this version. */
final class OlderTables {

    private final Path from;
    private final Path staging;
    private final List<FileAccount> files;
    private final List<String> unknown = new ArrayList<>();

    /**
     * Tables of a release.
     *
     * @param from its folder
     * @param staging the folder they are to stand in
     */
    OlderTables(Path from, Path staging) throws IOException {
        this.from = from;
        this.staging = staging;
        this.files = ReleaseFiles.list(from);
    }

    /**
     * Stages them.
     *
     * @return tables and columns the older version did not know: nothing is in them
     * @throws RefusedInput if that would lose or invent a value; nothing is staged then
     */
    List<String> stage() throws IOException, SQLException {
        List<TableContract> contracts = new ArrayList<>(Tables.interpreted());
        contracts.addAll(requirePossible());
        link(ReleaseStore.attached(Path.of("")));
        for (TableContract contract : contracts) {
            link(Path.of(contract.name()));
        }
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            OlderForm form = new OlderForm(release);
            for (TableContract contract : contracts) {
                giveForm(release, form, contract);
            }
        }
        addLackingPersons();
        return unknown;
    }

    /** The tables of persons there are, if nothing stands in the way. */
    private List<TableContract> requirePossible() throws IOException, SQLException {
        try (ReleaseDatabase release = ReleaseDatabase.open(from)) {
            OlderForm form = new OlderForm(release);
            Optional<String> obstacle = form.findObstacle();
            if (obstacle.isPresent()) {
                throw new RefusedInput(obstacle.get() + ".");
            }
            return form.persons();
        }
    }

    private void giveForm(ReleaseDatabase release, OlderForm form, TableContract contract)
            throws IOException, SQLException {
        if (!form.has(contract)) {
            addEmpty(contract);
            return;
        }
        unknown.addAll(form.listLacking(contract));
        if (!form.fits(contract) || contract.equals(Tables.PROBLEM)) {
            rewrite(release, contract, form.selection(contract));
        }
    }

    private void link(Path folder) throws IOException {
        for (Path file : list(folder)) {
            ReleaseFiles.link(from.resolve(file), staging.resolve(file));
        }
    }

    /** The release's files below a folder of it. */
    private List<Path> list(Path folder) {
        return files.stream()
                .map(file -> Path.of(file.path()))
                .filter(file -> file.startsWith(folder))
                .toList();
    }

    /** Each file of a table with its rows in the new form; of problems, those that computing the figures finds again are left out. */
    private void rewrite(ReleaseDatabase release, TableContract contract, String selection)
            throws IOException, SQLException {
        String rows = contract.equals(Tables.PROBLEM) ? " WHERE problem NOT IN (" + foundAgain() + ")" : "";
        for (Path name : list(Path.of(contract.name()))) {
            Path part = staging.resolve(name);
            Path next = part.resolveSibling(part.getFileName() + ".next");
            release.copy(
                    "SELECT " + selection + " FROM " + ReleaseDatabase.rows(part) + rows + " ORDER BY "
                            + String.join(", ", contract.key()),
                    next);
            Files.move(next, part, StandardCopyOption.REPLACE_EXISTING); // the older release's file is another link
        }
    }

    private void addEmpty(TableContract contract) throws IOException, SQLException {
        try (TableWriter table = new TableWriter(contract)) {
            table.write(staging);
        }
        unknown.add(contract.name());
    }

    /** Tables of persons this version has for the surveys there are, and the older one had not. */
    private void addLackingPersons() throws IOException, SQLException {
        List<TableContract> persons;
        try (ReleaseDatabase release = ReleaseDatabase.open(staging)) {
            persons = DeriveRun.persons(release);
        }
        for (TableContract contract : persons) {
            if (!Files.isDirectory(staging.resolve(contract.name()))) {
                addEmpty(contract);
            }
        }
    }

    private static String foundAgain() {
        return DeriveRun.FOUND.stream()
                .map(ProblemKind::code)
                .map(code -> "'" + code + "'")
                .collect(Collectors.joining(", "));
    }
}
