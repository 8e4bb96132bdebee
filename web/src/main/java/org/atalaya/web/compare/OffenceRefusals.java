package org.atalaya.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.compare.ComparePage.Cannot;
import org.atalaya.web.compare.ComparePage.Nearest;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;

/** Says which registered offences cannot be compared, and whose are registered for other places only. */
final class OffenceRefusals {

    private static final String HERE = "#offences";
    private static final int FEW = 3;

    private final Gazetteer gazetteer;
    private final Language language;
    private final Messages text;

    OffenceRefusals(Release release, Language language) {
        this.gazetteer = release.gazetteer();
        this.language = language;
        this.text = Messages.of(language);
    }

    /** The first offence whose rates compare on this page, else whose direction does. */
    Optional<Nearest> nearest(List<OffenceComparison> offences) {
        return offences.stream()
                .filter(offence -> !offence.refused() && offence.rates())
                .findFirst()
                .or(() ->
                        offences.stream().filter(offence -> !offence.refused()).findFirst())
                .map(offence -> new Nearest(text.text("compare.registered", offence.name()), HERE));
    }

    /**
     * What cannot be compared.
     *
     * @param address the address asked
     * @param named the places it names
     * @param offences the comparisons of registered offences
     * @param registered figures of the places and of the municipalities in them
     */
    List<Cannot> list(
            CompareAddress address,
            List<PlaceEntry> named,
            List<OffenceComparison> offences,
            List<RecentIncidence> registered) {
        List<Cannot> cannot = new ArrayList<>();
        cities(address, named, registered).ifPresent(cannot::add);
        Optional<Nearest> nearest = nearest(offences);
        names(offences.stream().filter(OffenceComparison::refused).toList())
                .map(names -> new Cannot(text.text("compare.refusedOffences", names), "#refused", nearest))
                .ifPresent(cannot::add);
        names(offences.stream()
                        .filter(offence -> !offence.refused() && !offence.rates())
                        .toList())
                .map(names -> new Cannot(text.text("compare.directionOnly", names), HERE, nearest))
                .ifPresent(cannot::add);
        return cannot;
    }

    private Optional<String> names(List<OffenceComparison> offences) {
        return offences.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentences.list(
                        text,
                        offences.stream()
                                .map(offence -> text.text("compare.quoted", offence.name()))
                                .toList()));
    }

    /** Offences are registered by municipality: of a city of a survey its municipalities stand nearest. */
    private Optional<Cannot> cities(CompareAddress address, List<PlaceEntry> named, List<RecentIncidence> registered) {
        Set<TerritoryId> known = registered.stream().map(RecentIncidence::place).collect(Collectors.toSet());
        List<String> cities = new ArrayList<>();
        List<String> municipalities = new ArrayList<>();
        CompareAddress nearest = address;
        for (PlaceEntry place : named) {
            List<PlaceEntry> members = municipalities(place).stream()
                    .filter(member -> known.contains(member.id()))
                    .toList();
            if (!members.isEmpty()) {
                CompareAddress replaced = nearest.withReplaced(
                        place.id(), members.stream().map(PlaceEntry::id).toList());
                cities.add(place.name());
                if (replaced.places().size() <= ComparePages.MOST_PLACES) {
                    nearest = replaced;
                    municipalities.addAll(names(place, members));
                }
            } else if (known.contains(place.id())) {
                municipalities.add(place.name());
            }
        }
        if (cities.isEmpty()) {
            return Optional.empty();
        }
        Optional<Nearest> instead = nearest.equals(address)
                ? Optional.empty()
                : Optional.of(new Nearest(
                        text.text(
                                "compare.municipalities",
                                Sentences.list(
                                        text, municipalities.stream().distinct().toList())),
                        nearest.path(language)));
        return Optional.of(
                new Cannot(text.text("compare.registeredByMunicipality", Sentences.list(text, cities)), "", instead));
    }

    /** Two or three municipalities by name, more by their number. */
    private List<String> names(PlaceEntry city, List<PlaceEntry> members) {
        return members.size() > FEW
                ? List.of(text.text("compare.membersOf", members.size(), city.name()))
                : members.stream().map(PlaceEntry::name).toList();
    }

    /** The municipalities of a place of a survey that is no municipality; none of any other. */
    List<PlaceEntry> municipalities(PlaceEntry place) {
        if (place.id().kind() == TerritoryKind.AREA) {
            return gazetteer
                    .find(new TerritoryId(
                            place.id().country(),
                            TerritoryKind.MUNICIPALITY,
                            place.id().code()))
                    .stream()
                    .toList();
        }
        return place.id().kind() == TerritoryKind.CITY
                ? gazetteer.members(place.id()).stream()
                        .map(Gazetteer.Member::municipality)
                        .toList()
                : List.of();
    }
}
