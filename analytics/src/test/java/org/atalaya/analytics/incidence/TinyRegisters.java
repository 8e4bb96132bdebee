package org.atalaya.analytics.incidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.TableContract;

/**
 * The tables of a release that incidence is computed from, for an invented Mexico of two states and an
 * invented Chile of one region.
 */
public final class TinyRegisters {

    private static final List<TableContract> TABLES = List.of(
            CatalogueTables.TERRITORY,
            CatalogueTables.KNOWN_GAP,
            IncidenceTables.SOURCE_CATEGORY,
            IncidenceTables.OFFENCE_CATEGORY,
            IncidenceTables.REGISTER_CUT,
            IncidenceTables.REGISTERED_YEAR,
            IncidenceTables.REGISTER_GAP,
            IncidenceTables.POPULATION);

    private final Map<TableContract, List<Object[]>> tables = new LinkedHashMap<>();

    /** Places, categories and people, without a register. */
    public TinyRegisters() {
        TABLES.forEach(table -> tables.put(table, new ArrayList<>()));
        place("MX", "country", "MX", "México", null, null);
        place("MX", "state", "01", "Norte", "country", "MX");
        place("MX", "state", "02", "Sur", "country", "MX");
        place("MX", "municipality", "01001", "Alta", "state", "01");
        place("MX", "municipality", "01002", "Baja", "state", "01");
        place("MX", "municipality", "02001", "Única", "state", "02");
        place("CL", "country", "CL", "Chile", null, null);
        place("CL", "region", "05", "Costa", "country", "CL");
        place("CL", "comuna", "05101", "Puerto", "region", "05");
        place("CL", "comuna", "05102", "Faro", "region", "05");
        place("CL", "comuna", "05103", "Isla", "region", "05");
        for (String source : List.of("sesnsp", "rnid", "cead")) {
            category(source, "homicide", null);
            category(source, "homicide.gun", "homicide");
            category(source, "homicide.other", "homicide");
            category(source, "robbery", null);
            add(IncidenceTables.OFFENCE_CATEGORY, "intentional_homicide", source, "homicide");
            add(IncidenceTables.OFFENCE_CATEGORY, "all_offences", source, "homicide");
            add(IncidenceTables.OFFENCE_CATEGORY, "all_offences", source, "robbery");
        }
        people("MX", "municipality", "01001", 2023, 100_000);
        people("MX", "municipality", "01001", 2024, 120_000);
        people("MX", "municipality", "01002", 2023, 50_000);
        people("MX", "municipality", "02001", 2023, 30_000);
        people("CL", "comuna", "05101", 2023, 80_000);
        people("CL", "comuna", "05102", 2023, 20_000);
    }

    TinyRegisters add(TableContract table, Object... row) {
        tables.get(table).add(row);
        return this;
    }

    private void place(String country, String kind, String code, String name, String parentKind, String parent) {
        add(CatalogueTables.TERRITORY, country, kind, code, name, name, parentKind, parent, null, null, "cut");
    }

    private void category(String source, String category, String parent) {
        add(IncidenceTables.SOURCE_CATEGORY, source, category, 1, parent, category);
    }

    TinyRegisters people(String country, String kind, String code, int year, long people) {
        return add(
                IncidenceTables.POPULATION, "conapo", country, kind, code, year, "all", people, "projection", "conapo");
    }

    /** An edition of a register. */
    public TinyRegisters edition(
            String source, String cut, String kind, String first, String cells, String categories) {
        return add(
                IncidenceTables.REGISTER_CUT,
                source,
                cut,
                source.equals("cead") ? "CL" : "MX",
                kind,
                first,
                cells,
                categories,
                source + ".yaml",
                source + " " + cut);
    }

    /**
     * A row of a register.
     *
     * @param months counts of the first months; the others have none
     */
    public TinyRegisters year(
            String source, String cut, String kind, String code, String category, int year, Long... months) {
        Object[] row = new Object[21];
        row[0] = source;
        row[1] = cut;
        row[2] = source.equals("cead") ? "CL" : "MX";
        row[3] = kind;
        row[4] = code;
        row[5] = category;
        row[6] = year;
        System.arraycopy(months, 0, row, 7, months.length);
        List<Long> all = Arrays.asList(Arrays.copyOf(months, 12));
        row[19] = all.contains(null)
                ? null
                : (Object) all.stream().mapToLong(count -> count).sum();
        row[20] = source + " " + cut;
        return add(IncidenceTables.REGISTERED_YEAR, row);
    }

    /** A row of which only the year is known. */
    TinyRegisters total(String source, String cut, String kind, String code, String category, int year, long total) {
        year(source, cut, kind, code, category, year);
        List<Object[]> rows = tables.get(IncidenceTables.REGISTERED_YEAR);
        rows.get(rows.size() - 1)[19] = total;
        return this;
    }

    TinyRegisters gap(String source, String cut, String kind, String code, String category, String period, String gap) {
        return add(
                IncidenceTables.REGISTER_GAP,
                source,
                cut,
                source.equals("cead") ? "CL" : "MX",
                kind,
                code,
                category,
                period,
                gap);
    }

    TinyRegisters shuffled() {
        tables.values().forEach(rows -> Collections.shuffle(rows, new Random(1)));
        return this;
    }

    /** Twelve months of the same count. */
    public static Long[] every(long count) {
        Long[] months = new Long[12];
        Arrays.fill(months, count);
        return months;
    }

    /** Writes the tables that incidence is computed from. */
    public void stage(Path folder) throws Exception {
        for (Map.Entry<TableContract, List<Object[]>> table : tables.entrySet()) {
            try (TableWriter writer = new TableWriter(table.getKey())) {
                for (Object[] row : table.getValue()) {
                    writer.add(row);
                }
                writer.write(folder);
            }
        }
    }

    /** The release with its tables of incidence. */
    ReleaseDatabase derive(Path folder) throws Exception {
        stage(folder);
        try (ReleaseDatabase release = ReleaseDatabase.open(folder)) {
            RegisterSeries.of(release).write(folder);
            RecentRows.write(release, folder);
            PositionRows.write(release, folder);
            RateRankRows.write(release, folder);
        }
        return ReleaseDatabase.open(folder);
    }

    /** Figures of a place and an offence, by period: {@code count state}. */
    static Map<String, String> figures(ReleaseDatabase release, String kind, String code, String offence)
            throws Exception {
        Map<String, String> figures = new TreeMap<>();
        release.list(
                        "SELECT period, coalesce(count::VARCHAR, '-') || ' ' || state FROM incidence_rate"
                                + " WHERE territory_kind = ? AND territory_code = ? AND offence = ?",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        kind,
                        code,
                        offence)
                .forEach(figure -> figures.put(figure.getKey(), figure.getValue()));
        return figures;
    }
}
