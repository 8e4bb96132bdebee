package org.atalaya.ingestion.printed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.check.Require;

/**
 * The words all workbooks of a source share: file words.yaml of its folder in data/codebooks.
 *
 * @param survey the survey the figures are of
 * @param country ISO code of the country
 * @param publisher who printed them
 * @param workbook what stands above every table
 * @param table what stands before the number of a table
 * @param months month as printed → quarter
 * @param populations what titles start with → part of the population
 * @param placeKinds kinds of places that rows can be
 * @param base what the heading of the base starts with
 * @param persons heading of the column of persons
 * @param percent heading of the column of shares
 * @param marks what stands where there is no figure
 * @param qualified what stands behind a number that is no estimate in the strict sense
 * @param edition how an edition is cited, with {month} and {year}
 * @param sum how a sum is told, with {first} and {last}
 */
public record TableWords(
        String survey,
        String country,
        String publisher,
        String workbook,
        String table,
        Map<String, Integer> months,
        List<Population> populations,
        @JsonProperty("place_kinds") List<String> placeKinds,
        String base,
        String persons,
        String percent,
        List<String> marks,
        String qualified,
        String edition,
        String sum)
        implements Serializable {

    /** A month and a year, perhaps with the digit of a footnote behind. */
    private static final Pattern MONTH = Pattern.compile("(\\p{L}+) (\\d{4})\\d?");

    private static final Pattern QUALIFIED = Pattern.compile("\\d+(?:\\.\\d+)?");

    public TableWords {
        Require.text(survey, "survey");
        Require.text(country, "country");
        Require.text(publisher, "publisher");
        Require.text(workbook, "workbook");
        Require.text(table, "table");
        Require.that(months != null && !months.isEmpty(), "months", "name at least one", months);
        Require.that(populations != null && !populations.isEmpty(), "populations", "name at least one", populations);
        Require.that(placeKinds != null && !placeKinds.isEmpty(), "place_kinds", "name at least one", placeKinds);
        Require.text(base, "base");
        Require.text(persons, "persons");
        Require.text(percent, "percent");
        Require.that(marks != null, "marks", "be a list, empty if there is none", marks);
        Require.text(qualified, "qualified");
        Require.text(edition, "edition");
        Require.text(sum, "sum");
    }

    /**
     * A part of the population.
     *
     * @param starts what titles of tables about it start with
     * @param domain the part
     */
    public record Population(String starts, String domain) implements Serializable {
        public Population {
            Require.text(starts, "starts of a population");
            Require.text(domain, "domain of a population");
        }
    }

    /**
     * The edition a line tells.
     *
     * @param period the edition
     * @param citation how it is cited
     */
    record Edition(String period, String citation) implements Serializable {}

    /** The edition of a line like {@code Marzo 2024}. */
    Optional<Edition> findEdition(String text) {
        Matcher month = MONTH.matcher(Wording.line(text).toLowerCase(Locale.ROOT));
        if (!month.matches() || !months.containsKey(month.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new Edition(
                month.group(2) + "-Q" + months.get(month.group(1)),
                edition.replace("{month}", month.group(1)).replace("{year}", month.group(2))));
    }

    /** How a sum of parts is told after the title of its table; empty if there is nothing to sum. */
    String sum(List<String> parts) {
        if (parts.size() < 2) {
            return "";
        }
        int last = parts.size() - 1;
        return " "
                + sum.replace("{first}", String.join(", ", parts.subList(0, last)))
                        .replace("{last}", parts.get(last));
    }

    /** The part of the population a title is about. */
    Optional<String> findDomain(String title) {
        return populations.stream()
                .filter(population -> Wording.same(title).startsWith(Wording.same(population.starts())))
                .map(Population::domain)
                .findFirst();
    }

    /** The number of a cell that holds it as text, qualified: {@code 100.0*}. */
    Optional<String> findQualified(String text) {
        String line = Wording.line(text);
        String number = line.substring(0, Math.max(0, line.length() - qualified.length()));
        return line.endsWith(qualified) && QUALIFIED.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    /** Whether a text is a mark that stands where there is no figure. */
    boolean isMark(String text) {
        return marks.contains(Wording.line(text));
    }
}
