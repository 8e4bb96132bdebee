package org.atalaya.analytics.statistic;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * INEGI's test of a change between two editions of ENSU.
 *
 * <dl>
 *   <dt>What
 *   <dd>Two-sided p of the difference of two shares.
 *   <dt>Formula
 *   <dd>z = d/√(SE₁² + SE₀²); p = 2 Φ(−|z|); a change at p &lt; 0.10.
 *   <dt>Shapes
 *   <dd>Numbers.
 *   <dt>Units
 *   <dd>Shares 0..1.
 *   <dt>Assumes
 *   <dd>Independent editions, though about 80 % of PSUs are shared: conservative.
 *   <dt>Withheld
 *   <dd>Never; the caller gives two positive standard errors.
 *   <dt>Source
 *   <dd>Found by reproducing the press notes of ENSU 2024; INEGI's own statement not consulted.
 *   <dt>Checked against
 *   <dd>The 12 areas (8 down, 4 up) INEGI's press note names for 2024-Q3 (OfficialEnsuIT); R 4.2.2: pnorm.
 * </dl>
 */
public final class PublisherChangeTest {

    /** Level of the publisher's verdict. */
    public static final double ALPHA = 0.10;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private PublisherChangeTest() {}

    /** Two-sided p. */
    public static double p(double difference, double standardError) {
        return 2 * NORMAL.survivalProbability(Math.abs(difference / standardError));
    }
}
