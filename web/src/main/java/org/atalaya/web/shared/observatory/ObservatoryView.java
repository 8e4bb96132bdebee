package org.atalaya.web.shared.observatory;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Passage;

/**
 * Whose site a page is in, in the words of its language.
 *
 * @param named whether an observatory has said who it is; otherwise the name is the platform's
 * @param name its name
 * @param shortName its name where there is little room
 * @param unit the responsible unit; empty if not said
 * @param postalAddress where its office is; empty if not said
 * @param phone its telephone; empty if not said
 * @param email its mailbox; empty if not said
 * @param nextUpdate when new figures are expected; empty if not said
 */
public record ObservatoryView(
        boolean named,
        Passage name,
        Passage shortName,
        Optional<Passage> unit,
        Optional<String> postalAddress,
        Optional<String> phone,
        Optional<String> email,
        String nextUpdate) {

    /** An observatory in the words of a language. */
    public static ObservatoryView of(Observatory observatory, Language language) {
        ContentWords words = new ContentWords(language);
        Observatory.Office office = observatory.office();
        return new ObservatoryView(
                observatory.isNamed(),
                words.passage(observatory.name()),
                words.passage(observatory.shortName().orElse(observatory.name())),
                office.unit().map(words::passage),
                office.address(),
                office.phone(),
                office.email(),
                observatory.nextUpdate().map(words::day).orElse(""));
    }

    /** How to reach it, where there is room for a line; empty if it has not said. */
    public String contact() {
        return Stream.of(postalAddress, phone, email).flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }
}
