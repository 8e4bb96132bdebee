package org.atalaya.web.it;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.TableContract;

/** Registered offences invented for tests of pages: few, and round enough to be checked by eye. */
final class InventedIncidence {

    private static final String STATES = "sesnsp 2024-11";
    private static final String MUNICIPALITIES = "sesnsp 2025-06";
    private static final String NEW = "rnid 2026-03";
    private static final String COMUNAS = "cead 2025-12";

    private final List<Object[]> cuts = new ArrayList<>();
    private final List<Object[]> rates = new ArrayList<>();
    private final List<Object[]> recent = new ArrayList<>();
    private final List<Object[]> positions = new ArrayList<>();
    private final List<Object[]> ranks = new ArrayList<>();
    private final List<Object[]> revisions = new ArrayList<>();

    private InventedIncidence() {
        cut("sesnsp", "2024-04", "MX", "state", "2015-01");
        cut("sesnsp", "2024-11", "MX", "state", "2015-01");
        cut("sesnsp", "2025-06", "MX", "municipality", "2024-01");
        cut("rnid", "2026-03", "MX", "state", "2026-01");
        cut("cead", "2025-12", "CL", "comuna", "2010-01");
        mexico();
        municipality();
        chile();
        revision("country", "MX", 173_920, 173_892);
        revision("state", "15", 40_010, 39_982);
    }

    /** Writes the tables in place of those of a release. */
    static void write(Path release) throws IOException, SQLException {
        InventedIncidence invented = new InventedIncidence();
        write(release, IncidenceTables.REGISTER_CUT, invented.cuts);
        write(release, IncidenceTables.INCIDENCE_RATE, invented.rates);
        write(release, IncidenceTables.INCIDENCE_RECENT, invented.recent);
        write(release, IncidenceTables.INCIDENCE_POSITION, invented.positions);
        write(release, IncidenceTables.INCIDENCE_RANK, invented.ranks);
        write(release, IncidenceTables.INCIDENCE_REVISION, invented.revisions);
    }

    private void mexico() {
        for (String[] place : new String[][] {
            {"country", "MX", "México"}, {"state", "15", "Estado de México"}, {"state", "09", "Ciudad de México"}
        }) {
            for (String year : List.of("2021", "2022", "2023")) {
                rate("MX", place, "intentional_homicide", year, 5, STATES);
            }
            twelve("MX", place, "intentional_homicide", "sesnsp", "2024-11", "no_distinguishable_change", null, STATES);
            twelve("MX", place, "vehicle_theft", "sesnsp", "2024-11", "increased", 3.2, STATES);
            twelve("MX", place, "street_robbery", "sesnsp", "2024-11", "decreased", null, STATES);
            twelve("MX", place, "drug_offences", "sesnsp", "2024-11", "decreased", null, STATES);
            lastMonth("MX", place, "intentional_homicide", "rnid", "2026-03", 2, NEW);
        }
        rates.add(row(
                "MX",
                "state",
                "15",
                "Estado de México",
                "intentional_homicide",
                "2020",
                null,
                100_000L,
                null,
                null,
                null,
                null,
                "not_reported",
                STATES));
        position("MX", "state", "15", "above");
        position("MX", "state", "09", "within");
        rank("15", "09");
        rank("09", "15");
        uncounted("MX", "state", "15", "fraud", "sesnsp", "2024-11", STATES);
    }

    private void municipality() {
        String[] place = {"municipality", "15058", "Nezahualcóyotl"};
        twelve("MX", place, "intentional_homicide", "sesnsp", "2025-06", "decreased", null, MUNICIPALITIES);
        twelve("MX", place, "feminicide", "sesnsp", "2025-06", "decreased", null, MUNICIPALITIES);
        rate("MX", place, "intentional_homicide", "2024", 5, MUNICIPALITIES);
        positions.add(position("MX", "municipality", "15058", "2024", "within", MUNICIPALITIES));
        rates.add(row(
                "MX",
                "unallocated",
                "15",
                "Estado de México",
                "intentional_homicide",
                "2024",
                3L,
                null,
                null,
                null,
                null,
                null,
                "unallocated",
                MUNICIPALITIES));
    }

    private void chile() {
        for (String[] place : new String[][] {
            {"country", "CL", "Chile"}, {"region", "13", "Región Metropolitana"}, {"comuna", "13122", "Peñalolén"}
        }) {
            for (String offence : List.of(
                    "intentional_homicide", "street_robbery", "home_burglary", "domestic_violence", "drug_offences")) {
                twelve("CL", place, offence, "cead", "2025-12", "no_distinguishable_change", null, COMUNAS);
                rate("CL", place, offence, "2025", 5, COMUNAS);
            }
        }
        positions.add(position("CL", "region", "13", "2025", "within", COMUNAS));
    }

    /** Two states of the same rate: either may be the first. */
    private void rank(String code, String tied) {
        ranks.add(row(
                "MX",
                "state",
                code,
                "intentional_homicide",
                "2023",
                "country",
                "MX",
                1,
                2,
                2,
                tied,
                0.95,
                0,
                null,
                STATES));
    }

    private void cut(String source, String cut, String country, String kind, String first) {
        cuts.add(row(source, cut, country, kind, first, "all", null, "invented.yaml", source + " " + cut));
    }

    /** Garwood's interval of 5 cases among 100,000 (R: qchisq): 1.623486 to 11.66833. */
    private void rate(String country, String[] place, String offence, String period, long count, String release) {
        rates.add(row(
                country,
                place[0],
                place[1],
                place[2],
                offence,
                period,
                count,
                100_000L,
                5.0,
                1.623486,
                11.66833,
                0.95,
                "available",
                release));
    }

    private void twelve(
            String country,
            String[] place,
            String offence,
            String source,
            String period,
            String verdict,
            Double expected,
            String release) {
        recent.add(row(
                country,
                place[0],
                place[1],
                offence,
                source,
                period,
                9L,
                7L,
                5L,
                100_000L,
                5.0,
                1.623486,
                11.66833,
                0.95,
                4L,
                1.25,
                0.27,
                6.3,
                0.9,
                verdict,
                expected == null ? "within_expected" : "above_expected",
                expected == null ? 9.0 : expected,
                7.5,
                release));
    }

    private void lastMonth(
            String country, String[] place, String offence, String source, String period, long count, String release) {
        recent.add(row(
                country,
                place[0],
                place[1],
                offence,
                source,
                period,
                count,
                null,
                null,
                100_000L,
                null,
                null,
                null,
                0.95,
                null,
                null,
                null,
                null,
                null,
                null,
                "not_computed",
                null,
                null,
                release));
    }

    private void uncounted(
            String country, String kind, String code, String offence, String source, String period, String release) {
        recent.add(row(
                country,
                kind,
                code,
                offence,
                source,
                period,
                9L,
                null,
                120L,
                null,
                null,
                null,
                null,
                0.95,
                null,
                null,
                null,
                null,
                null,
                null,
                "not_computed",
                null,
                null,
                release));
    }

    private void position(String country, String kind, String code, String funnel) {
        positions.add(position(country, kind, code, "2023", funnel, STATES));
    }

    private static Object[] position(
            String country, String kind, String code, String year, String funnel, String release) {
        return row(
                country,
                kind,
                code,
                "intentional_homicide",
                year,
                5L,
                100_000L,
                5.0,
                4.0,
                4.5,
                2.0,
                9.0,
                1.0,
                8.0,
                0.5,
                12.0,
                1.5,
                funnel,
                release);
    }

    private void revision(String kind, String code, long before, long after) {
        revisions.add(row("sesnsp", "MX", kind, code, "all_offences", "2024-01", "2024-04", before, "2024-11", after));
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private static void write(Path release, TableContract contract, List<Object[]> rows)
            throws IOException, SQLException {
        try (TableWriter table = new TableWriter(contract)) {
            for (Object[] row : rows) {
                table.add(row);
            }
            table.write(release);
        }
    }
}
