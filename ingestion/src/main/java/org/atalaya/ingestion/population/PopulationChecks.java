package org.atalaya.ingestion.population;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.ingestion.interpret.ProblemRows;

/** Checks tables of population against each other and against the catalogue; what disagrees is kept and told. */
final class PopulationChecks {

    private static final List<String> SEXES = List.of("all", "female", "male");

    private final List<PopulationTable> tables;
    private final KnownPlaces places;

    PopulationChecks(List<PopulationTable> tables, KnownPlaces places) {
        this.tables = tables.stream()
                .sorted(Comparator.comparingInt(table -> SEXES.indexOf(table.sex())))
                .toList();
        this.places = places;
    }

    /**
     * What is odd.
     *
     * @param figures table {@code population} of these files
     * @param territories table {@code territory}
     */
    List<Row> problems(Dataset<Row> figures, Dataset<Row> territories) {
        List<Row> problems = new ArrayList<>();
        compareSexes(figures, problems);
        compareParts(figures, territories, problems);
        missingPlaces(figures, problems);
        tables.stream()
                .filter(table -> table.sexByName().isPresent() && !hasEverySex(table))
                .forEach(table -> problems.add(problem(
                        table, ProblemKind.SEX_BY_NAME_ONLY, table.sexByName().orElseThrow(), "")));
        return problems;
    }

    private boolean hasEverySex(PopulationTable table) {
        Set<String> sexes = tables.stream()
                .filter(other -> other.codebook().equals(table.codebook()))
                .map(PopulationTable::sex)
                .collect(Collectors.toSet());
        return sexes.containsAll(SEXES);
    }

    private void compareSexes(Dataset<Row> figures, List<Row> problems) {
        figures.groupBy("source", "country", "territory_kind", "territory_code", "year")
                .pivot("sex", new ArrayList<>(SEXES))
                .agg(sum("population"))
                .where("all <> female + male")
                .orderBy("source", "country", "territory_kind", "territory_code", "year")
                .collectAsList()
                .forEach(row -> {
                    long female = row.getAs("female");
                    long male = row.getAs("male");
                    problems.add(disagrees(row, place(row) + " all", row.getAs("all"), female + male, "women and men"));
                });
    }

    /** A place against the sum of those the catalogue has in it, where the same source gives both. */
    private void compareParts(Dataset<Row> figures, Dataset<Row> territories, List<Row> problems) {
        Dataset<Row> parts = figures.join(
                        territories.select(
                                col("country"),
                                col("territory_kind"),
                                col("territory_code"),
                                col("parent_kind"),
                                col("parent_code")),
                        new String[] {"country", "territory_kind", "territory_code"})
                .groupBy(
                        col("source"),
                        col("country"),
                        col("parent_kind").as("territory_kind"),
                        col("parent_code").as("territory_code"),
                        col("year"),
                        col("sex"))
                .agg(sum("population").as("parts"));
        figures.join(parts, new String[] {"source", "country", "territory_kind", "territory_code", "year", "sex"})
                .where("population <> parts")
                .orderBy("source", "country", "territory_kind", "territory_code", "year", "sex")
                .collectAsList()
                .forEach(row -> problems.add(disagrees(
                        row,
                        place(row) + " " + row.getAs("sex"),
                        row.getAs("population"),
                        row.getAs("parts"),
                        "the places in it")));
    }

    /** Places of the catalogue that a table should have and has not, in any year or in some. */
    private void missingPlaces(Dataset<Row> figures, List<Row> problems) {
        Map<String, Set<Long>> years = new HashMap<>();
        figures.groupBy("source", "country", "territory_kind", "territory_code")
                .agg(sort_array(collect_list("year")).as("years"))
                .collectAsList()
                .forEach(row -> years.put(
                        row.getAs("source") + " " + place(row, row.getAs("territory_code")),
                        new TreeSet<>(row.<Long>getList(row.fieldIndex("years")))));
        Set<String> told = new LinkedHashSet<>();
        for (PopulationTable table : tables) {
            for (String kind : table.kinds()) {
                for (String code : places.codes(table.book().country(), kind)) {
                    String place = table.book().country() + ":" + kind + ":" + code;
                    Set<Long> held = years.getOrDefault(table.source() + " " + place, Set.of());
                    List<Integer> missing = table.book().years().list().stream()
                            .filter(year -> !held.contains((long) year))
                            .toList();
                    if (!missing.isEmpty() && told.add(table.source() + place)) {
                        String which = held.isEmpty() ? "" : " " + missing;
                        problems.add(problem(table, ProblemKind.PLACE_WITHOUT_POPULATION, place + which, ""));
                    }
                }
            }
        }
    }

    private Row disagrees(Row row, String what, long found, long parts, String of) {
        return problem(
                tableOf(row),
                ProblemKind.POPULATION_SUM,
                what + " " + row.getAs("year") + ": " + found,
                parts + ", the sum of " + of);
    }

    /** The first file that counts places of the row's kind for its source. */
    private PopulationTable tableOf(Row row) {
        return tables.stream()
                .filter(table -> table.source().equals(row.getAs("source"))
                        && table.kinds().contains(row.<String>getAs("territory_kind")))
                .findFirst()
                .orElseThrow();
    }

    private static Row problem(PopulationTable table, ProblemKind kind, String value, String expected) {
        return ProblemRows.of(
                DataProblem.ofFile(kind, value, expected),
                table.source(),
                "",
                table.table().name());
    }

    private static String place(Row row) {
        return place(row, row.getAs("territory_code"));
    }

    private static String place(Row row, String code) {
        return row.getAs("country") + ":" + row.getAs("territory_kind") + ":" + code;
    }
}
