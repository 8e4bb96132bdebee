package org.atalaya.ingestion.register;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;

/** The last month a file's name tells, in the ways publishers name their editions. It is never trusted. */
final class CutInName {

    private static final List<String> MONTHS =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");

    /** corte_2024-11, 2024_11. */
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)(20\\d\\d)[-_](0[1-9]|1[0-2])(?!\\d)");

    /** nov24, mar2026, nov_2024. */
    private static final Pattern WORDS =
            Pattern.compile("(?<![a-z])(" + String.join("|", MONTHS) + ")[a-z]{0,7}[-_ ]?(?:20)?(\\d\\d)(?!\\d)");

    private CutInName() {}

    /** The month a name tells. */
    static Optional<YearMonth> find(String name) {
        Matcher digits = DIGITS.matcher(name);
        if (digits.find()) {
            return Optional.of(YearMonth.of(Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2))));
        }
        Matcher words = WORDS.matcher(name.toLowerCase(Locale.ROOT));
        return words.find()
                ? Optional.of(YearMonth.of(2000 + Integer.parseInt(words.group(2)), MONTHS.indexOf(words.group(1)) + 1))
                : Optional.empty();
    }

    /** The problem of a name that tells another month than the records. */
    static List<DataProblem> check(RegisterFile file, String last) {
        String name = file.entry().substring(file.entry().lastIndexOf('/') + 1);
        return find(name)
                .map(YearMonth::toString)
                .filter(named -> !named.equals(last))
                .map(named -> DataProblem.ofFile(ProblemKind.CUT_NOT_OF_NAME, named, last))
                .stream()
                .toList();
    }
}
