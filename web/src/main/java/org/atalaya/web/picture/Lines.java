package org.atalaya.web.picture;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.web.print.Typefaces;

/**
 * A text laid out in lines of a width.
 *
 * @param size the size of its letters
 * @param texts the lines
 */
public record Lines(int size, List<String> texts) {

    /**
     * Lays a text out in as few lines as it needs, in the largest size in which these are few enough. Nothing is left
     * out: at the smallest size it takes the lines it takes.
     */
    static Lines of(String text, String typeface, double width, int most, int... sizes) {
        Lines lines = new Lines(0, List.of());
        for (int size : sizes) {
            lines = new Lines(size, wrap(text, typeface, size, width));
            if (lines.texts.size() <= most) {
                return lines;
            }
        }
        return lines;
    }

    private static List<String> wrap(String text, String typeface, int size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("[ \\t\\n]+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Typefaces.width(longer, typeface, size) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
            while (Typefaces.width(line, typeface, size) > width) { // an address can be longer than a line
                int end = fitting(line, typeface, size, width);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    /** How many of a word's letters fit, to the last sign an address can be broken after. */
    private static int fitting(String word, String typeface, int size, double width) {
        int end = word.length() - 1;
        while (end > 1 && Typefaces.width(word.substring(0, end), typeface, size) > width) {
            end--;
        }
        int sign = end;
        while (sign > 0 && "/?&=".indexOf(word.charAt(sign - 1)) < 0) {
            sign--;
        }
        return sign > 0 ? sign : end;
    }
}
