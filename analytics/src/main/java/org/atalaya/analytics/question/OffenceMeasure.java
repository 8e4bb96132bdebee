package org.atalaya.analytics.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.data.territory.Country;

/**
 * How far what a source counts is an offence.
 *
 * @param offence the offence
 * @param source the source
 * @param grade A, B, C, D, absent or not_held
 * @param counts what one unit of the count is
 * @param indicator the survey's indicator of who suffered it; empty if it has none
 * @param spanish why, in Spanish
 * @param english why, in English
 * @param categories the categories counted, in the source's own words and order
 */
public record OffenceMeasure(
        String offence,
        String source,
        String grade,
        String counts,
        Optional<String> indicator,
        String spanish,
        String english,
        List<String> categories) {

    private static final List<String> FROM_BEST = List.of("A", "B", "C", "D", "not_held", "absent");
    private static final Map<String, Country> COUNTRY_OF = Map.of(
            "sesnsp", Country.MX, "rnid", Country.MX, "envipe", Country.MX, "cead", Country.CL, "enusc", Country.CL);

    /** Whether the source counts it, in whatever way. */
    public boolean isCounted() {
        return !grade.equals("absent") && !grade.equals("not_held");
    }

    /** The country of its source. */
    public Country country() {
        return COUNTRY_OF.get(source);
    }

    /** Whether its source is a register of the authorities, and no survey. */
    public boolean isRegister() {
        return counts.equals("recorded_offences") || counts.equals("police_cases");
    }

    /** Whether a comparison of this grade puts no figures side by side. */
    public static boolean refuses(String grade) {
        return FROM_BEST.indexOf(grade) >= FROM_BEST.indexOf("D");
    }

    /** Those of registers, one country after the other, the older register first. */
    public static List<OffenceMeasure> registers(Collection<OffenceMeasure> measures) {
        return inOrder(measures).stream().filter(OffenceMeasure::isRegister).toList();
    }

    /** One country after the other, registers before surveys, the older register first. */
    public static List<OffenceMeasure> inOrder(Collection<OffenceMeasure> measures) {
        return measures.stream()
                .sorted(Comparator.comparing(OffenceMeasure::country)
                        .thenComparing(measure -> !measure.isRegister())
                        .thenComparing(OffenceMeasure::source, Comparator.reverseOrder()))
                .toList();
    }

    /** The lowest of several grades: what a comparison of all of them is worth. */
    public static Optional<String> lowestGrade(Collection<OffenceMeasure> measures) {
        return measures.stream().map(OffenceMeasure::grade).max(Comparator.comparing(FROM_BEST::indexOf));
    }
}
