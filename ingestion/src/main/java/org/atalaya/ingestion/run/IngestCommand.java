package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.programme.Access;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.run.StageLog;
import org.atalaya.data.source.CodeVersion;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.StoreLock;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.atalaya.data.withdrawal.Withdrawals;
import org.atalaya.ingestion.cluster.SharedFolder;
import org.atalaya.ingestion.geometry.GeometryFile;
import org.atalaya.ingestion.interpret.EditionsBefore;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.own.OwnRegister;
import org.atalaya.ingestion.own.OwnSurvey;
import org.atalaya.ingestion.population.PopulationTable;
import org.atalaya.ingestion.printed.WorkbookTables;
import org.atalaya.ingestion.register.RegisterFile;
import org.atalaya.ingestion.run.IngestPlan.SetAside;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atalaya ingest}: official files in, a release published. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Reads official files, computes figures and publishes a release.",
        sortOptions = false)
public final class IngestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private PrintWriter out;
    private PrintWriter err;
    private StageLog stages;

    @Option(names = "--raw", paramLabel = "DIR", description = "Folder with official files (default: data/raw).")
    private String raw;

    @Option(names = "--store", paramLabel = "DIR", description = "Folder of the releases (default: store).")
    private Path storeFolder;

    @Option(
            names = "--sources",
            split = ",",
            paramLabel = "SOURCE",
            description = "Sources to read: ${COMPLETION-CANDIDATES} (default: all).")
    private Set<IngestPlan.Source> sources = EnumSet.allOf(IngestPlan.Source.class);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of catalogues, codebooks and published figures.")
    private Path data;

    @Option(
            names = "--internal",
            description = "Keep internal records too, in a store of its own (default: store-internal).")
    private boolean internal;

    @Option(
            names = "--anew",
            description =
                    "Read every edition and compute every figure, those too whose files, codebook and code are what the"
                            + " current release was made of.")
    private boolean anew;

    @Mixin
    private EngineOptions engine;

    @Option(names = "--today", hidden = true)
    private LocalDate today;

    @Override
    public Integer call() throws Exception {
        out = spec.commandLine().getOut();
        err = spec.commandLine().getErr();
        stages = new StageLog(out);
        Path home = Path.of(System.getProperty("atalaya.home", "."));
        data = data == null ? home.resolve("data") : data;
        raw = raw == null ? data.resolve("raw").toString() : raw;
        storeFolder = storeFolder == null ? home.resolve(internal ? "store-internal" : "store") : storeFolder;
        if (!engine.shared() && !SharedFolder.isShared(raw) && !Files.isDirectory(Path.of(raw))) {
            err.println("--raw " + raw + " is not a folder; name the folder that holds the official files.");
            return ExitCode.WRONG_OPTIONS;
        }
        if (!Files.isDirectory(data.resolve("catalogues"))) {
            err.println("--data " + data + " has no folder catalogues; name the project's data folder.");
            return ExitCode.WRONG_OPTIONS;
        }
        ReleaseStore store = new ReleaseStore(storeFolder);
        Optional<StoreLock> lock = store.tryLock();
        if (lock.isEmpty()) {
            err.println(StoreLock.taken(storeFolder));
            return ExitCode.REFUSED;
        }
        try (StoreLock held = lock.get()) {
            engine.requireWhole(raw);
            return ingest(store, held);
        } catch (RefusedInput refusal) {
            err.println();
            err.println("Refused: " + refusal.getMessage());
            err.println("Nothing was published; the release served before stays as it is.");
            return ExitCode.REFUSED;
        }
    }

    private int ingest(ReleaseStore store, StoreLock held) throws IOException, InterruptedException {
        List<String> stale = store.cleanStaging();
        OneAudience.refuseOther(store, internal, "add --internal");
        Clock clock = Clock.systemUTC();
        String release = store.nextId(today == null ? LocalDate.now(clock) : today);
        Path scratch = store.scratch();
        boolean staged = false;
        try {
            IngestPlan plan = engine.plan(raw, scratch.resolve("raw"), data, sources)
                    .withAudience(internal ? Access.INTERNAL : Access.PUBLIC);
            print(plan, release, stale);
            Files.createDirectories(scratch);
            ReleaseManifest manifest;
            try (SparkWhenNeeded spark = new SparkWhenNeeded(() -> engine.session(scratch), stages)) {
                manifest = engine.stage(
                        new IngestRun(data, store, clock, stages), spark, plan, store, release, before(store));
            }
            engine.take(store, release, stages);
            stages.end();
            print(manifest);
            staged = true;
        } finally {
            store.deleteScratch();
            if (!staged) {
                store.discard(release);
            }
        }
        return DeriveProcess.run(store, release, held, anew ? List.of("--anew") : List.of(), out);
    }

    /** The editions that need not be read again: those of the current release, if it can be read and is not withdrawn. */
    private EditionsBefore before(ReleaseStore store) throws IOException {
        Withdrawals withdrawn = WithdrawalList.read(store.root());
        Optional<String> current =
                store.findCurrent().filter(id -> withdrawn.findRelease(id).isEmpty());
        return anew
                        || current.isEmpty()
                        || ReleaseManifest.find(store.release(current.get())).isEmpty()
                ? EditionsBefore.none()
                : EditionsBefore.of(store.release(current.get()));
    }

    private void print(IngestPlan plan, String release, List<String> stale) throws IOException {
        out.println("Atalaya " + CodeVersion.text() + " · ingest");
        out.println("  raw files   " + raw + "   official files are read from here");
        out.println("  data        " + data + "   catalogues, codebooks, published figures");
        out.println("  store       " + storeFolder + "   the release goes here");
        out.println("  release     " + release);
        stale.forEach(id -> out.println("  cleaned     " + id + "   left in staging by a run that was stopped"));
        out.println();
        out.println("Plan");
        out.println("  read        catalogues");
        if (plan.sources().contains(IngestPlan.Source.published)) {
            out.println("  read        published figures");
        }
        if (plan.sources().contains(IngestPlan.Source.content)) {
            out.println(
                    "  read        content   " + (internal ? "public and internal records" : "public records only"));
        }
        for (PersonTable table :
                Stream.concat(plan.ensu().stream(), plan.surveys().stream()).toList()) {
            out.printf(
                    Locale.ROOT,
                    "  read        %s   %s   %.1f MB   codebook %s%n",
                    table.label(),
                    table.table().name(),
                    table.release().bytes() / 1e6,
                    table.codebook().file());
        }
        for (WorkbookTables workbook : plan.workbooks()) {
            out.println("  read        ENSU " + workbook.period() + "   " + workbook.name() + "   tables "
                    + String.join(", ", workbook.sheets()) + "   layout " + workbook.layoutFile());
        }
        for (PopulationTable table : plan.population()) {
            out.println("  read        population " + table.source() + " " + table.edition() + "   "
                    + table.table().name() + "   codebook " + table.codebook());
        }
        for (OwnSurvey survey : plan.own().list()) {
            out.println("  read        own survey " + survey.method().survey() + " "
                    + survey.method().period() + "   " + survey.file());
        }
        for (RegisterFile file : plan.registers()) {
            out.println("  read        register " + file.book().source() + " by "
                    + file.book().territoryKind() + "   " + file.name() + "   codebook "
                    + file.codebook().file());
        }
        for (OwnRegister register : plan.ownRegisters()) {
            out.println("  read        own register " + register.method().register() + " "
                    + register.method().from() + " to " + register.method().to() + "   " + register.file());
        }
        for (GeometryFile file : plan.geometry()) {
            out.println("  read        geometry   " + file.name() + "   " + file.label());
        }
        for (SetAside aside : plan.setAside()) {
            out.println("  leave       " + aside.file() + "   "
                    + aside.problem().kind().english());
        }
        out.println("  then        compute figures, check, publish");
        out.println();
        out.println("Stages");
    }

    private void print(ReleaseManifest manifest) {
        List<SourceAccount> editions = manifest.sources().stream()
                .filter(account ->
                        !account.period().isEmpty() || !account.codebook().isEmpty())
                .toList();
        out.println();
        if (editions.isEmpty()) {
            return;
        }
        out.println("Rows of official files");
        for (SourceAccount account : editions) {
            out.printf(
                    Locale.ROOT,
                    "  %s %s   %,d read = %,d kept + %,d rejected   %s%n",
                    account.source(),
                    account.period(),
                    account.rowsRead(),
                    account.rowsKept(),
                    account.rowsRejected(),
                    (account.madeRows() ? "" : "joined with other rows: ") + account.file());
        }
        out.println();
    }
}
