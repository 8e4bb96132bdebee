package org.atalaya.analytics.derive;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.derive.EstimateRows.Subject;
import org.atalaya.analytics.survey.Estimates;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.data.indicator.Measure;

/**
 * A share this project computed before, from microdata the release may not hold.
 *
 * @param subject what it is of
 * @param estimate the share
 * @param lonelyPsu what was done with strata of one PSU
 */
record EarlierEstimate(Subject subject, SurveyEstimate estimate, String lonelyPsu) {

    static EarlierEstimate read(ResultSet row) throws SQLException {
        String withheld = row.getString("withheld_reason");
        SurveyEstimate estimate = withheld == null
                ? Estimates.share(
                        row.getDouble("value"),
                        row.getDouble("standard_error"),
                        row.getInt("df"),
                        row.getInt("n"),
                        row.getInt("n_domain"),
                        row.getInt("n_numerator"),
                        row.getObject("deff") == null ? Double.NaN : row.getDouble("deff"),
                        row.getDouble("weight_sum"))
                : Estimates.withheld(
                        Measure.SHARE,
                        row.getInt("n"),
                        row.getInt("n_domain"),
                        row.getDouble("weight_sum"),
                        WithheldReason.of(withheld));
        return new EarlierEstimate(Subject.read(row), estimate, row.getString("lonely_psu"));
    }
}
