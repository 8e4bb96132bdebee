package org.atalaya.ingestion.systematise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines put together again as paragraphs: a page or the edge of a line may end in the middle of a sentence. */
final class Paragraphs {

    private static final Pattern ITEM = Pattern.compile("^([-–•·❖▪◦]\\s*|\\*\\s+)(?=\\S)");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2}|[a-z])[.)]\\s.*");
    private static final Pattern ENDS = Pattern.compile(".*[.:;!?…”\"»)]$");

    private Paragraphs() {}

    /** The paragraphs of some lines; an item of a list begins with an asterisk. */
    static List<String> of(List<String> lines) {
        List<String> paragraphs = new ArrayList<>();
        boolean blank = true;
        for (String line : lines) {
            if (line.isEmpty()) {
                blank = true;
                continue;
            }
            boolean item = ITEM.matcher(line).find();
            String text = item ? "* " + ITEM.matcher(line).replaceFirst("") : line;
            int last = paragraphs.size() - 1;
            if (last >= 0 && !item && !NUMBERED.matcher(line).matches() && goesOn(paragraphs.get(last), line, blank)) {
                paragraphs.set(last, paragraphs.get(last) + " " + text);
            } else {
                paragraphs.add(text);
            }
            blank = false;
        }
        return paragraphs;
    }

    /** Below a blank line only a sentence that was not over goes on, and it does so in small letters. */
    private static boolean goesOn(String before, String line, boolean blank) {
        return !blank || !ENDS.matcher(before).matches() && Character.isLowerCase(line.codePointAt(0));
    }
}
