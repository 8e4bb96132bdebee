package org.atalaya.analytics.derive;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.survey.PreparedSample;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.analytics.survey.SurveyCatalogue;

/** The samples of a survey that were read last, for the steps that need them again. */
final class Samples {

    /** A year of quarters and the one in hand. */
    private static final int KEPT = 5;

    private final Map<String, PreparedSample> samples = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedSample> eldest) {
            return size() > KEPT;
        }
    };

    /** The sample of an edition that has microdata, kept or read from what a step sees. */
    PreparedSample get(ReleaseDatabase inputs, FiguredEdition edition) throws SQLException {
        PreparedSample sample = samples.get(edition.period());
        if (sample == null) {
            SampleReader reader = new SampleReader(inputs, edition.survey());
            sample = PreparedSample.of(
                    reader.read(edition.sample().orElseThrow()), SurveyCatalogue.read(inputs, edition.survey()));
            samples.put(edition.period(), sample);
        }
        return sample;
    }
}
