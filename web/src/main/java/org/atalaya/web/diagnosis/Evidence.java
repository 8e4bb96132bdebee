package org.atalaya.web.diagnosis;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.analytics.question.SideBySide.Population;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;

/**
 * What a release knows of a problem in a place, each figure kept with the place it is of: a city's is never taken for
 * one of its municipalities', nor a state's for a municipality's.
 *
 * @param place the place
 * @param problem the problem
 * @param measured whose survey figures speak for it; empty if nobody's
 * @param measuredWhole whether whose figures these are is the place under the survey's name: an area of its own, or a
 *     city of no other municipality
 * @param shares those figures
 * @param recent registered offences of the place itself, or of the only municipality of a city
 * @param wider what is known of the wider places it lies in
 * @param people how many live there; empty if not known
 */
record Evidence(
        PlaceEntry place,
        Problem problem,
        Optional<PlaceEntry> measured,
        boolean measuredWhole,
        List<Fact.Share> shares,
        List<RecentIncidence> recent,
        List<Wider> wider,
        Optional<Population> people) {

    /**
     * What is known of a wider place.
     *
     * @param place the wider place
     * @param shares its shares
     * @param recent its registered offences
     */
    record Wider(PlaceEntry place, List<Fact.Share> shares, List<RecentIncidence> recent) {}

    /** Whether a share with a number speaks for the place. */
    boolean isMeasured() {
        return shares.stream().anyMatch(Fact.Share::known);
    }

    static Evidence read(Release release, Facts facts, PlaceEntry place, Problem problem) throws SQLException {
        Optional<PlaceEntry> measured = release.gazetteer().findMeasured(place);
        PlaceEntry registered = registered(release.gazetteer(), place);
        List<RecentIncidence> recent = facts.recent(problem, registered.id());
        List<Wider> wider = new ArrayList<>();
        for (PlaceEntry other : wider(release.gazetteer(), place)) {
            if (measured.filter(other::equals).isEmpty()) {
                Wider known = new Wider(other, facts.shares(problem, other.id()), facts.recent(problem, other.id()));
                if (!known.shares().isEmpty() || !known.recent().isEmpty()) {
                    wider.add(known);
                }
            }
        }
        int year = recent.stream()
                .map(each -> Integer.parseInt(each.period().substring(0, 4)))
                .max(Integer::compare)
                .orElseGet(() -> Integer.parseInt(release.id().substring(0, 4)));
        return new Evidence(
                place,
                problem,
                measured,
                measured.filter(whose -> whose.id().kind() == TerritoryKind.AREA
                                || release.gazetteer().members(whose.id()).size() == 1)
                        .isPresent(),
                measured.isPresent() ? facts.shares(problem, measured.get().id()) : List.of(),
                recent,
                wider,
                release.sideBySide().populations(List.of(registered.id()), year).stream()
                        .findFirst());
    }

    /** A city of one municipality is that municipality to a register. */
    private static PlaceEntry registered(Gazetteer gazetteer, PlaceEntry place) {
        if (place.id().kind() != TerritoryKind.CITY) {
            return place;
        }
        List<Gazetteer.Member> members = gazetteer.members(place.id());
        return members.size() == 1 ? members.get(0).municipality() : place;
    }

    /** State or region, the total of the survey that speaks for the place, and the country. */
    private static Set<PlaceEntry> wider(Gazetteer gazetteer, PlaceEntry place) {
        Set<PlaceEntry> wider = new LinkedHashSet<>();
        PlaceEntry municipality = registered(gazetteer, place);
        gazetteer
                .findParent(municipality)
                .filter(parent -> parent.id().kind() != TerritoryKind.URBAN_TOTAL)
                .ifPresent(wider::add);
        gazetteer.find(PlaceSurvey.of(place.id()).total()).ifPresent(wider::add);
        wider.remove(place);
        return wider;
    }
}
