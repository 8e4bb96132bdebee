import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A command of Atalaya, run as a user runs it, in a process group of its own. */
final class Command {

    private final Process process;
    private final Path log;

    private Command(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it; what it prints goes to a file. Its temporary files go to a folder of its own, to be counted. */
    static Command start(Path log, Path temporary, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of("setsid", "./atalaya"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        return new Command(builder.start(), log);
    }

    boolean runs() {
        return process.isAlive();
    }

    int end() throws InterruptedException {
        return process.waitFor();
    }

    String printed() throws IOException {
        return Files.readString(log);
    }

    /** The stage it says it is in. */
    String stage() throws IOException {
        return printed().lines()
                .filter(line -> line.matches("  (start Spark|read |write |compute |check |publish).*"))
                .reduce((first, last) -> last)
                .map(line -> line.replaceAll("  +[0-9.]+ s$", "").strip())
                .orElse("before the first stage");
    }

    /** SIGKILL to it and to everything it started, at once. */
    void killAll() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-9", "--", "-" + process.pid()).start().waitFor();
        process.waitFor();
    }

    /** SIGKILL to one of the virtual machines it started, whose line has a word or has it not; false if there is none. */
    boolean killOne(String word, boolean has) {
        Optional<ProcessHandle> victim = machines()
                .filter(each -> each.info().commandLine().orElse("").contains(word) == has)
                .findFirst();
        victim.ifPresent(ProcessHandle::destroyForcibly);
        return victim.isPresent();
    }

    /** Whether something of it still runs, though the command itself has ended. */
    static boolean runs(List<ProcessHandle> machines) {
        return machines.stream().anyMatch(ProcessHandle::isAlive);
    }

    /** The virtual machines it has started and that run. */
    Stream<ProcessHandle> machines() {
        return process.toHandle()
                .descendants()
                .filter(each -> each.info().command().orElse("").endsWith("java"));
    }
}
