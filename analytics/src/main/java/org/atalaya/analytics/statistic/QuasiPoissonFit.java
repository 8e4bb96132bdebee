package org.atalaya.analytics.statistic;

import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.MathArrays;

/**
 * Log-linear regression of counts that vary more than Poisson.
 *
 * <dl>
 *   <dt>What
 *   <dd>The expected count of each row, and by how much counts vary beyond chance.
 *   <dt>Formula
 *   <dd>log μ = log T + Xβ, by iteratively reweighted least squares from μ = y + 0.1 until no coefficient moves
 *       by 1e-10; φ = Σ ω (y − μ)²/μ/(n − p); leverage h_i = ω_i μ_i x_i′(X′ΩMX)⁻¹x_i; Anscombe's
 *       residual s = 3/2 (y^⅔ μ^(−1/6) − √μ)/√(φ(1 − h)), φ at least 1.
 *   <dt>Shapes
 *   <dd>counts, exposures, weights: one value per row; x: one line per row, one column per coefficient.
 *   <dt>Units
 *   <dd>Cases; φ a pure number, 1 is Poisson.
 *   <dt>Assumes
 *   <dd>The variance of a count is φ times its mean; rows are independent.
 *   <dt>Withheld
 *   <dd>Empty where the regression does not settle within 50 steps.
 *   <dt>Source
 *   <dd>McCullagh and Nelder (1989), Generalized Linear Models, page not consulted; R's glm.
 *   <dt>Checked against
 *   <dd>R 4.2.2: glm(family = quasipoisson), hatvalues; notebooks/reference/incidence_cases.R.
 * </dl>
 */
final class QuasiPoissonFit {

    private static final int STEPS = 50;
    private static final double SETTLED = 1e-10;

    private final double[] counts;
    private final RealMatrix x;
    private final double[] weights;
    private final double[] coefficients;
    private final double[] means;

    private QuasiPoissonFit(double[] counts, RealMatrix x, double[] weights, double[] coefficients, double[] means) {
        this.counts = counts;
        this.x = x;
        this.weights = weights;
        this.coefficients = coefficients;
        this.means = means;
    }

    /** Fits it, if it settles. */
    static Optional<QuasiPoissonFit> of(double[] counts, double[] exposures, double[][] rows, double[] weights) {
        int n = counts.length;
        RealMatrix x = new Array2DRowRealMatrix(rows, false);
        double[] means = new double[n];
        for (int i = 0; i < n; i++) {
            means[i] = counts[i] + 0.1;
        }
        double[] before = new double[x.getColumnDimension()];
        try {
            for (int step = 0; step < STEPS; step++) {
                double[] working = new double[n];
                for (int i = 0; i < n; i++) {
                    working[i] = Math.log(means[i] / exposures[i]) + (counts[i] - means[i]) / means[i];
                }
                double[] beta = leastSquares(x, MathArrays.ebeMultiply(weights, means), working);
                double[] predictor = x.operate(beta);
                for (int i = 0; i < n; i++) {
                    means[i] = exposures[i] * Math.exp(predictor[i]);
                }
                if (step > 0 && MathArrays.distanceInf(beta, before) <= SETTLED) {
                    return Optional.of(new QuasiPoissonFit(counts, x, weights, beta, means));
                }
                before = beta;
            }
        } catch (MathIllegalArgumentException e) {
            // The rows do not determine the coefficients: weights fell to nothing on the way.
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Expected count of a row that need not be among those fitted. */
    double expected(double[] row, double exposure) {
        return exposure * Math.exp(MathArrays.linearCombination(row, coefficients));
    }

    /** Dispersion, at least 1. */
    double dispersion() {
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            double residual = counts[i] - means[i];
            squares += weights[i] * residual * residual / means[i];
        }
        return Math.max(1, squares / (counts.length - coefficients.length));
    }

    /** Anscombe's residuals, standardised. */
    double[] residuals() {
        double[] information = MathArrays.ebeMultiply(weights, means);
        RealMatrix inverse =
                new CholeskyDecomposition(normal(x, information)).getSolver().getInverse();
        double phi = dispersion();
        double[] residuals = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            RealVector row = x.getRowVector(i);
            double leverage = information[i] * row.dotProduct(inverse.operate(row));
            residuals[i] = 1.5
                    * (Math.cbrt(counts[i] * counts[i]) * Math.pow(means[i], -1.0 / 6) - Math.sqrt(means[i]))
                    / Math.sqrt(phi * (1 - leverage));
        }
        return residuals;
    }

    private static double[] leastSquares(RealMatrix x, double[] weights, double[] y) {
        RealVector right = new ArrayRealVector(x.preMultiply(MathArrays.ebeMultiply(weights, y)), false);
        return new CholeskyDecomposition(normal(x, weights))
                .getSolver()
                .solve(right)
                .toArray();
    }

    /** X′WX. */
    private static RealMatrix normal(RealMatrix x, double[] weights) {
        return x.transposeMultiply(new DiagonalMatrix(weights).multiply(x));
    }
}
