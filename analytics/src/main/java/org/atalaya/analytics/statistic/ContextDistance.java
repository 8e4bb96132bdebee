package org.atalaya.analytics.statistic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.check.Require;

/**
 * How far two places are from each other by their context.
 *
 * <dl>
 *   <dt>What
 *   <dd>The typical difference of two places over the variables both have, in spreads of the variables.
 *   <dt>Formula
 *   <dd>√(Σ w_v (y_v − x_v)²/Σ w_v) over the variables known of both. Of a variables of the population and b
 *       offences shared, w is 1 for the former and min(1, a/b) for each offence, so that many offences together
 *       weigh no more than the population. A variable's share of the squared distance is w_v (y_v − x_v)²/Σ w (y − x)².
 *   <dt>Shapes
 *   <dd>Two places' values, one per variable in one order, each already divided by the variable's spread; which
 *       of them are known; which variables are offences.
 *   <dt>Units
 *   <dd>Spreads of a variable over the places of the set: 1 is how far places commonly stand from the middle one.
 *   <dt>Assumes
 *   <dd>That each variable matters as much as its spread says. Correlated variables count more than once: within
 *       the offences the weights bound it, between population and density it is left.
 *   <dt>Withheld
 *   <dd>Empty if fewer than three variables are known of both.
 *   <dt>Source
 *   <dd>Euclid's distance of standardised values; Gower (1971), doi:10.2307/2528823, for the mean over what both
 *       have; pages not consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2: dist(method = "euclidean")/√(number of variables), which takes the mean over what both have;
 *       notebooks/reference/similarity.R.
 * </dl>
 *
 * @param distance the distance
 * @param variables variables it is made of
 */
public record ContextDistance(double distance, int variables) {

    /** Fewest variables two places must share. */
    public static final int FEWEST = 3;

    /**
     * A place on each variable.
     *
     * @param values values in spreads; what stands where none is known is not looked at
     * @param known which variables are known
     */
    public record Standing(double[] values, BitSet known) {}

    /**
     * What a variable adds to a distance.
     *
     * @param variable its number
     * @param difference the other place's value less the place's, in spreads
     * @param share its share of the squared distance; 0 of a distance of 0
     */
    public record Part(int variable, double difference, double share) {}

    /** The distance of two places, if they share enough variables. */
    public static Optional<ContextDistance> between(Standing place, Standing other, BitSet offences) {
        Require.that(
                place.values().length == other.values().length,
                "places",
                "have one value per variable",
                place.values().length + " and " + other.values().length);
        double weightOfOffence = weightOfOffence(place, other, offences);
        double squares = 0;
        double weights = 0;
        int shared = 0;
        for (int variable = 0; variable < place.values().length; variable++) {
            if (place.known().get(variable) && other.known().get(variable)) {
                double weight = offences.get(variable) ? weightOfOffence : 1;
                double difference = other.values()[variable] - place.values()[variable];
                squares += weight * difference * difference;
                weights += weight;
                shared++;
            }
        }
        return shared < FEWEST || weights == 0
                ? Optional.empty()
                : Optional.of(new ContextDistance(Math.sqrt(squares / weights), shared));
    }

    /** What each shared variable adds to the distance, in their order. */
    public static List<Part> parts(Standing place, Standing other, BitSet offences) {
        double weightOfOffence = weightOfOffence(place, other, offences);
        double[] squares = new double[place.values().length];
        double sum = 0;
        for (int variable = 0; variable < squares.length; variable++) {
            if (place.known().get(variable) && other.known().get(variable)) {
                double difference = other.values()[variable] - place.values()[variable];
                squares[variable] = (offences.get(variable) ? weightOfOffence : 1) * difference * difference;
                sum += squares[variable];
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int variable = 0; variable < squares.length; variable++) {
            if (place.known().get(variable) && other.known().get(variable)) {
                parts.add(new Part(
                        variable,
                        other.values()[variable] - place.values()[variable],
                        sum == 0 ? 0 : squares[variable] / sum));
            }
        }
        return parts;
    }

    private static double weightOfOffence(Standing place, Standing other, BitSet offences) {
        int population = 0;
        int registered = 0;
        for (int variable = 0; variable < place.values().length; variable++) {
            if (place.known().get(variable) && other.known().get(variable)) {
                if (offences.get(variable)) {
                    registered++;
                } else {
                    population++;
                }
            }
        }
        return registered == 0 ? 1 : Math.min(1, (double) population / registered);
    }
}
