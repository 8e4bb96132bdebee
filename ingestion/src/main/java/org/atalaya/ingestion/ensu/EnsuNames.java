package org.atalaya.ingestion.ensu;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names INEGI gives ENSU's data tables say. They changed nearly every year:
 * {@code conjunto_de_datos_cb_ensu_01_2015}, {@code ensu_cb_0118}, {@code …_cb_ENSU_2019_2t},
 * {@code …_CB_SEC1_2_3_ENSU_09_2020}, {@code …_ensu_cb_0324}; so the records, not the name, tell the
 * edition, and the name may only not contradict them.
 */
final class EnsuNames {

    private static final Pattern DATA_TABLE = Pattern.compile("(?!diccionario|metadatos|0_indice).*ensu.*\\.csv");

    /** The person table's parts are tables of their own: 2020-Q3 has sections 1 to 3 in one, 4 in another. */
    private static final Pattern TABLE = Pattern.compile("(?<![a-z])(cb(?:_sec\\d(?:_\\d)*)?|cs|viv)(?![a-z])");

    private static final Pattern YEAR_QUARTER = Pattern.compile("(?<!\\d)(20\\d{2})_([1-4])t");
    private static final Pattern NUMBER_YEAR = Pattern.compile("(?<!\\d)(\\d{2})_?(?:20)?(\\d{2})\\.csv$");

    private EnsuNames() {}

    /** The table a file holds, as its name says: cb, cs, viv, cb_sec4, …; empty if it is no data table of ENSU. */
    static Optional<String> table(String fileName) {
        String name = lower(fileName);
        Matcher table = TABLE.matcher(name);
        return DATA_TABLE.matcher(name).matches() && table.find() ? Optional.of(table.group(1)) : Optional.empty();
    }

    /** Whether a file is the dictionary of a table, as the names of both say. */
    static boolean isDictionary(String fileName, String ofTable) {
        String name = lower(fileName);
        Matcher table = TABLE.matcher(name);
        return name.startsWith("diccionario")
                && name.endsWith(".csv")
                && table.find()
                && table.group(1).equals(ofTable);
    }

    /**
     * The editions a name may mean, in ISO text: a number before the year was the quarter in some years
     * and the quarter's last month in others, so {@code 03_2015} may be the first or the third quarter.
     *
     * @return empty if the name tells no edition
     */
    static Set<String> editions(String fileName) {
        String name = lower(fileName);
        Set<String> editions = new TreeSet<>();
        Matcher yearFirst = YEAR_QUARTER.matcher(name);
        if (yearFirst.find()) {
            editions.add(yearFirst.group(1) + "-Q" + yearFirst.group(2));
            return editions;
        }
        Matcher numberFirst = NUMBER_YEAR.matcher(name);
        if (numberFirst.find()) {
            int number = Integer.parseInt(numberFirst.group(1));
            String year = "20" + numberFirst.group(2);
            if (number >= 1 && number <= 4) {
                editions.add(year + "-Q" + number);
            }
            if (number >= 3 && number <= 12 && number % 3 == 0) {
                editions.add(year + "-Q" + number / 3);
            }
        }
        return editions;
    }

    /** The edition a record's code of the period means since 2016, in ISO text: {@code 0124} is 2024-Q1. */
    static Optional<String> editionOfCode(String code) {
        Matcher quarterYear = Pattern.compile("0([1-4])(\\d{2})").matcher(code);
        return quarterYear.matches()
                ? Optional.of("20" + quarterYear.group(2) + "-Q" + quarterYear.group(1))
                : Optional.empty();
    }

    /** Whether two tables' names differ in nothing but the table they name. */
    static boolean sameEdition(String fileName, String otherFileName) {
        return withoutTable(fileName).equals(withoutTable(otherFileName));
    }

    private static String withoutTable(String fileName) {
        return TABLE.matcher(lower(fileName)).replaceFirst("");
    }

    private static String lower(String fileName) {
        return fileName.strip().toLowerCase(Locale.ROOT);
    }
}
