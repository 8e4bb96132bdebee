package org.atalaya.ingestion.printed;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.interpret.CodebookFile;

/** The layouts of a source's workbooks: a folder of data/codebooks, with the words they share. */
public final class TableLayouts {

    private static final String WORDS = "words.yaml";

    private final TableWords words;
    private final List<Entry> entries;

    private TableLayouts(TableWords words, List<Entry> entries) {
        this.words = words;
        this.entries = List.copyOf(entries);
    }

    /**
     * A layout.
     *
     * @param file name of its file
     * @param layout the layout
     */
    public record Entry(String file, TableLayout layout) implements Serializable {}

    /**
     * Reads the layouts of a folder.
     *
     * @param folder the folder
     * @param indicators the indicators there are
     * @throws RefusedInput if one is unreadable, names an unknown indicator, or two hold for one edition
     */
    public static TableLayouts read(Path folder, Set<String> indicators) throws IOException {
        TableWords words = CodebookFile.parse(folder.resolve(WORDS), new TypeReference<TableWords>() {});
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(TableLayouts::isLayout).sorted().toList()) {
                TableLayout layout = CodebookFile.parse(file, new TypeReference<TableLayout>() {});
                try {
                    layout.requireIndicators(indicators);
                } catch (WrongArgument e) {
                    throw new RefusedInput(file + ": " + e.getMessage() + ".", e);
                }
                refuseOverlap(file, layout, entries);
                entries.add(new Entry(file.getFileName().toString(), layout));
            }
        }
        return new TableLayouts(words, entries);
    }

    private static void refuseOverlap(Path file, TableLayout layout, List<Entry> earlier) {
        for (Entry entry : earlier) {
            if (layout.holdsFor(entry.layout().from()) || entry.layout().holdsFor(layout.from())) {
                throw new RefusedInput(
                        file + " holds for an edition that " + entry.file() + " holds for too; one layout may.");
            }
        }
    }

    private static boolean isLayout(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") && !name.equals(WORDS);
    }

    /** The words the workbooks share. */
    TableWords words() {
        return words;
    }

    /** The layout of an edition. */
    Optional<Entry> find(String period) {
        return entries.stream().filter(entry -> entry.layout().holdsFor(period)).findFirst();
    }
}
