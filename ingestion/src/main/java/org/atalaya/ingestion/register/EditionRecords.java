package org.atalaya.ingestion.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.register.RegisterCodebook.Cells;
import org.atalaya.ingestion.register.RegisterSums.FileSums;

/** What is told of editions besides their counts: what they cover, their accounts, and what is odd in a whole file. */
final class EditionRecords {

    private final CatalogueFiles catalogue;
    private final List<Edition> editions;

    /**
     * Of some editions.
     *
     * @param catalogue categories and how they are grouped
     * @param editions the editions, in the order rows number their files
     */
    EditionRecords(CatalogueFiles catalogue, List<Edition> editions) {
        this.catalogue = catalogue;
        this.editions = List.copyOf(editions);
    }

    /** A row for each edition: the files of one zip are one, and hold its categories together. */
    List<Row> cuts() throws IOException {
        Map<List<String>, List<Edition>> byKey = editions.stream()
                .collect(Collectors.groupingBy(
                        edition -> List.of(
                                edition.release().label(),
                                edition.file().book().territoryKind(),
                                edition.file().codebook().file()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        for (List<Edition> files : byKey.values()) {
            Edition edition = files.get(0);
            RegisterCodebook book = edition.file().book();
            rows.add(RowFactory.create(
                    book.source(),
                    edition.judgement().last(),
                    book.country(),
                    book.territoryKind(),
                    files.stream()
                            .map(each -> each.judgement().first())
                            .min(String::compareTo)
                            .orElseThrow(),
                    book.cells().name(),
                    categories(files),
                    edition.file().codebook().file(),
                    edition.release().label()));
        }
        return rows;
    }

    /**
     * The categories of an edition; null if it has every finest one of the source. One that prints only what is
     * not zero holds every part of a category of which it prints any.
     */
    private String categories(List<Edition> files) throws IOException {
        RegisterFile first = files.get(0).file();
        String source = first.book().source();
        Map<String, String> parents = catalogue.parentCategories(source);
        Set<String> held = new TreeSet<>();
        files.forEach(file -> held.addAll(file.categories()));
        if (first.book().cells() == Cells.nonzero) {
            Set<String> headings = held.stream()
                    .map(parents::get)
                    .filter(parent -> parent != null)
                    .collect(Collectors.toSet());
            parents.forEach((category, parent) -> {
                if (headings.contains(parent)) {
                    held.add(category);
                }
            });
        }
        Set<String> finest = new HashSet<>(catalogue.categories(source).values());
        finest.removeAll(parents.values());
        return held.containsAll(finest) ? null : String.join(" ", held);
    }

    /**
     * The account of each file.
     *
     * @param sums what is known of the files
     */
    List<SourceAccount> accounts(RegisterSums sums) {
        List<SourceAccount> accounts = new ArrayList<>();
        for (int index = 0; index < editions.size(); index++) {
            FileSums counted = sums.of(index);
            long rows = editions.get(index).rows();
            boolean gathered =
                    editions.get(index).file().book().counts().months().isEmpty();
            accounts.add(account(editions.get(index), gathered ? "" : table(), counted.read(), counted.rejected()));
            if (gathered) {
                accounts.add(account(editions.get(index), table(), rows, 0));
            }
        }
        return accounts;
    }

    private static String table() {
        return IncidenceTables.REGISTERED_YEAR.name();
    }

    /** Of files whose records are cells one account tells the records and another the rows made of them. */
    private static SourceAccount account(Edition edition, String table, long read, long rejected) {
        return new SourceAccount(
                edition.file().book().source(),
                edition.judgement().last(),
                edition.release().file(),
                edition.release().sha256(),
                edition.release().bytes(),
                table,
                edition.file().codebook().file(),
                read,
                read - rejected,
                rejected);
    }

    /**
     * What is odd in whole files, as rows of the table of problems.
     *
     * @param suspected counts that seem to have lost a thousand
     */
    List<Row> problems(List<SuspectedCount> suspected) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < editions.size(); index++) {
            Edition edition = editions.get(index);
            List<DataProblem> problems = new ArrayList<>(edition.judgement().problems());
            problems.addAll(HeadingTotals.check(edition.file()));
            for (SuspectedCount cell : suspected) {
                if (cell.file() == index) {
                    problems.add(new DataProblem(
                            ProblemKind.SUSPECTED_LOST_THOUSAND,
                            0,
                            cell.code() + ", " + cell.category() + ", " + cell.month(),
                            Long.toString(cell.count()),
                            ""));
                }
            }
            problems.forEach(problem -> rows.add(ProblemRows.of(
                    problem,
                    edition.file().book().source(),
                    edition.judgement().last(),
                    edition.file().name())));
        }
        return rows;
    }
}
