package org.atalaya.ingestion.fetch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.data.check.Require;
import org.atalaya.data.problem.RefusedInput;

/** What can be fetched and from where: data/catalogues/fetch. It is ours, so anything wrong in it is refused. */
public final class FetchCatalogue {

    private static final long MIB = 1L << 20;

    private final Map<String, FetchSource> sources = new LinkedHashMap<>();
    private final List<FetchFile> files = new ArrayList<>();
    private final Map<List<String>, KnownFile> known = new LinkedHashMap<>();

    private FetchCatalogue() {}

    /**
     * Reads the catalogue.
     *
     * @param folder the folder with source.csv, file.csv and known.csv
     * @throws RefusedInput if a row is wrong, with file and line
     */
    public static FetchCatalogue read(Path folder) throws IOException {
        FetchCatalogue catalogue = new FetchCatalogue();
        each(folder.resolve("source.csv"), row -> catalogue.sources.put(row.getField("source"), source(row)));
        each(folder.resolve("file.csv"), row -> catalogue.files.add(catalogue.file(row)));
        each(
                folder.resolve("known.csv"),
                row -> catalogue.known.put(
                        List.of(row.getField("source"), row.getField("file"), row.getField("edition")),
                        new KnownFile(
                                field(row, "bytes").map(Long::valueOf),
                                field(row, "sha256"),
                                row.getField("ground") + ", " + LocalDate.parse(row.getField("as_of")))));
        return catalogue;
    }

    List<FetchSource> sources() {
        return List.copyOf(sources.values());
    }

    FetchSource source(String id) {
        Require.oneOf(id, "SOURCE", sources.keySet());
        return sources.get(id);
    }

    /** Every row of a source's files. */
    List<FetchFile> files(String source) {
        return files.stream().filter(file -> file.source().equals(source)).toList();
    }

    /**
     * The files of an edition.
     *
     * @throws org.atalaya.data.check.WrongArgument if the source has no such edition; the message says which it has
     */
    List<FetchFile> files(String source, String edition) {
        List<FetchFile> all = files(source(source).id());
        List<FetchFile> covering =
                all.stream().filter(file -> file.covers(edition)).toList();
        Require.that(
                !covering.isEmpty(),
                "EDITION of " + source,
                "be one of " + all.stream().map(FetchFile::editions).distinct().collect(Collectors.joining(", ")),
                edition);
        return covering;
    }

    KnownFile known(String source, String file, String edition) {
        return known.getOrDefault(List.of(source, file, edition), KnownFile.NOTHING);
    }

    private static FetchSource source(NamedCsvRecord row) {
        return new FetchSource(
                row.getField("source"),
                row.getField("page"),
                Set.of(row.getField("origins").split(" ")));
    }

    private FetchFile file(NamedCsvRecord row) {
        FetchSource source = source(row.getField("source"));
        Optional<FetchFile.Offer> offer = field(row, "address")
                .map(address -> new FetchFile.Offer(
                        address,
                        FileType.valueOf(row.getField("type").toUpperCase(Locale.ROOT)),
                        Long.parseLong(row.getField("limit_mib")) * MIB));
        FetchFile file = new FetchFile(
                source.id(),
                row.getField("file"),
                row.getField("first_edition"),
                field(row, "last_edition"),
                Standing.valueOf(row.getField("standing").toUpperCase(Locale.ROOT)),
                offer,
                field(row, "note"));
        Require.that(
                (file.standing() == Standing.BY_HAND) == offer.isEmpty(),
                "address",
                "stand there unless standing is by_hand",
                row.getField("address"));
        file.address(file.first())
                .ifPresent(address -> Require.that(
                        source.allows(address), "address", "be https and of the source's origins", address));
        return file;
    }

    private static Optional<String> field(NamedCsvRecord row, String name) {
        return Optional.of(row.getField(name)).filter(text -> !text.isBlank());
    }

    private static void each(Path file, Function<NamedCsvRecord, Object> take) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                try {
                    take.apply(row);
                } catch (IllegalArgumentException | NoSuchElementException | DateTimeException e) {
                    throw new RefusedInput(
                            file.getFileName() + ", line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
                }
            }
        }
    }
}
