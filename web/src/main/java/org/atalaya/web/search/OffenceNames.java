package org.atalaya.web.search;

import java.util.List;
import java.util.stream.Stream;
import org.atalaya.data.text.PlainText;

/** Whether what somebody typed names an offence: every word begins one of its words, with or without accents. */
final class OffenceNames {

    /** Shorter beginnings are of too many places to begin with offences. */
    private static final int SHORTEST = 4;

    private OffenceNames() {}

    /** Whether a name is meant. */
    static boolean matches(String name, String typed) {
        List<String> words = words(name).toList();
        List<String> asked = words(typed).toList();
        return asked.stream().anyMatch(word -> word.length() >= SHORTEST)
                && asked.stream().allMatch(word -> words.stream().anyMatch(known -> known.startsWith(word)));
    }

    private static Stream<String> words(String text) {
        return Stream.of(PlainText.of(text).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }
}
