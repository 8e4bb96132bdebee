package org.atalaya.ingestion.register;

import java.util.regex.Pattern;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.ingestion.register.RegisterCodebook.Point;

/** What the text of a cell counts, by the way its layout writes numbers. */
final class CountForm {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Pattern WITH_ZEROS = Pattern.compile("(\\d{1,15})\\.0");
    private static final Pattern BELOW_ZERO = Pattern.compile("-\\d{1,15}(\\.0)?");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(\\.\\d{3}){1,4}");
    private static final Pattern OTHER_MARK = Pattern.compile("\\d{1,3}([,.' \\u00A0\\u202F]\\d{3})+([.,]\\d*)?");
    private static final Pattern LOST_MARK = Pattern.compile("\\d{1,3}\\.\\d{1,3}");

    private CountForm() {}

    /**
     * A cell read.
     *
     * @param count the count; meaningless where there is none
     * @param present whether there is one
     * @param problem what is odd; null if nothing is
     * @param gap why there is no count; null if there is one, or the cell is empty
     */
    record Cell(long count, boolean present, ProblemKind problem, String gap) {}

    private static final Cell EMPTY = new Cell(0, false, null, null);
    private static final Cell NEGATIVE = new Cell(0, false, ProblemKind.NEGATIVE_COUNT, "negative_count");
    private static final Cell MARKED = new Cell(0, false, ProblemKind.THOUSANDS_MARK, "unreadable");
    private static final Cell UNREADABLE = new Cell(0, false, ProblemKind.UNREADABLE_COUNT, "unreadable");

    /** Reads a cell. */
    static Cell read(String text, Point point) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (isDigits(text)) {
            return counted(Long.parseLong(text), null);
        }
        if (BELOW_ZERO.matcher(text).matches()) {
            return NEGATIVE;
        }
        if (point == Point.thousands && THOUSANDS.matcher(text).matches()) {
            return counted(Long.parseLong(text.replace(".", "")), null);
        }
        if (point != Point.thousands && WITH_ZEROS.matcher(text).matches()) {
            return counted(Long.parseLong(text.substring(0, text.length() - 2)), null);
        }
        if (point == Point.lost_thousands && LOST_MARK.matcher(text).matches()) {
            return counted(thousands(text), ProblemKind.LOST_THOUSANDS_MARK);
        }
        return OTHER_MARK.matcher(text).matches() ? MARKED : UNREADABLE;
    }

    /** 1.047 is 1,047, and 1.04 is 1,040: whoever lost the mark lost the zeros at the end with it. */
    private static long thousands(String text) {
        int point = text.indexOf('.');
        return Long.parseLong(text.substring(0, point)) * 1000
                + Long.parseLong((text.substring(point + 1) + "000").substring(0, 3));
    }

    private static Cell counted(long count, ProblemKind problem) {
        return new Cell(count, true, problem, null);
    }

    private static boolean isDigits(String text) {
        return text.length() < 4 ? areDigits(text) : WHOLE.matcher(text).matches();
    }

    private static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
