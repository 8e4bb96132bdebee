package org.atalaya.web.compare;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.atalaya.web.shared.Messages;

/** Joins names and clauses into sentences. */
final class Sentences {

    /** Spanish says "e" for "and" before the sound of "i", but not before a diphthong: "Puebla e Iguala", "agua y hielo". */
    private static final Pattern SOUNDS_LIKE_I = Pattern.compile("(?i)h?[ií](?![aeoáéó]).*");

    private static final Pattern NO_NAME_FIRST =
            Pattern.compile("(El|La|Los|Las|En|No|Ambas|The|Both|In|Does|Not) .*", Pattern.DOTALL);

    private Sentences() {}

    /** Names one after the other: {@code A, B y C}. */
    static String list(Messages text, List<String> names) {
        int last = names.size() - 1;
        if (last == 0) {
            return names.get(0);
        }
        boolean like = SOUNDS_LIKE_I.matcher(names.get(last)).matches();
        return text.text(like ? "list.andI" : "list.and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    /** With a capital letter, and with Spanish's contraction of preposition and article. */
    static String whole(String words) {
        String contracted = words.replace(" de el ", " del ");
        return contracted.substring(0, 1).toUpperCase(Locale.ROOT) + contracted.substring(1);
    }

    /** A sentence as it stands in brackets within another: without a capital letter, but for a name. */
    static String aside(String sentence) {
        return NO_NAME_FIRST.matcher(sentence).matches()
                ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
                : sentence;
    }
}
