package org.atalaya.analytics.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;

/**
 * The form of a release another version made, beside that of this one: whether its tables, but those that are computed, can
 * be given this form without losing a value or inventing one. A table or an optional column that is new is not known of it.
 */
public final class OlderForm {

    /** Whole numbers that fit those this version writes. */
    private static final Set<String> NARROWER = Set.of("INTEGER", "SMALLINT", "TINYINT");

    /** What names of tables of persons end with. */
    private static final String PERSONS = "_person";

    private final ReleaseDatabase release;

    /** Types of the columns of each table, as it has them. */
    private final Map<String, Map<String, String>> columns = new TreeMap<>();

    /**
     * Looks at a release.
     *
     * @param release the release
     */
    public OlderForm(ReleaseDatabase release) throws SQLException {
        this.release = release;
        release.list(
                "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal"
                        + " ORDER BY table_name, column_index",
                row -> columns.computeIfAbsent(row.getString(1), table -> new LinkedHashMap<>())
                        .put(row.getString(2), row.getString(3)));
    }

    /** Whether it has a table of this name. */
    public boolean has(TableContract contract) {
        return columns.containsKey(contract.name());
    }

    /** Whether a table it has is of this version's form: the same columns of the same types in the same order. */
    public boolean fits(TableContract contract) {
        Map<String, String> there = columns.get(contract.name());
        return List.copyOf(there.keySet()).equals(contract.columnNames())
                && contract.columns().stream()
                        .allMatch(column -> there.get(column.name()).equals(type(column)));
    }

    /**
     * Why the release cannot be given this version's form: of all its tables none may be left behind.
     *
     * @return what stands in the way, as the end of a sentence; empty if nothing does
     */
    public Optional<String> findObstacle() throws SQLException {
        Set<String> known = Tables.derived().stream().map(TableContract::name).collect(Collectors.toSet());
        for (TableContract contract : Tables.interpreted()) {
            known.add(contract.name());
            Optional<String> obstacle = has(contract) ? findObstacle(contract) : Optional.empty();
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        for (TableContract contract : persons()) { // whose questions the tables above tell
            known.add(contract.name());
            Optional<String> obstacle = findObstacle(contract);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        return findUnknownProblem()
                .or(() -> columns.keySet().stream()
                        .filter(table -> !known.contains(table))
                        .findFirst()
                        .map(table -> "its table " + table + " is none of this version's"));
    }

    /**
     * The same of a release that is not open.
     *
     * @param folder its folder
     */
    public static Optional<String> findObstacle(Path folder) throws IOException, SQLException {
        try (ReleaseDatabase release = ReleaseDatabase.open(folder)) {
            return new OlderForm(release).findObstacle();
        }
    }

    /** The tables of persons it has, as this version writes them; of a survey whose questions it does not tell there is none. */
    public List<TableContract> persons() throws SQLException {
        List<TableContract> persons = new ArrayList<>();
        for (String table : columns.keySet()) {
            if (table.endsWith(PERSONS) && has(CatalogueTables.CONCEPT)) {
                String survey = table.substring(0, table.length() - PERSONS.length());
                List<String> concepts = release.list(
                        "SELECT concept FROM concept WHERE survey = ? ORDER BY position",
                        row -> row.getString(1),
                        survey);
                if (!concepts.isEmpty()) {
                    persons.add(SurveyTables.surveyPerson(survey, concepts));
                }
            }
        }
        return persons;
    }

    /** The same of one table it has. */
    private Optional<String> findObstacle(TableContract contract) throws SQLException {
        Map<String, String> there = columns.get(contract.name());
        for (Column column : contract.columns()) {
            String type = there.get(column.name());
            if (type == null && column.required()) {
                return Optional.of("its table " + contract.name() + " does not say " + column.name()
                        + ", which every row of this version's says");
            }
            if (type != null && !isTaken(type, column)) {
                return Optional.of("its table " + contract.name() + " has another type of " + column.name());
            }
        }
        List<String> more = new ArrayList<>(there.keySet());
        more.removeAll(contract.columnNames());
        for (String column : more) {
            if (release.find(
                            "SELECT 1 FROM " + contract.name() + " WHERE \"" + column + "\" IS NOT NULL LIMIT 1",
                            r -> 1)
                    .isPresent()) {
                return Optional.of(
                        "its table " + contract.name() + " says " + column + ", which this version's does not");
            }
        }
        return Optional.empty();
    }

    /** Columns of a table of this version that the one it has lacks, with the table's name. */
    public List<String> listLacking(TableContract contract) {
        Set<String> there = columns.get(contract.name()).keySet();
        return contract.columnNames().stream()
                .filter(column -> !there.contains(column))
                .map(column -> contract.name() + "." + column)
                .toList();
    }

    /** A kind of problem this version has no words for. */
    private Optional<String> findUnknownProblem() throws SQLException {
        if (!has(Tables.PROBLEM)) {
            return Optional.empty();
        }
        Set<String> known =
                Arrays.stream(ProblemKind.values()).map(ProblemKind::code).collect(Collectors.toSet());
        return release.list("SELECT DISTINCT problem FROM problem", row -> row.getString(1)).stream()
                .filter(kind -> !known.contains(kind))
                .findFirst()
                .map(kind -> "its table problem tells of " + kind + ", which this version does not know");
    }

    /** The columns of a table of this version, selected from the one it has: those it lacks are missing. */
    public String selection(TableContract contract) {
        Map<String, String> there = columns.get(contract.name());
        return contract.columns().stream()
                .map(column -> "CAST(" + (there.containsKey(column.name()) ? column.name() : "NULL") + " AS "
                        + type(column) + ") AS " + column.name())
                .collect(Collectors.joining(", "));
    }

    private static boolean isTaken(String type, Column column) {
        return type.equals(type(column)) || column.type() == ColumnType.INTEGER && NARROWER.contains(type);
    }

    private static String type(Column column) {
        return TableWriter.sqlType(column.type());
    }
}
