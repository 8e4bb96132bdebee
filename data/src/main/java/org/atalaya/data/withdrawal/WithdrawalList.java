package org.atalaya.data.withdrawal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.FileStamp;
import org.atalaya.data.withdrawal.Withdrawal.OfAttachment;
import org.atalaya.data.withdrawal.Withdrawal.OfRecord;
import org.atalaya.data.withdrawal.Withdrawal.OfRelease;

/**
 * The list of what is withdrawn from a store, beside its releases, as its file has it now.
 *
 * <pre>
 * STORE/withdrawn.yaml   the list, written by the command or by hand
 * STORE/withdrawn.seen   what was ever on it, a line each
 * </pre>
 *
 * <p>Nothing comes back by accident: entries are lifted, never taken away, and a list that lacks one that was
 * on it, is broken or is gone is refused. A running site then keeps the list before.
 */
public final class WithdrawalList {

    /** Name of the list in its store. */
    public static final String FILE = "withdrawn.yaml";

    /** Name of the file that tells what was ever on it. */
    public static final String MARKER = "withdrawn.seen";

    private final Path file;
    private final Path marker;
    private final Consumer<String> told;
    private final boolean marks;
    private volatile Seen seen;

    /** What was read, and what the file looked like then. */
    private record Seen(Withdrawals withdrawals, Optional<FileStamp> stamp) {}

    private WithdrawalList(Path store, Consumer<String> told, boolean marks) {
        this.marks = marks;
        this.file = store.resolve(FILE);
        this.marker = store.resolve(MARKER);
        this.told = told;
        Optional<FileStamp> stamp = FileStamp.of(file);
        this.seen = new Seen(read(stamp, Withdrawals.NONE), stamp);
    }

    /**
     * The list of a store; empty as long as it never had one.
     *
     * @param store folder of the releases
     * @param told is told, in one sentence, why a change was not taken, or that one was
     * @throws RefusedInput if the list cannot be taken, or lacks what was on it
     */
    public static WithdrawalList of(Path store, Consumer<String> told) {
        return new WithdrawalList(store, told, true);
    }

    /**
     * The list of a store for somebody who only looks: what is on it is not noted.
     *
     * @throws RefusedInput if the list cannot be taken, or lacks what was on it
     */
    public static WithdrawalList look(Path store) {
        return new WithdrawalList(store, sentence -> {}, false);
    }

    /** What is withdrawn from a store, for one run. */
    public static Withdrawals read(Path store) {
        return of(store, sentence -> {}).get();
    }

    /**
     * Takes up what another list holds, as one of a backup does: what either list withdraws is withdrawn, and what stands
     * here about the same thing is left as it is.
     *
     * @param other the folder the other list lies in
     * @param of the day the other list is of
     * @return the entries taken up
     * @throws RefusedInput if a list cannot be taken, or if what was lifted here was withdrawn there later
     */
    public List<Withdrawal> takeUp(Path other, LocalDate of) {
        List<Withdrawal> taken = new ArrayList<>();
        for (Withdrawal entry : read(other).entries()) {
            get().entries().stream()
                    .filter(here -> here.subject().equals(entry.subject()))
                    .flatMap(here -> here.lifted().stream())
                    .filter(lifted -> entry.lifted().isEmpty() && lifted.isBefore(of))
                    .findFirst()
                    .ifPresent(lifted -> {
                        throw new RefusedInput(
                                file + " lifts " + entry.subject().line() + " since " + lifted
                                        + ", and the list of " + of
                                        + " withdraws it again: take levantado (lifted) from its entry, or write there the day it"
                                        + " was lifted last");
                    });
            if (add(entry)) {
                taken.add(entry);
            }
        }
        return taken;
    }

    /** What is withdrawn now. */
    public Withdrawals get() {
        Optional<FileStamp> stamp = FileStamp.of(file);
        if (!stamp.equals(seen.stamp())) {
            look(stamp);
        }
        return seen.withdrawals();
    }

    private synchronized void look(Optional<FileStamp> stamp) {
        if (stamp.equals(seen.stamp())) {
            return;
        }
        try {
            seen = new Seen(read(stamp, seen.withdrawals()), stamp);
            told.accept("the list " + file + " is in force");
        } catch (RefusedInput refused) {
            seen = new Seen(seen.withdrawals(), stamp);
            told.accept(refused.getMessage() + "; the list before stays in force");
        }
    }

    private Withdrawals read(Optional<FileStamp> stamp, Withdrawals before) {
        Set<String> ever = new TreeSet<>(before.lines());
        ever.addAll(marked());
        if (stamp.isEmpty()) {
            if (!ever.isEmpty()) {
                throw new RefusedInput(file + " is not there, though " + ever.size()
                        + " things were withdrawn: put the newest copy of it back, with " + String.join(", ", ever));
            }
            return Withdrawals.NONE;
        }
        Withdrawals withdrawals = WithdrawalFile.read(file);
        ever.removeIf(line -> withdrawals.lines().stream().anyMatch(now -> OfAttachment.nameTheSame(line, now)));
        ever.stream()
                .filter(line -> !withdrawals.lines().contains(line))
                .findFirst()
                .ifPresent(missing -> {
                    throw new RefusedInput(file.getFileName() + " lacks " + missing
                            + ", which was on it: put its entry back, with levantado (lifted) and a day if it may be"
                            + " given out again");
                });
        ever.addAll(withdrawals.lines());
        mark(ever);
        return withdrawals;
    }

    private List<String> marked() {
        try {
            return Files.readAllLines(marker, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (NoSuchFileException never) {
            return List.of();
        } catch (IOException e) {
            throw new RefusedInput(marker + " cannot be read: it holds what was ever withdrawn", e);
        }
    }

    /** A store that cannot be written to keeps what it has; the list itself is in force all the same. */
    private void mark(Set<String> ever) {
        if (!marks || ever.equals(new TreeSet<>(marked()))) {
            return;
        }
        try {
            replace(marker, String.join("\n", ever) + "\n");
        } catch (IOException e) {
            told.accept(marker + " cannot be written: keep a copy of " + file);
        }
    }

    /**
     * Adds an entry at the end of the list, as a person would; nothing else in the file changes.
     *
     * @return whether it was added; not if it is withdrawn already
     * @throws RefusedInput if the list with it cannot be taken; the file is as it was then
     */
    public synchronized boolean add(Withdrawal entry) {
        if (get().entries().stream().anyMatch(there -> there.subject().equals(entry.subject()))) {
            return false;
        }
        try {
            String before = Files.exists(file)
                    ? Files.readString(file, StandardCharsets.UTF_8).stripTrailing()
                    : "retiros:";
            Path trial = file.resolveSibling("withdrawn.next.yaml");
            Files.writeString(trial, before + "\n" + lines(entry), StandardCharsets.UTF_8);
            try {
                WithdrawalFile.read(trial);
                Files.move(trial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(trial);
            }
        } catch (IOException e) {
            throw new RefusedInput(file + " cannot be written: " + e.getMessage(), e);
        }
        Optional<FileStamp> stamp = FileStamp.of(file); // before it is read: what changes meanwhile is read again
        seen = new Seen(read(stamp, seen.withdrawals()), stamp);
        return true;
    }

    private static String lines(Withdrawal entry) {
        Stream<String> subject;
        if (entry.subject() instanceof OfAttachment file) {
            subject = Stream.concat(
                    Stream.of("registro: " + quoted(file.record()), "anexo: " + file.position()),
                    file.sha256().stream().map(sum -> "huella: " + quoted(sum)));
        } else if (entry.subject() instanceof OfRelease release) {
            subject = Stream.of("edicion: " + quoted(release.release()));
        } else {
            subject = Stream.of("registro: " + quoted(((OfRecord) entry.subject()).record()));
        }
        String english = entry.english().map(words -> ", en: " + quoted(words)).orElse("");
        List<String> lines = Stream.of(
                        subject,
                        Stream.of(
                                "dia: " + entry.on(),
                                "rol: " + quoted(entry.role()),
                                "motivo: {es: " + quoted(entry.spanish()) + english + "}"),
                        entry.lifted().stream().map(day -> "levantado: " + day))
                .flatMap(part -> part)
                .toList();
        return "  - " + String.join("\n    ", lines) + "\n";
    }

    /** A text within single quotes, in which YAML knows no sign but the quote itself. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''").replaceAll("\\s+", " ").strip() + "'";
    }

    private static void replace(Path path, String content) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.writeString(next, content, StandardCharsets.UTF_8);
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
