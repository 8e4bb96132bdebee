package org.atalaya.web.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.analytics.question.SimilarPlace;
import org.atalaya.analytics.question.SimilarPlace.Scope;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;

/** Offers to compare a place with the ones most alike in context. */
public final class SimilarChoices {

    /** Similar places a comparison begins with, beside the place itself. */
    private static final int COMPARED = 5;

    private SimilarChoices() {}

    /**
     * An offer.
     *
     * @param name what is offered
     * @param path address that compares the place with its nearest ones
     */
    public record Offer(String name, String path) {}

    /** Offers for one place: its nearest at home, then those abroad; none of a place without similar ones. */
    public static List<Offer> of(Release release, Language language, TerritoryId place) throws SQLException {
        Messages text = Messages.of(language);
        List<SimilarPlace> similar = release.similarPlaces().of(place);
        List<Offer> offers = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            List<TerritoryId> nearest = similar.stream()
                    .filter(near -> near.scope() == scope)
                    .limit(COMPARED)
                    .map(SimilarPlace::place)
                    .toList();
            if (!nearest.isEmpty()) {
                offers.add(new Offer(
                        text.text(
                                "similar.compareIn." + nearest.get(0).country().name()),
                        Links.compare(
                                language,
                                Stream.concat(Stream.of(place), nearest.stream())
                                        .toList())));
            }
        }
        return offers;
    }
}
