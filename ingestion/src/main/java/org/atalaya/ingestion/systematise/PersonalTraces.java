package org.atalaya.ingestion.systematise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.text.PersonalMarks;
import org.atalaya.data.text.PersonsInText;

/**
 * Takes out of a document who wrote and signed it and where that person is reached. What is found by a
 * label or a form can be taken out; other names cannot be told from other words, and a person has to look.
 */
final class PersonalTraces {

    /** What stands where something was taken out. */
    static final String TAKEN_OUT = "[…]";

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>()\\[\\]]+@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}");
    private static final Pattern AUTHOR = Pattern.compile(
            "(?iu)^(presentado por|elaborad[oa] por|elabor[óo]|autor(es|as?)?|presented by|author(s)?)\\s*(:|$)\\s*");
    private static final Pattern SIGNED = Pattern.compile("(?iu)^(atentamente|sincerely)\\s*[,.:]?$");
    private static final Pattern OFFICE = Pattern.compile(
            "(?iu).*\\b(direcci[óo]n|coordinaci[óo]n|secretar[íi]a|unidad|departamento|instituto|municip\\p{L}+|observatorio|comisi[óo]n|centro|ayuntamiento)\\b.*");

    /** A title or an office with the name behind it; "Director General" and the like are no names. */
    private static final Pattern NAMED = Pattern.compile("((?:" + PersonsInText.TITLE + ")?"
            + "\\b(?:Gobernador|Gobernadora|President[ea]|Secretari[oa]|Director|Directora|Alcalde|Alcaldesa"
            + "|Comisionad[oa])\\s+|" + PersonsInText.TITLE + ")"
            + "(?!Gobernador|President|Secretari|Director|Alcald|Comision|General|Municipal|Estatal|Federal"
            + "|Regional|Nacional|Adjunt|Ejecutiv|Constitucional)"
            + "\\p{Lu}\\p{Ll}+(?:\\s+\\p{Lu}\\p{Ll}+){1,3}");

    private final List<String> lines = new ArrayList<>();
    private final Map<Integer, String> found = new TreeMap<>();

    private PersonalTraces() {}

    /** Goes through the lines of a document. */
    static PersonalTraces takeOut(List<String> document) {
        PersonalTraces traces = new PersonalTraces();
        boolean nameFollows = false;
        for (String line : document) {
            int number = traces.lines.size() + 1;
            Matcher author = AUTHOR.matcher(line);
            String kept = line;
            if (nameFollows && !line.isEmpty()) {
                nameFollows = false;
                if (!OFFICE.matcher(line).matches()) {
                    traces.found.put(number, "name");
                    kept = TAKEN_OUT;
                }
            } else if (author.find()) {
                String name = line.substring(author.end());
                nameFollows = name.isEmpty();
                if (!name.isEmpty() && !OFFICE.matcher(name).matches()) {
                    traces.found.put(number, "name");
                    kept = author.group() + TAKEN_OUT;
                }
            } else if (SIGNED.matcher(line).matches()) {
                nameFollows = true;
            }
            traces.add(number, kept);
        }
        return traces;
    }

    private void add(int number, String line) {
        String kept = EMAIL.matcher(line).replaceAll(Matcher.quoteReplacement(TAKEN_OUT));
        kept = NAMED.matcher(kept).replaceAll("$1" + Matcher.quoteReplacement(TAKEN_OUT));
        if (!kept.equals(line)) {
            found.put(number, "name or e-mail");
        }
        Optional<String> mark = PersonalMarks.inText(kept);
        if (mark.isPresent()) {
            found.put(number, mark.get());
            kept = TAKEN_OUT;
        }
        lines.add(kept);
    }

    /** The lines without what was taken out. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Numbers of the lines something was taken out of, the first being 1. */
    List<Integer> places() {
        return List.copyOf(found.keySet());
    }
}
