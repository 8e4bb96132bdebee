package org.atalaya.web.diagnosis;

import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.OffenceEntry;

/**
 * What a diagnosis is about: a subject surveys ask about, or a registered offence.
 *
 * @param id the subject's or the offence's id
 * @param name its name
 * @param indicators the indicators that measure it, of whichever survey
 * @param offence the offence; empty of a subject
 */
record Problem(String id, String name, List<IndicatorEntry> indicators, Optional<OffenceEntry> offence) {

    /** Whether one of its indicators is this one. */
    boolean isMeasuredBy(String indicator) {
        return indicators.stream().anyMatch(each -> each.id().equals(indicator));
    }
}
