package org.atalaya.web.release;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.analytics.content.Concealment;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Claim;
import org.atalaya.analytics.content.ContentParts.Part;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.shared.observatory.QuietPeriod;

/**
 * What counts as an achievement before an election, where a quiet period holds (docs/decisions/0044): claims, what
 * programmes left behind, what a unit is praised for, obligations recorded as done; and of the other
 * records what came out, how it was rated, numbers they print, what was reached, and words on what happened.
 */
final class QuietContent implements Concealment {

    private static final Set<RecordKind> ACHIEVEMENTS = EnumSet.of(
            RecordKind.CLAIM, RecordKind.PRODUCT, RecordKind.SOLUTION, RecordKind.STRENGTH, RecordKind.FOREWORD);
    private static final Set<TemplatePart> OF_RESULTS =
            EnumSet.of(TemplatePart.SUMMARY, TemplatePart.RESULTS, TemplatePart.CONCLUSIONS);

    private final QuietPeriod period;
    private final Content content;
    private final Gazetteer gazetteer;

    QuietContent(QuietPeriod period, Content content, Gazetteer gazetteer) {
        this.period = period;
        this.content = content;
        this.gazetteer = gazetteer;
    }

    @Override
    public boolean hides(ContentRecord record) {
        return (ACHIEVEMENTS.contains(record.kind()) || isFulfilled(record)) && isCovered(record);
    }

    private boolean isFulfilled(ContentRecord record) {
        return record.kind() == RecordKind.OBLIGATION
                && content.events(record.id()).stream().anyMatch(event -> event.kind() == EventKind.FULFILLED);
    }

    @Override
    public boolean mutes(ContentRecord record) {
        return isCovered(record);
    }

    @Override
    public boolean keeps(ContentRecord record, Part part) {
        return !OF_RESULTS.contains(part.part()) || !isCovered(record);
    }

    /** Whether the record is about a place of the period; one about no place may be about any. */
    private boolean isCovered(ContentRecord record) {
        if (period.places().isEmpty()) {
            return true;
        }
        Optional<TerritoryId> claimed = content.findClaim(record.id()).map(Claim::place);
        if (claimed.isPresent()) {
            return isCovered(claimed.get());
        }
        List<Place> places = content.places(record.id());
        if (places.isEmpty()) {
            return record.parent().map(content::get).map(this::isCovered).orElse(true);
        }
        return places.stream().map(Place::id).anyMatch(this::isCovered);
    }

    /** A city is covered with any municipality of it, an area with its city. */
    private boolean isCovered(TerritoryId place) {
        return period.places().stream().anyMatch(quiet -> place.equals(quiet) || gazetteer.isWithin(place, quiet))
                || gazetteer.members(place).stream()
                        .anyMatch(member -> isCovered(member.municipality().id()))
                || gazetteer
                        .find(place)
                        .flatMap(PlaceEntry::parent)
                        .filter(parent -> parent.kind() == TerritoryKind.CITY && isCovered(parent))
                        .isPresent();
    }
}
