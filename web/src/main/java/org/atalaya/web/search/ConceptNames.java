package org.atalaya.web.search;

import java.util.List;
import java.util.stream.Stream;
import org.atalaya.data.text.PlainText;

/** Whether what somebody typed names an offence or an indicator: every word begins one of its words, with or without accents. */
final class ConceptNames {

    /** Shorter beginnings are of too many places to begin with them. */
    private static final int SHORTEST = 4;

    private ConceptNames() {}

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
