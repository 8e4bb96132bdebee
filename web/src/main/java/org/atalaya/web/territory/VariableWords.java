package org.atalaya.web.territory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.atalaya.analytics.question.SimilarPlaces.Value;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;

/** Puts variables of similar places, and their values, into words of one language. */
final class VariableWords {

    /** A measured area knows no more. */
    private static final MathContext THREE_DIGITS = new MathContext(3);

    /** Of a share told per thousand, where percent have their words. */
    private static final int TENFOLD = 10;

    /** Variables of people, in the order they are told. */
    static final List<String> OF_PEOPLE = List.of("population", "population_growth", "sex_ratio", "density");

    private final Release release;
    private final Messages text;
    private final Numbers numbers;
    private final IncidenceWords incidence;

    VariableWords(Release release, Language language) {
        this.release = release;
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.incidence = new IncidenceWords(language);
    }

    /** The variable, as it stands within a sentence. */
    String name(String variable) {
        if (OF_PEOPLE.contains(variable)) {
            return text.text("similar.variable." + variable);
        }
        String offence =
                incidence.words(release.findOffence(variable).orElseThrow()).name();
        return offence.substring(0, 1).toLowerCase(Locale.ROOT) + offence.substring(1);
    }

    /** The variable with its unit and year, as a row of a table is called. */
    String heading(String variable, String period) {
        String named = name(variable);
        return text.text(
                "similar.heading." + unit(variable),
                named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1),
                period);
    }

    /** The variable with two values and their unit. */
    String pair(Value value, Value similar) {
        return text.text(
                "similar.pair." + unit(value.variable()), name(value.variable()), number(value), number(similar));
    }

    /** A value without its unit; of a modelled rate with its range. */
    String number(Value value) {
        if (value.modelled().isPresent()) {
            return numbers.rate(value.value(), value.modelled().get().interval()) + " ("
                    + numbers.rateRange(value.modelled().get().interval()) + ")";
        }
        return switch (value.variable()) {
            case "population" -> numbers.count(Math.round(value.value()));
            case "population_growth" -> numbers.points(TENFOLD * value.value());
            case "sex_ratio" -> numbers.rate(value.value());
            default ->
                numbers.plain(new BigDecimal(value.value()).round(THREE_DIGITS).doubleValue());
        };
    }

    private static String unit(String variable) {
        return OF_PEOPLE.contains(variable) ? variable : "offence";
    }
}
