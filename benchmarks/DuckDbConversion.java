import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same rows from the same file with DuckDB, tuned: types given, no sniffing, every core, sorted and compressed alike. It knows
 * the file's cut and that it has no other quirk than cells below zero; it reports nothing. Started by registers.sh.
 */
public final class DuckDbConversion {

    private static final String MONTHS = "Enero,Febrero,Marzo,Abril,Mayo,Junio,Julio,Agosto,Septiembre,Octubre,"
            + "Noviembre,Diciembre";

    public static void main(String[] args) throws SQLException, IOException {
        if (args[0].equals("compare")) {
            compare(args[1], args[2]);
        } else {
            convert(args[0], args[1], args[2]);
        }
    }

    private static void convert(String file, String categories, String out) throws SQLException, IOException {
        String[] months = MONTHS.split(",");
        String columns = "'anio': 'BIGINT', 'ent': 'VARCHAR', 'entidad': 'VARCHAR', 'mun': 'VARCHAR', 'municipio': 'VARCHAR',"
                + " 'bien': 'VARCHAR', 'tipo': 'VARCHAR', 'subtipo': 'VARCHAR', 'modalidad': 'VARCHAR', "
                + IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> "'m%02d': 'BIGINT'".formatted(month))
                        .collect(Collectors.joining(", "));
        String counts = IntStream.rangeClosed(1, months.length)
                .mapToObj(month -> "CASE WHEN m%02d >= 0 THEN m%02d END AS month_%02d".formatted(month, month, month))
                .collect(Collectors.joining(", "));
        String total = IntStream.rangeClosed(1, 12)
                .mapToObj("month_%02d"::formatted)
                .collect(Collectors.joining(" + "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            sql.execute("SET preserve_insertion_order = false");
            sql.execute("CREATE TABLE category AS SELECT label, category FROM read_csv('" + categories
                    + "', header = true, all_varchar = true) WHERE source = 'sesnsp'");
            sql.execute("COPY (SELECT *, " + total + " AS total, 'sesnsp 2025-07' AS source_release FROM ("
                    + "SELECT 'sesnsp' AS source, '2025-07' AS cut, 'MX' AS country,"
                    + " CASE WHEN mun LIKE '%998' OR mun LIKE '%999' THEN 'unallocated' ELSE 'municipality' END AS territory_kind,"
                    + " lpad(mun, 5, '0') AS territory_code, category, anio AS year, " + counts
                    + " FROM read_csv('" + file + "', header = true, delim = ',', quote = '\"', auto_detect = false,"
                    + " encoding = 'latin-1', columns = {" + columns + "})"
                    + " JOIN category ON label = bien || ' > ' || tipo || ' > ' || subtipo || ' > ' || modalidad)"
                    + " ORDER BY source, cut, country, territory_kind, territory_code, category, year)"
                    + " TO '" + out + "' (FORMAT parquet, COMPRESSION zstd)");
        }
        System.out.println("duckdb: "
                + Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("peak memory not known"));
    }

    /** Rows of one that the other lacks. */
    private static void compare(String ours, String theirs) throws SQLException {
        String ourRows = "SELECT * EXCLUDE (source_release) FROM '" + ours + "'";
        String theirRows = "SELECT * EXCLUDE (source_release) FROM '" + theirs + "'";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT (SELECT count(*) FROM '" + ours + "'), (SELECT count(*) FROM '"
                        + theirs + "'), (SELECT count(*) FROM (" + ourRows + " EXCEPT " + theirRows + ")), (SELECT count(*)"
                        + " FROM (" + theirRows + " EXCEPT " + ourRows + "))")) {
            rows.next();
            System.out.println("rows " + rows.getLong(1) + " and " + rows.getLong(2) + "; only in one or the other "
                    + rows.getLong(3) + " and " + rows.getLong(4));
        }
    }
}
