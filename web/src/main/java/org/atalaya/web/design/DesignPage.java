package org.atalaya.web.design;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.claim.ClaimView;
import org.atalaya.web.compare.ComparePage;
import org.atalaya.web.indicator.IndicatorPage;
import org.atalaya.web.shared.content.RecordView;
import org.atalaya.web.territory.PlacePage;
import org.atalaya.web.transfer.ProductView;

/**
 * What the page of the design shows: the tokens, and every component with figures and records of the release.
 *
 * @param colours the colours
 * @param pairs which colours meet, and their contrast
 * @param sizes the sizes of text
 * @param spaces the spaces
 * @param place a place with figures; empty if none has
 * @param ranking some places of an indicator; empty if there are no figures
 * @param compared two places of different surveys, and what cannot be compared of them
 * @param claim a claim; empty if there is none to show today
 * @param product a transfer that is followed; empty if there is none
 * @param record a record with words of its source and what it does not say; empty if there is none
 */
public record DesignPage(
        List<Colour> colours,
        List<Pair> pairs,
        List<Size> sizes,
        List<Space> spaces,
        Optional<PlacePage> place,
        Optional<IndicatorPage> ranking,
        ComparePage compared,
        Optional<ClaimView> claim,
        Optional<ProductView> product,
        Optional<RecordView> record) {

    /** What cannot be compared, where that leads to another page and not to a part of the comparison's own. */
    public List<ComparePage.Cannot> cannot() {
        return compared.cannot().stream()
                .filter(cannot -> !cannot.reason().startsWith("#"))
                .filter(cannot -> cannot.nearest().stream()
                        .noneMatch(nearest -> nearest.path().startsWith("#")))
                .toList();
    }

    /**
     * A colour.
     *
     * @param name the token
     * @param use what it is for
     * @param light its value in the light
     * @param dark its value in the dark
     */
    public record Colour(String name, String use, String light, String dark) {}

    /**
     * Colours that meet.
     *
     * @param front the token of what is read or seen
     * @param back the token of what it stands on
     * @param kind whether it is read or seen, in words
     * @param least the contrast it needs
     * @param light that in the light
     * @param dark that in the dark
     */
    public record Pair(String front, String back, String kind, String least, Shown light, Shown dark) {}

    /**
     * Two colours as they are seen together.
     *
     * @param ratio their contrast
     * @param front the colour in front
     * @param back the colour behind
     */
    public record Shown(String ratio, String front, String back) {}

    /**
     * A size of text.
     *
     * @param name the token
     * @param use what it is for
     * @param value what it is
     */
    public record Size(String name, String use, String value) {}

    /**
     * A space.
     *
     * @param name the token
     * @param value what it is
     * @param pixels how wide that is on a screen
     */
    public record Space(String name, String value, String pixels) {}
}
