package org.atalaya.web.operation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.atalaya.analytics.run.SettingsOption;
import org.atalaya.analytics.run.StoreOption;
import org.atalaya.data.check.Require;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.shared.observatory.Observatory;
import org.atalaya.web.shared.observatory.ObservatoryFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atalaya doctor}: whether machine, store and settings are as they have to be. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Looks at machine, store and settings and says, a line each, what is right, what is good to know and what"
                        + " is wrong. Changes nothing. Exit code 0 if nothing is wrong, 1 otherwise.",
        sortOptions = false)
public final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private SettingsOption settingsOption;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7070",
            description = "Port the site is to listen on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws Exception {
        Require.that(port >= 0 && port <= 65_535, "--port", "be 0 to 65535", port);
        PrintWriter out = spec.commandLine().getOut();
        List<Check> checks = new ArrayList<>(List.of(
                MachineChecks.java(Runtime.version().feature()),
                MachineChecks.memory(),
                MachineChecks.temporary(),
                MachineChecks.port(port)));
        checks.addAll(storeChecks());
        checks.add(MachineChecks.program(
                "notebooks",
                "Jupyter is installed (Debian, Ubuntu: apt install jupyter-notebook)",
                List.of("jupyter", "--version")));
        checks.forEach(check -> out.println(check.line()));
        long wrong = checks.stream().filter(Check::isWrong).count();
        out.println(wrong == 0 ? "Nothing is wrong." : "Wrong: " + wrong + ".");
        return wrong == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private List<Check> storeChecks() throws IOException {
        Path folder = storeOption.folder().toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            return List.of(Check.wrong("There is no store " + folder
                    + ": name one with --store, or publish to it with `atalaya ingest --store " + folder + "`."));
        }
        StoreChecks store = new StoreChecks(new ReleaseStore(folder));
        List<Check> checks = new ArrayList<>(List.of(store.permissions(), store.current(), store.withdrawn()));
        checks.addAll(store.releases());
        checks.add(store.staging());
        checks.add(MachineChecks.room(folder, store.bytes()));
        checks.addAll(settings(folder, store));
        return checks;
    }

    /** The settings name places of the release, and say which day it is. */
    private List<Check> settings(Path folder, StoreChecks store) throws IOException {
        List<Check> checks = new ArrayList<>();
        try {
            Optional<CurrentRelease> current = CurrentRelease.look(new ReleaseStore(folder));
            if (current.isPresent()) {
                try (CurrentRelease release = current.get()) {
                    checks.addAll(settings(
                            store,
                            place -> release.get().gazetteer().find(place).isPresent()));
                    return checks;
                }
            }
        } catch (IOException | SQLException | RuntimeException e) {
            checks.add(Check.wrong("The site would not start: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
        checks.addAll(settings(store, place -> true));
        return checks;
    }

    private List<Check> settings(StoreChecks store, Predicate<TerritoryId> places) throws IOException {
        Path file = settingsOption.file();
        Instant now = Clock.systemUTC().instant();
        String machine = "this machine is in " + ZoneId.systemDefault();
        if (!Files.isRegularFile(file)) {
            return List.of(
                    Check.toKnow(
                            "There are no settings " + file
                                    + ": the site does not say whose it is. `atalaya template observatorio` writes an example."),
                    store.clock(now, machine));
        }
        try {
            Observatory observatory = ObservatoryFile.read(file, places);
            return List.of(
                    Check.right("The settings " + file + " can be taken."),
                    store.clock(now, machine + ", the observatory in " + observatory.zone()));
        } catch (RefusedInput refused) {
            return List.of(Check.wrong("The settings: " + refused.getMessage()), store.clock(now, machine));
        }
    }
}
