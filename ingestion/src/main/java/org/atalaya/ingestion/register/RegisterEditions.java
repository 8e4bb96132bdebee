package org.atalaya.ingestion.register;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.atalaya.ingestion.register.CutJudgement.PlaceSum;
import org.atalaya.ingestion.register.CutJudgement.StateYear;
import org.atalaya.ingestion.register.RegisterCodebook.Cells;
import org.atalaya.ingestion.register.RegisterInterpreter.Vocabulary;

/** Makes editions of the counts of files: what is known of a whole file is summed by state and by place in one pass, and only the sums come here. */
final class RegisterEditions {

    private RegisterEditions() {}

    /**
     * What each file covers and counts.
     *
     * @param counts rows of all files, a place, category and year each
     * @param files the files, in the order rows number them
     * @param words what the catalogue knows of each layout, by its codebook
     * @throws IOException if a file cannot be read again for its digest
     */
    static List<Edition> of(Dataset<Row> counts, List<RegisterFile> files, Map<String, Vocabulary> words)
            throws IOException {
        Map<Integer, List<PlaceYear>> cells =
                placeYears(counts).stream().collect(Collectors.groupingBy(PlaceYear::file));
        Map<Integer, Set<String>> categories = new HashMap<>();
        counts.select("file", "category")
                .distinct()
                .collectAsList()
                .forEach(row -> categories
                        .computeIfAbsent(row.getInt(0), none -> new TreeSet<>())
                        .add(row.getString(1)));
        List<Edition> editions = new ArrayList<>();
        for (int index = 0; index < files.size(); index++) {
            RegisterFile file = files.get(index);
            List<PlaceYear> own = cells.getOrDefault(index, List.of());
            List<PlaceSum> ofFile = places(own);
            CutJudgement judgement = CutJudgement.of(
                    file,
                    states(ofEdition(index, files, cells)),
                    ofFile,
                    words.get(file.codebook().file()).places().codes());
            editions.add(new Edition(
                    file,
                    judgement,
                    categories.getOrDefault(index, Set.of()),
                    ofFile,
                    own.stream().mapToLong(PlaceYear::rows).sum(),
                    file.release(judgement.last())));
        }
        return editions;
    }

    /**
     * The cells that tell a file's last month: its own, and those of the files it came in a zip with where only
     * what is not zero is printed, since a rare offence may have none in the last months.
     */
    private static List<PlaceYear> ofEdition(int index, List<RegisterFile> files, Map<Integer, List<PlaceYear>> cells) {
        RegisterFile file = files.get(index);
        boolean alone =
                file.book().cells() == Cells.all || file.container().entries().size() == 1;
        return IntStream.range(0, files.size())
                .filter(other -> other == index
                        || !alone
                                && files.get(other).container().equals(file.container())
                                && files.get(other).codebook().equals(file.codebook()))
                .mapToObj(other -> cells.getOrDefault(other, List.of()))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The cells of a place and a year, summed.
     *
     * @param file place of the file among those read
     * @param kind what sort of place it is
     * @param code its code
     * @param cells its cells, as of its state
     * @param rows rows of categories
     */
    private record PlaceYear(int file, String kind, String code, StateYear cells, long rows) {
        PlaceSum sum() {
            return new PlaceSum(kind, code, Arrays.stream(cells.sums()).sum(), cells.year(), cells.year());
        }
    }

    /** All that is known of whole files, from one pass over the rows. */
    private static List<PlaceYear> placeYears(Dataset<Row> counts) {
        List<Column> sums = new ArrayList<>();
        RegisterRows.months().forEach(month -> sums.add(functions.coalesce(sum(col(month)), lit(0L))));
        RegisterRows.months().forEach(month -> sums.add(count(col(month))));
        return counts
                .groupBy("file", "territory_kind", "territory_code", "year")
                .agg(count(lit(1)), sums.toArray(Column[]::new))
                .collectAsList()
                .stream()
                .map(RegisterEditions::placeYear)
                .toList();
    }

    private static PlaceYear placeYear(Row row) {
        String code = row.getString(2);
        StateYear cells = new StateYear(
                code.substring(0, 2),
                row.getInt(3),
                IntStream.range(5, 17).mapToLong(row::getLong).toArray(),
                IntStream.range(17, 29).mapToLong(row::getLong).toArray());
        return new PlaceYear(row.getInt(0), row.getString(1), code, cells, row.getLong(4));
    }

    private static List<StateYear> states(List<PlaceYear> placeYears) {
        Map<String, StateYear> states = new TreeMap<>();
        placeYears.forEach(each -> states.computeIfAbsent(
                        each.cells().state() + each.cells().year(),
                        none -> StateYear.empty(
                                each.cells().state(), each.cells().year()))
                .add(each.cells()));
        return List.copyOf(states.values());
    }

    private static List<PlaceSum> places(List<PlaceYear> placeYears) {
        Map<String, PlaceSum> places = new TreeMap<>();
        placeYears.forEach(each -> places.merge(each.code(), each.sum(), PlaceSum::with));
        return List.copyOf(places.values());
    }
}
