package org.atalaya.web.shared.observatory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.Assets;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Passage;

/**
 * Whose site a page is in, in the words of its language.
 *
 * @param named whether an observatory has said who it is; otherwise the name is the platform's
 * @param name its name
 * @param shortName its name where there is little room
 * @param logo address of its logo; empty if it has none
 * @param style address of its colours; empty if it keeps Atalaya's
 * @param unit the responsible unit; empty if not said
 * @param postalAddress where its office is; empty if not said
 * @param phone its telephone; empty if not said
 * @param email its mailbox; empty if not said
 * @param quiet what is not shown today before an election; empty if everything is
 * @param nextUpdate when new figures are expected; empty if not said
 * @param links the pages on which it says who it is
 */
public record ObservatoryView(
        boolean named,
        Passage name,
        Passage shortName,
        Optional<String> logo,
        Optional<String> style,
        Optional<Passage> unit,
        Optional<String> postalAddress,
        Optional<String> phone,
        Optional<String> email,
        Optional<Quiet> quiet,
        String nextUpdate,
        List<SiteLink> links) {

    /**
     * A page on which it says who it is.
     *
     * @param name what the page is called
     * @param path its address
     */
    public record SiteLink(String name, String path) {}

    /**
     * What is not shown before an election, in a sentence with the law it follows.
     *
     * @param before what is not shown, where and until when
     * @param ground the law, as the settings have it
     * @param after what is shown nevertheless
     */
    public record Quiet(String before, Passage ground, String after) {

        /** The whole sentence. */
        public String sentence() {
            return before + ground.text() + after;
        }
    }

    /**
     * An observatory in the words of a language.
     *
     * @param assets its logo and colours
     * @param quiet the quiet period it is in; empty if it is in none
     * @param name names a place
     * @param links the pages on which it says who it is
     */
    public static ObservatoryView of(
            Observatory observatory,
            OwnAssets assets,
            Optional<QuietPeriod> quiet,
            Function<TerritoryId, String> name,
            List<SiteLink> links,
            Language language) {
        ContentWords words = new ContentWords(language);
        Observatory.Office office = observatory.office();
        return new ObservatoryView(
                observatory.isNamed(),
                words.passage(observatory.name()),
                words.passage(observatory.shortName().orElse(observatory.name())),
                assets.logo().map(Assets.Asset::path),
                assets.style().map(Assets.Asset::path),
                office.unit().map(words::passage),
                office.address(),
                office.phone(),
                office.email(),
                quiet.map(period -> quiet(period, name, words, Messages.of(language))),
                observatory.nextUpdate().map(words::day).orElse(""),
                links);
    }

    private static Quiet quiet(
            QuietPeriod period, Function<TerritoryId, String> name, ContentWords words, Messages text) {
        String until = words.day(period.to());
        return new Quiet(
                period.places().isEmpty()
                        ? text.text("quiet.everywhere", until)
                        : text.text(
                                "quiet.in",
                                until,
                                period.places().stream().map(name).collect(Collectors.joining(", "))),
                words.passage(period.ground()),
                text.text("quiet.shown"));
    }

    /** Who answers for what it publishes: the unit if it has said so, or else itself. */
    public String author() {
        return unit.orElse(name).text();
    }

    /** How to reach it, where there is room for a line; empty if it has not said. */
    public String contact() {
        return Stream.of(postalAddress, phone, email).flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }
}
