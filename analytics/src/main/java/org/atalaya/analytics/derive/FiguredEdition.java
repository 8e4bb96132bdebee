package org.atalaya.analytics.derive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.time.Period;

/**
 * An edition of a survey that a release has figures of.
 *
 * @param survey the survey
 * @param period the edition
 * @param sample its microdata; empty if the release holds what was computed of them before, and not them
 */
record FiguredEdition(String survey, String period, Optional<SampleReader.Edition> sample) {

    /** The editions of a survey, oldest first. */
    static List<FiguredEdition> list(ReleaseDatabase release, String survey) throws SQLException {
        Map<String, FiguredEdition> editions = new TreeMap<>();
        release.list(Sql.read(FiguredEdition.class, "computed_periods"), row -> row.getString(1), survey)
                .forEach(period -> editions.put(period, new FiguredEdition(survey, period, Optional.empty())));
        for (SampleReader.Edition sample : new SampleReader(release, survey).editions()) {
            editions.put(sample.period(), new FiguredEdition(survey, sample.period(), Optional.of(sample)));
        }
        return List.copyOf(editions.values());
    }

    /** Those among others that its changes are told from: the edition before it, and that of a year before. */
    List<FiguredEdition> bases(List<FiguredEdition> editions) {
        Period edition = Period.parse(period);
        Set<String> periods = new LinkedHashSet<>(
                List.of(edition.previous().iso(), edition.yearBefore().iso()));
        List<FiguredEdition> bases = new ArrayList<>();
        for (String base : periods) {
            editions.stream().filter(other -> other.period().equals(base)).forEach(bases::add);
        }
        return bases;
    }

    /** Name of its part of a derived table. */
    String part() {
        return survey + "-" + period;
    }

    /** Path of its part of a derived table. */
    String path(TableContract table) {
        return TableWriter.path(table, part());
    }
}
