package org.atalaya.analytics.statistic;

/**
 * Coefficient of variation of the logarithm of a share, which does not punish small shares for being
 * small.
 *
 * <dl>
 *   <dt>What
 *   <dd>The relative error of −ln p, symmetric in p and 1 − p.
 *   <dt>Formula
 *   <dd>SE/(−q ln q) with q = min(p, 1 − p).
 *   <dt>Shapes
 *   <dd>Numbers.
 *   <dt>Units
 *   <dd>A fraction.
 *   <dt>Assumes
 *   <dd>0 &lt; p &lt; 1.
 *   <dt>Withheld
 *   <dd>Not a number at 0 and 1.
 *   <dt>Source
 *   <dd>CEPAL (2020), Criterios de calidad en la estimación de indicadores a partir de encuestas de hogares,
 *       LC/TS.2020/52, page not consulted.
 *   <dt>Checked against
 *   <dd>Hand calculation: p = 0.2, SE = 0.03 gives 0.0932 (PrecisionTest).
 * </dl>
 */
final class LogCv {

    private LogCv() {}

    static double of(double share, double standardError) {
        double smaller = Math.min(share, 1 - share);
        return smaller <= 0 ? Double.NaN : standardError / (-smaller * Math.log(smaller));
    }
}
