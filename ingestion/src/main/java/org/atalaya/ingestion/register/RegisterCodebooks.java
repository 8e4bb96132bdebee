package org.atalaya.ingestion.register;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.ingestion.interpret.CodebookFile;
import org.atalaya.ingestion.register.RegisterCodebook.Format;

/** The layouts of registers: data/codebooks/SOURCE of each. */
public final class RegisterCodebooks {

    private static final List<String> SOURCES = List.of("cead", "rnid", "sesnsp");

    private final List<Entry> entries;

    private RegisterCodebooks(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * A layout.
     *
     * @param file name of its codebook: sesnsp/state.yaml
     * @param book the codebook
     */
    public record Entry(String file, RegisterCodebook book) implements Serializable {}

    /**
     * Reads the layouts.
     *
     * @param codebooks data/codebooks
     * @throws org.atalaya.data.problem.RefusedInput if one is unreadable
     */
    public static RegisterCodebooks read(Path codebooks) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String source : SOURCES) {
            Path folder = codebooks.resolve(source);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                            .sorted()
                            .toList()) {
                        entries.add(new Entry(
                                source + "/" + file.getFileName(),
                                CodebookFile.parseOpen(file, RegisterCodebook.class)));
                    }
                }
            }
        }
        return new RegisterCodebooks(entries);
    }

    /**
     * The layouts a file may have by its columns: those of which it has all, the ones that name most.
     *
     * @param format how its records are written
     * @param header its columns
     */
    public List<Entry> fitting(Format format, List<String> header) {
        HashSet<String> columns = new HashSet<>(header);
        List<Entry> fitting = entries.stream()
                .filter(entry -> entry.book().format() == format)
                .filter(entry -> columns.containsAll(entry.book().columns()))
                .toList();
        Optional<Integer> most =
                fitting.stream().map(entry -> entry.book().columns().size()).max(Comparator.naturalOrder());
        return fitting.stream()
                .filter(entry -> entry.book().columns().size() == most.orElse(0))
                .toList();
    }
}
