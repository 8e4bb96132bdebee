package org.atalaya.ingestion.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.programme.Access;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.withdrawal.Withdrawals;
import org.atalaya.ingestion.catalogue.CatalogueFiles;

/**
 * A folder people hand content in by. What lies there is read as if it lay in data/content already, in a copy
 * of it; each file gets a copy with observations, and stays as it is.
 */
public final class Inbox {

    /** The folder below data/content that keeps what was handed in and published. */
    static final String RECEIVED = "received";

    private static final long MAX_BYTES = 64L << 20;
    private static final String OBSERVATIONS = "observaciones";
    private static final String OF_SHEET = " » ";

    private final Path folder;
    private final Path data;
    private final Path together;
    private final List<FileReading> readings = new ArrayList<>();
    private final List<ContentProblem> problems;

    private Inbox(Path folder, Path data, Path together, List<ContentProblem> problems, List<FileReading> readings) {
        this.folder = folder;
        this.data = data;
        this.together = together;
        this.problems = problems;
        this.readings.addAll(readings);
    }

    /**
     * A file that was handed in.
     *
     * @param name its name
     * @param observations how many observations it has
     * @param hindered how many of them keep something of it from being used
     * @param answer the file with the observations
     */
    public record Handed(String name, int observations, int hindered, Path answer) {}

    /**
     * Reads what was handed in.
     *
     * @param folder the inbox
     * @param data the project's data folder
     * @param scratch an empty folder, for the content of both together
     * @param withdrawals what no release gets, and nobody may hand in again
     * @throws RefusedInput if nothing was handed in
     */
    public static Inbox read(Path folder, Path data, Path scratch, Withdrawals withdrawals) throws IOException {
        copy(data.resolve("content"), scratch);
        Path received = Files.createDirectories(scratch.resolve(RECEIVED));
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw new RefusedInput(
                    folder + " holds no file; write a workbook to hand in with: atalaya template programa");
        }
        for (Path file : files) {
            if (Files.size(file) > MAX_BYTES) {
                throw new RefusedInput(file.getFileName() + " is larger than the " + (MAX_BYTES >> 20)
                        + " MiB a file that is handed in may have; take it out of " + folder + ".");
            }
            Files.copy(file, received.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        copyAttached(folder, received);
        List<FileReading> readings = new ArrayList<>();
        for (ContentFile file : ContentFile.list(scratch)) {
            readings.add(file.read());
        }
        List<ContentProblem> problems = ContentReader.check(
                        WithdrawnRows.rejected(readings, withdrawals),
                        ContentReader.targets(new CatalogueFiles(data.resolve("catalogues"))),
                        Access.INTERNAL)
                .problems();
        Set<String> names =
                files.stream().map(file -> RECEIVED + "/" + file.getFileName()).collect(Collectors.toSet());
        return new Inbox(
                folder,
                data,
                scratch,
                problems,
                readings.stream()
                        .filter(reading -> names.contains(reading.file()))
                        .toList());
    }

    /** The project's content with what was handed in. */
    public Path content() {
        return together;
    }

    /** Writes the observations of every file beside it. */
    public List<Handed> answer() throws IOException {
        Path answers = Files.createDirectories(folder.resolve(OBSERVATIONS));
        List<Handed> handed = new ArrayList<>();
        for (FileReading reading : readings) {
            String name = reading.file().substring(RECEIVED.length() + 1);
            boolean inSpanish = isInSpanish(reading);
            List<Observation> observations = problems.stream()
                    .filter(problem -> problem.file().equals(reading.file())
                            || problem.file().startsWith(reading.file() + OF_SHEET))
                    .map(problem -> Observation.of(problem, inSpanish))
                    .toList();
            boolean asWorkbook = name.endsWith(".xlsx") && !reading.lines().isEmpty();
            Path answer = answers.resolve(asWorkbook ? name : name + ".md");
            if (asWorkbook) {
                try (OutputStream out = Files.newOutputStream(answer)) {
                    new ReviewedWorkbook(observations, inSpanish).write(folder.resolve(name), out);
                }
            } else {
                Files.writeString(answer, list(name, observations));
            }
            int hindered =
                    (int) observations.stream().filter(Observation::hinders).count();
            handed.add(new Handed(name, observations.size(), hindered, answer));
        }
        return handed;
    }

    /**
     * Requires that everything handed in can be published.
     *
     * @throws RefusedInput naming the first file that cannot be, and what it lacks
     */
    public void requireApproved() {
        for (FileReading reading : readings) {
            String name = reading.file().substring(RECEIVED.length() + 1);
            boolean hindered = problems.stream()
                    .filter(problem -> problem.file().equals(reading.file())
                            || problem.file().startsWith(reading.file() + OF_SHEET))
                    .anyMatch(problem -> Observation.of(problem, true).hinders());
            if (hindered) {
                throw new RefusedInput(name + " has observations that keep part of it from being used; see "
                        + OBSERVATIONS + "/ and hand it in again.");
            }
            List<ContentRow> records = reading.rows().stream()
                    .filter(row -> row.table().equals(ContentTables.RECORD))
                    .toList();
            if (records.isEmpty()) {
                throw new RefusedInput(name + " holds no record, so there is nothing to approve.");
            }
            for (ContentRow record : records) {
                requireApproved(name, record);
            }
        }
    }

    private static void requireApproved(String name, ContentRow record) {
        String approvedBy = record.text("approved_by");
        if (approvedBy.isEmpty() || record.text("approved_on").isEmpty()) {
            throw new RefusedInput(name + ", record " + record.text("record")
                    + ", is not approved: Aprobado por (approved_by) takes the role that approves it, and Aprobado el"
                    + " (approved_on) the day.");
        }
        if (FormWords.plain(approvedBy).equals(FormWords.plain(record.text("author_unit")))) {
            throw new RefusedInput(name + ", record " + record.text("record") + ", is approved by its author, "
                    + approvedBy + "; another role must approve it.");
        }
    }

    /**
     * Keeps what was handed in with the project's content.
     *
     * @throws RefusedInput if a file that goes with a record would take the place of another
     */
    public void keep() throws IOException {
        Path received = Files.createDirectories(data.resolve("content").resolve(RECEIVED));
        copyAttached(folder, received);
        for (Path file : files(folder)) {
            Files.copy(file, received.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String list(String name, List<Observation> observations) {
        StringBuilder text = new StringBuilder("# Observaciones: " + name + "\n\n");
        if (observations.isEmpty()) {
            text.append("Sin observaciones.\n");
        }
        for (Observation one : observations) {
            text.append("- ");
            if (one.row() > 0) {
                text.append("línea ").append(one.row()).append(", ");
            }
            text.append(one.sentence(true)).append('\n');
        }
        return text.toString();
    }

    /** A workbook is answered in the language of its sheets. */
    private static boolean isInSpanish(FileReading reading) {
        Optional<String> named = reading.lines().sheets().stream()
                .filter(sheet -> FormSheet.named(sheet).isPresent())
                .findFirst();
        return named.isEmpty()
                || FormWords.plain(FormSheet.named(named.get())
                                .orElseThrow()
                                .heading()
                                .spanish())
                        .equals(FormWords.plain(named.get()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> top = Files.list(folder)) {
            return top.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("[^.~].*"))
                    .filter(file -> !file.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    private static void copyAttached(Path folder, Path received) throws IOException {
        Path attached = folder.resolve(AttachedFiles.FOLDER);
        if (!Files.isDirectory(attached)) {
            return;
        }
        Path target = Files.createDirectories(received.resolve(AttachedFiles.FOLDER));
        try (Stream<Path> files = Files.list(attached)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(file.getFileName());
                if (Files.exists(copy) && !Sha256.of(copy).equals(Sha256.of(file))) {
                    throw new RefusedInput(AttachedFiles.FOLDER + "/" + file.getFileName()
                            + " has the name of another file handed in before; give it a name of its own.");
                }
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
