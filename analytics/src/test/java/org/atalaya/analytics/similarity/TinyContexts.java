package org.atalaya.analytics.similarity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.SimilarityTables;
import org.atalaya.data.store.TableContract;

/** What similar places are found from, invented: people, land and registered offences, and no survey at all. */
final class TinyContexts {

    static final int YEAR = 2024;

    private final Map<TableContract, List<Object[]>> tables = new LinkedHashMap<>();

    /** Registers of both countries that count homicide alike, threats not, and vehicle theft without holding it. */
    TinyContexts() {
        for (TableContract table : List.of(
                CatalogueTables.TERRITORY,
                CatalogueTables.CITY_MEMBER,
                IncidenceTables.POPULATION,
                IncidenceTables.REGISTER_CUT,
                IncidenceTables.OFFENCE_MEASURE,
                IncidenceTables.INCIDENCE_RATE,
                IncidenceTables.INCIDENCE_POSITION,
                SimilarityTables.TERRITORY_AREA)) {
            tables.put(table, new ArrayList<>());
        }
        for (String source : List.of("sesnsp", "cead")) {
            boolean chile = source.equals("cead");
            add(
                    IncidenceTables.REGISTER_CUT,
                    source,
                    "2024-12",
                    chile ? "CL" : "MX",
                    chile ? "comuna" : "municipality",
                    "2020-01",
                    "all",
                    null,
                    "book.yaml",
                    source + " 2024-12");
            measure("intentional_homicide", source, "B");
            measure("threats", source, chile ? "C" : "B");
            measure("vehicle_theft", source, "B");
            measure("drug_offences", source, "D");
            measure("all_offences", source, "A");
        }
    }

    private void measure(String offence, String source, String grade) {
        add(IncidenceTables.OFFENCE_MEASURE, offence, source, grade, "recorded_offences", null, "porque", "because");
    }

    private TinyContexts add(TableContract table, Object... row) {
        tables.get(table).add(row);
        return this;
    }

    /** A municipality or comuna with its people now and five years before. */
    TinyContexts place(String code, long now, long before, double area) {
        return named(code)
                .people(code, YEAR, now)
                .people(code, YEAR - 5, before)
                .area(code, area);
    }

    TinyContexts named(String code) {
        return add(
                CatalogueTables.TERRITORY,
                country(code),
                kind(code),
                digits(code),
                code,
                code,
                null,
                null,
                null,
                null,
                "cut");
    }

    TinyContexts area(String code, double area) {
        return add(SimilarityTables.TERRITORY_AREA, country(code), kind(code), digits(code), area, "mgn");
    }

    TinyContexts people(String code, int year, long people) {
        return people(code, year, "all", people);
    }

    TinyContexts people(String code, int year, String sex, long people) {
        return add(
                IncidenceTables.POPULATION,
                "conapo",
                country(code),
                kind(code),
                digits(code),
                year,
                sex,
                people,
                "projection",
                "conapo");
    }

    /** Offences of a place's year among its people. */
    TinyContexts offences(String code, String offence, long count, long people) {
        return add(
                IncidenceTables.INCIDENCE_POSITION,
                country(code),
                kind(code),
                digits(code),
                offence,
                Integer.toString(YEAR),
                count,
                people,
                1.0,
                1.0,
                null,
                null,
                null,
                1.0,
                1.0,
                1.0,
                1.0,
                null,
                "within",
                source(code) + " 2024-12");
    }

    /** A place whose year has no count. */
    TinyContexts without(String code, String offence, String state) {
        return add(
                IncidenceTables.INCIDENCE_RATE,
                country(code),
                kind(code),
                digits(code),
                code,
                offence,
                Integer.toString(YEAR),
                null,
                null,
                null,
                null,
                null,
                null,
                state,
                source(code) + " 2024-12");
    }

    /** A city of some municipalities. */
    TinyContexts city(String city, String... municipalities) {
        add(CatalogueTables.TERRITORY, "MX", "city", city, city, city, null, null, null, null, "ensu");
        for (String municipality : municipalities) {
            add(CatalogueTables.CITY_MEMBER, "ensu", city, municipality, "2024-Q1", "ensu");
        }
        return add(CatalogueTables.CITY_MEMBER, "ensu", city, "09999", "2020-Q1", "ensu");
    }

    /** The release with its similar places. */
    ReleaseDatabase derive(Path folder) throws Exception {
        for (Map.Entry<TableContract, List<Object[]>> table : tables.entrySet()) {
            try (TableWriter writer = new TableWriter(table.getKey())) {
                for (Object[] row : table.getValue()) {
                    writer.add(row);
                }
                writer.write(folder);
            }
        }
        try (ReleaseDatabase release = ReleaseDatabase.open(folder)) {
            SimilarPlaceRows.write(release, folder);
        }
        return ReleaseDatabase.open(folder);
    }

    /** {@code CL13122} is a comuna, {@code 15058} a municipality. */
    private static boolean inChile(String code) {
        return code.startsWith("CL");
    }

    private static String country(String code) {
        return inChile(code) ? "CL" : "MX";
    }

    private static String kind(String code) {
        return inChile(code) ? "comuna" : "municipality";
    }

    private static String digits(String code) {
        return inChile(code) ? code.substring(2) : code;
    }

    private static String source(String code) {
        return inChile(code) ? "cead" : "sesnsp";
    }
}
