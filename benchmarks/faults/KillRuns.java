import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Kills ingest, derive and rollback at random moments, and looks at the store after each. Started by kill.sh.
 *
 * <p>After every kill: each release in the store is whole, CURRENT names one of them, it is the one before or the new
 * one, nothing published before has changed, and a site that runs all the while serves the one CURRENT names. After some: the next
 * ingest finishes, its rows are those of an undisturbed one, and nothing is left in staging or in the folder of temporary files.
 */
public final class KillRuns {

    private enum Operation {
        INGEST,
        DERIVE,
        ROLLBACK
    }

    private enum Moment {
        /** Any moment of the run. */
        SPREAD,
        /** Within a few milliseconds after the last file of the release was written. */
        PUBLISHING,
        /** As soon as the new release has its place, or the new pointer is being written. */
        POINTING
    }

    private final Path work;
    private final Path raw;
    private final Path store;
    private final Path temporary;
    private final Random random;
    private final StoreCheck check;
    private final int port;
    private final Map<Operation, Long> lasts = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> leftBehind = new ArrayList<>();
    private Path staged;
    private Map<String, String> rows;
    private int number;

    private KillRuns(Path work, Path raw, int port, long seed) {
        this.work = work;
        this.raw = raw;
        this.store = work.resolve("store");
        this.temporary = work.resolve("tmp");
        this.random = new Random(seed);
        this.check = new StoreCheck(store);
        this.port = port;
    }

    public static void main(String[] args) throws Exception {
        KillRuns runs = new KillRuns(
                Path.of(args[0]).toAbsolutePath(),
                Path.of(args[1]).toAbsolutePath(),
                Integer.parseInt(args[5]),
                Long.parseLong(args[2]));
        runs.run(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
    }

    private void run(int kills, int nextEvery) throws Exception {
        Files.createDirectories(temporary);
        undisturbed();
        Path siteTemporary = Files.createDirectories(work.resolve("tmp-site"));
        Command site = Command.start(
                work.resolve("site.log"), siteTemporary, "serve", "--store", store.toString(), "--port", "" + port);
        try {
            for (number = 1; number <= kills; number++) {
                kill(draw());
                if (number % nextEvery == 0 || number == kills) {
                    next();
                }
                prune();
            }
        } finally {
            site.killAll();
        }
        System.out.println();
        System.out.println(kills + " kills, nothing broken");
        counts.forEach((what, count) -> System.out.printf("%5d  %s%n", count, what));
        leftBehind.stream().distinct().forEach(left -> System.out.println("left behind until the next run: " + left));
    }

    /** What the runs give, and how long they take, when nobody disturbs them. */
    private void undisturbed() throws Exception {
        require(ingest(), 0);
        lasts.put(Operation.INGEST, timed(() -> require(ingest(), 0)));
        rows = check.rows(check.current());
        keepStaged();
        stageAgain();
        lasts.put(Operation.DERIVE, timed(() -> require(start("derive", "--store", store, "--staging", next), 0)));
        lasts.put(
                Operation.ROLLBACK,
                timed(() -> require(
                        start("rollback", check.releases().get(0), "--store", store), 0)));
        if (!check.rows(next).equals(rows)) {
            throw new StoreCheck.Broken("two undisturbed runs give different rows");
        }
        System.out.println("undisturbed, in ms: " + lasts + ", " + rows.size() + " tables");
    }

    private Operation draw() {
        int percent = random.nextInt(100);
        return percent < 30 ? Operation.INGEST : percent < 75 ? Operation.DERIVE : Operation.ROLLBACK;
    }

    private void kill(Operation operation) throws Exception {
        String before = check.current();
        Set<String> releases = Set.copyOf(check.releases());
        Moment moment = Moment.values()[random.nextInt(Moment.values().length)];
        if (operation == Operation.DERIVE) {
            stageAgain();
        }
        Files.deleteIfExists(store.resolve("CURRENT.next")); // of a kill before; the next run would write it anew
        Command command =
                switch (operation) {
                    case INGEST -> ingest();
                    case DERIVE -> start("derive", "--store", store, "--staging", next);
                    case ROLLBACK -> start("rollback", otherThan(before), "--store", store);
                };
        await(command, operation, moment, releases);
        String stage = operation == Operation.INGEST || operation == Operation.DERIVE ? command.stage() : "";
        String victim = strike(command, operation);
        check.requireWhole();
        String after = check.current();
        boolean changed = !after.equals(before);
        if (changed && !releases.contains(after) && !check.rows(after).equals(rows)) {
            throw new StoreCheck.Broken(after + " has other rows than an undisturbed run");
        }
        requireServed(after);
        String what = operation + " " + moment + " " + victim + (stage.isEmpty() ? "" : " in: " + stage) + " -> "
                + (changed ? "the new one is served" : "the one before is served");
        counts.merge(what, 1, Integer::sum);
        System.out.println(number + "  " + what + (check.staging().isEmpty() ? "" : ", staging " + check.staging()));
        if (operation == Operation.DERIVE && check.staging().contains(next) && random.nextInt(3) == 0) {
            require(start("derive", "--store", store, "--staging", next), 0);
            requireSame("derive again of what a killed one left");
        }
    }

    private void await(Command command, Operation operation, Moment moment, Set<String> releases) throws Exception {
        if (moment == Moment.SPREAD) {
            long wait = (long) (random.nextDouble() * 1.05 * lasts.get(operation));
            for (long end = System.nanoTime() + wait * 1_000_000; command.runs() && System.nanoTime() < end; ) {
                LockSupport.parkNanos(1_000_000);
            }
            return;
        }
        boolean pointing = moment == Moment.POINTING || operation == Operation.ROLLBACK;
        while (command.runs() && !(pointing ? isPointing(releases) : isPublishing())) {
            LockSupport.parkNanos(50_000);
        }
        if (!pointing) {
            LockSupport.parkNanos((long) (random.nextDouble() * 100_000_000));
        } else if (random.nextBoolean()) {
            LockSupport.parkNanos((long) (random.nextDouble() * 2_000_000));
        }
    }

    private boolean isPublishing() throws IOException {
        for (String id : check.staging()) {
            if (Files.exists(store.resolve("staging").resolve(id).resolve("problems.html"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPointing(Set<String> releases) throws IOException {
        return Files.exists(store.resolve("CURRENT.next"))
                || check.releases().size() > releases.size();
    }

    /** Kills all of it or, of an ingest, one of its two virtual machines; the other may then end by itself. */
    private String strike(Command command, Operation operation) throws Exception {
        if (!command.runs()) {
            return "too late,";
        }
        int percent = random.nextInt(100);
        List<ProcessHandle> machines = command.machines().toList();
        if (operation == Operation.INGEST && percent < 15 && command.killOne("--lock-is-held", true)) {
            command.end();
            return "the publishing process,";
        }
        if (operation == Operation.INGEST && percent < 40 && machines.size() > 1) {
            command.killOne("--lock-is-held", false);
            requireTaken(machines);
            while (Command.runs(machines)) {
                LockSupport.parkNanos(10_000_000);
            }
            return "the reading process,";
        }
        command.killAll();
        while (Command.runs(machines)) {
            LockSupport.parkNanos(1_000_000);
        }
        return "all of it,";
    }

    /**
     * Until the process that publishes has done so nobody else may write, though the one that read is dead: another run is
     * refused or, if that process was done and only ending, changes the store last.
     */
    private void requireTaken(List<ProcessHandle> machines) throws Exception {
        Command other = start("rollback", otherThan(check.current()), "--store", store);
        int exit = other.end();
        String after = check.current();
        while (Command.runs(machines)) {
            LockSupport.parkNanos(10_000_000);
        }
        boolean refused = exit == 1 && other.printed().contains("Another run is writing to");
        if (!refused && (exit != 0 || !check.current().equals(after))) {
            throw new StoreCheck.Broken("two runs wrote at once: " + other.printed());
        }
        counts.merge(refused ? "another run was refused meanwhile" : "another run came when it was done", 1, Integer::sum);
    }

    /** The next run finishes as if nothing had happened. */
    private void next() throws Exception {
        Set<String> stale = check.staging();
        long kilobytes = size(temporary) / 1000;
        if (kilobytes > 0) {
            leftBehind.add(names(temporary) + " in the folder of temporary files");
        }
        require(ingest(), 0);
        requireSame("the next run");
        if (!check.staging().isEmpty()) {
            throw new StoreCheck.Broken("the next run left " + check.staging() + " in staging");
        }
        System.out.println(number + "  next run: same rows; cleaned " + stale + "; temporary files before " + kilobytes
                + " kB, after " + size(temporary) / 1000 + " kB");
    }

    private void requireSame(String what) throws Exception {
        check.requireWhole();
        String current = check.current();
        if (!current.equals(check.releases().get(check.releases().size() - 1))
                || !check.rows(current).equals(rows)) {
            throw new StoreCheck.Broken(what + " gave " + current + " with other rows than an undisturbed one");
        }
        requireServed(current);
    }

    /** The site follows CURRENT within seconds, and answers with its figures. */
    private void requireServed(String release) throws Exception {
        String ready = "";
        for (int second = 0; second < 60 && !ready.contains("\"" + release + "\""); second++) {
            Thread.sleep(second == 0 ? 0 : 1000);
            ready = ask("/readyz");
        }
        if (!ready.contains("\"ready\"") || !ask("/es/indicadores").contains(release)) {
            throw new StoreCheck.Broken("the site does not serve " + release + " but says " + ready);
        }
    }

    private String ask(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException notThereYet) {
            return notThereYet.toString();
        }
    }

    /** Releases are whole folders: older ones may be deleted, as an operator does. */
    private void prune() throws IOException {
        List<String> all = check.releases();
        for (String old : all.subList(0, Math.max(0, all.size() - 3))) {
            if (!old.equals(check.current())) {
                delete(store.resolve("releases").resolve(old));
            }
        }
    }

    private String otherThan(String release) throws IOException {
        return check.releases().stream().filter(id -> !id.equals(release)).reduce((a, b) -> b).orElseThrow();
    }

    /** The id the staged release gets: one that follows those that are there. */
    private String next;

    /** Keeps a release as ingest leaves it to derive, to be staged again and again. */
    private void keepStaged() throws Exception {
        staged = work.resolve("staged");
        delete(staged);
        Process jar = new ProcessBuilder(
                        "java", "-Datalaya.home=.", "-jar", "ingestion/target/atalaya-ingestion.jar", "ingest", "--raw",
                        raw.toString(), "--store", work.resolve("staging-store").toString(), "--sources", "ensu")
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("stage.log").toFile())
                .start();
        if (jar.waitFor() != 0) {
            throw new StoreCheck.Broken(Files.readString(work.resolve("stage.log")));
        }
        Path made = new StoreCheck(work.resolve("staging-store"))
                .staging().stream().map(work.resolve("staging-store/staging")::resolve).findFirst().orElseThrow();
        Files.move(made, staged);
    }

    private void stageAgain() throws IOException {
        List<String> all = check.releases();
        String last = all.get(all.size() - 1);
        next = last.substring(0, 11) + (Integer.parseInt(last.substring(11)) + 1);
        Path target = store.resolve("staging").resolve(next);
        delete(target);
        try (Stream<Path> files = Files.walk(staged)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(staged.relativize(file).toString());
                Files.createDirectories(Files.isDirectory(file) ? copy : copy.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, copy);
                }
            }
        }
        Path manifest = target.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceFirst("(\"release\"\\s*:\\s*\")[^\"]+", "$1" + next));
    }

    private Command ingest() throws IOException {
        return start("ingest", "--raw", raw, "--store", store, "--sources", "ensu");
    }

    private Command start(Object... arguments) throws IOException {
        return Command.start(
                work.resolve("command.log"),
                temporary,
                Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private static void require(Command command, int exit) throws Exception {
        if (command.end() != exit) {
            throw new StoreCheck.Broken("exit " + command.end() + " and not " + exit + ": " + command.printed());
        }
    }

    private interface Step {
        void take() throws Exception;
    }

    private static long timed(Step step) throws Exception {
        long begun = System.nanoTime();
        step.take();
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(each -> each.getFileName().toString().replaceAll("[0-9]{3,}", "N"))
                    .sorted()
                    .distinct()
                    .toList();
        }
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
