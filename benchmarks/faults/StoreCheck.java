import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A store looked at from outside: nothing of Atalaya's code, only its files, SHA-256 and a DuckDB of its own. */
final class StoreCheck {

    private static final Pattern FILE = Pattern.compile(
            "\"path\"\\s*:\\s*\"([^\"]+)\",\\s*\"bytes\"\\s*:\\s*(\\d+),\\s*\"sha256\"\\s*:\\s*\"([0-9a-f]{64})\"");

    private final Path store;

    /** Something a kill must never leave behind. */
    static final class Broken extends RuntimeException {
        Broken(String what) {
            super(what);
        }
    }

    StoreCheck(Path store) {
        this.store = store;
    }

    /** The release CURRENT names. */
    String current() throws IOException {
        String id = Files.readString(store.resolve("CURRENT"));
        if (!id.matches("\\d{4}-\\d{2}-\\d{2}\\.\\d+\n")) {
            throw new Broken("CURRENT holds " + id.length() + " characters that are no id: " + id);
        }
        return id.strip();
    }

    List<String> releases() throws IOException {
        return names(store.resolve("releases")).stream()
                .sorted(Comparator.comparing((String id) -> id.substring(0, 10))
                        .thenComparing(id -> Integer.parseInt(id.substring(11))))
                .toList();
    }

    Set<String> staging() throws IOException {
        return names(store.resolve("staging"));
    }

    /** Every release of the store is whole, whether CURRENT names it or not; and CURRENT names one of them. */
    void requireWhole() throws IOException {
        for (String release : releases()) {
            requireWhole(store.resolve("releases").resolve(release));
        }
        if (!releases().contains(current())) {
            throw new Broken("CURRENT names " + current() + ", which is not there");
        }
    }

    private static void requireWhole(Path release) throws IOException {
        Path manifest = release.resolve("manifest.json");
        if (!Files.exists(manifest)) {
            throw new Broken(release + " has no manifest");
        }
        Matcher file = FILE.matcher(Files.readString(manifest));
        Set<Path> listed = new HashSet<>();
        while (file.find()) {
            Path path = release.resolve(file.group(1));
            listed.add(path);
            if (!Files.exists(path) || Files.size(path) != Long.parseLong(file.group(2))) {
                throw new Broken(path + " is not there, or of another size");
            }
            if (!sha256(path).equals(file.group(3))) {
                throw new Broken(path + " has another SHA-256 than the manifest says");
            }
        }
        try (Stream<Path> files = Files.walk(release)) {
            List<Path> others = files.filter(each -> each.toString().endsWith(".parquet"))
                    .filter(each -> !listed.contains(each))
                    .toList();
            if (listed.isEmpty() || !others.isEmpty()) {
                throw new Broken(release + " lists " + listed.size() + " files and not " + others);
            }
        }
    }

    /** The rows of each table of a release, as their number and a sum over them that no order changes. */
    Map<String, String> rows(String id) throws SQLException, IOException {
        Path release = store.resolve("releases").resolve(id);
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement();
                Stream<Path> tables = Files.list(release)) {
            for (Path table : tables.filter(Files::isDirectory).toList()) {
                String parts;
                try (Stream<Path> files = Files.list(table)) {
                    parts = files.map(file -> "'" + file + "'").collect(Collectors.joining(", "));
                }
                try (ResultSet answer = sql.executeQuery("SELECT count(*) || ' ' || coalesce(sum(hash(t)::HUGEINT), 0)"
                        + " FROM read_parquet([" + parts + "], hive_partitioning = false) t")) {
                    answer.next();
                    rows.put(table.getFileName().toString(), answer.getString(1));
                }
            }
        }
        return rows;
    }

    private static Set<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
