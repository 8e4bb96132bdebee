package org.atalaya.web.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }
}
