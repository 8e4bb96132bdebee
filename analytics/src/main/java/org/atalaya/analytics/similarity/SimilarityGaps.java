package org.atalaya.analytics.similarity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atalaya.analytics.similarity.Contexts.GroupOffences;

/** Why places of a group have no value of a variable, or it does not count for them. */
final class SimilarityGaps {

    private static final String CHANCE_ONLY = "chance_only";

    private final PlaceSet set;
    private final Map<String, String> ofAll = new TreeMap<>();

    private SimilarityGaps(PlaceSet set) {
        this.set = set;
    }

    /** Of places among those of their kind. */
    static SimilarityGaps within(PlaceSet set, List<ContextPlace> group, GroupOffences offences) {
        SimilarityGaps gaps = new SimilarityGaps(set);
        for (String variable : Contexts.ofPeopleAnd(offences.held())) {
            if (!set.variables().contains(variable)) {
                boolean ofPeople = Contexts.OF_PEOPLE.contains(variable);
                gaps.ofAll.put(variable, ofPeople && !isHeld(variable, group) ? "not_held" : CHANCE_ONLY);
            }
        }
        offences.notHeld().forEach(offence -> gaps.ofAll.put(offence, "not_held"));
        return gaps;
    }

    /** Of places among those of the other country. */
    static SimilarityGaps between(PlaceSet set, GroupOffences offences, GroupOffences otherOffences) {
        SimilarityGaps gaps = new SimilarityGaps(set);
        for (String variable : Contexts.OF_PEOPLE) {
            if (!set.variables().contains(variable)) {
                gaps.ofAll.put(variable, "not_held");
            }
        }
        for (String offence : new TreeSet<>(offences.held())) {
            if (!set.variables().contains(offence)) {
                gaps.ofAll.put(offence, reason(offence, offences, otherOffences));
            }
        }
        offences.notHeld().forEach(offence -> gaps.ofAll.put(offence, "not_held"));
        return gaps;
    }

    private static String reason(String offence, GroupOffences offences, GroupOffences otherOffences) {
        if (offences.close().contains(offence) && otherOffences.notHeld().contains(offence)) {
            return "not_held";
        }
        return offences.close().contains(offence) && otherOffences.close().contains(offence)
                ? CHANCE_ONLY
                : "not_comparable";
    }

    /** Whether a place of a group has a value of a variable. */
    static boolean isHeld(String variable, List<ContextPlace> group) {
        return group.stream().anyMatch(place -> place.find(variable).isPresent());
    }

    /** Variable → reason, of what a place's distances are not made of. */
    Map<String, String> of(ContextPlace place) {
        Map<String, String> gaps = new TreeMap<>();
        for (String variable : set.variables()) {
            if (place.find(variable).isEmpty()) {
                gaps.put(variable, place.reason(variable));
            }
        }
        ofAll.forEach((variable, reason) -> {
            boolean ownReason =
                    reason.equals(CHANCE_ONLY) && place.find(variable).isEmpty();
            gaps.put(variable, ownReason ? place.reason(variable) : reason);
        });
        return gaps;
    }
}
