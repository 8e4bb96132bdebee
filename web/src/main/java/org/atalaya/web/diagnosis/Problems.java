package org.atalaya.web.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.analytics.question.OffenceMeasure;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;

/** The problems a release can speak of: subjects of its indicators, and its offences. */
final class Problems {

    /** How people learn of security is no problem of a place. */
    private static final String NO_PROBLEM = "information";

    private final Map<String, Problem> problems = new LinkedHashMap<>();

    Problems(Release release, Language language) {
        Messages text = Messages.of(language);
        Map<String, List<IndicatorEntry>> subjects = new LinkedHashMap<>();
        for (IndicatorEntry indicator : release.indicators()) {
            if (!indicator.topic().equals(NO_PROBLEM)) {
                subjects.computeIfAbsent(indicator.topic(), topic -> new ArrayList<>())
                        .add(indicator);
            }
        }
        subjects.forEach((topic, indicators) ->
                problems.put(topic, new Problem(topic, text.text("topic." + topic), indicators, Optional.empty())));
        for (OffenceEntry offence : release.offences()) {
            List<IndicatorEntry> indicators = release.measures(offence.id()).stream()
                    .map(OffenceMeasure::indicator)
                    .flatMap(Optional::stream)
                    .distinct()
                    .flatMap(id -> release.findIndicator(id).stream())
                    .toList();
            problems.put(
                    offence.id(),
                    new Problem(
                            offence.id(),
                            language.choose(offence.spanish(), offence.english())
                                    .name(),
                            indicators,
                            Optional.of(offence)));
        }
    }

    /** Every problem, subjects first. */
    List<Problem> list() {
        return List.copyOf(problems.values());
    }

    /**
     * The problem of an id.
     *
     * @throws BadRequest if there is none; it names those there are
     */
    Problem get(String id) {
        return Optional.ofNullable(problems.get(id))
                .orElseThrow(() -> new BadRequest("problem", id, String.join(", ", problems.keySet())));
    }
}
