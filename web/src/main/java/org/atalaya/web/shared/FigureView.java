package org.atalaya.web.shared;

import java.util.List;
import org.atalaya.data.territory.TerritoryId;

/**
 * A figure in words, as every page shows it: number, range, precision; never a bare number.
 *
 * @param place the place, for the address of its page
 * @param placeName its name
 * @param period the edition, ISO
 * @param periodBrief the edition, short
 * @param number the number with its sign; empty if withheld
 * @param range its range without sign; empty if there is none
 * @param precision the publisher's word for its precision, or why there is none
 * @param origin who computed it
 * @param computed whether it was computed from microdata, else printed
 * @param withheld why there is no number, in a sentence; empty if there is one
 * @param value the share, for charts; empty if withheld
 * @param lower its lower limit, for charts; empty if there is none
 * @param upper its upper limit, for charts; empty if there is none
 * @param details what stands under "details": other grades, interviews, source
 */
public record FigureView(
        TerritoryId place,
        String placeName,
        String period,
        String periodBrief,
        String number,
        String range,
        String precision,
        String origin,
        boolean computed,
        String withheld,
        String value,
        String lower,
        String upper,
        List<Detail> details) {

    /**
     * A line of details.
     *
     * @param name what it is
     * @param text what it says
     */
    public record Detail(String name, String text) {}

    /** Whether there is a number. */
    public boolean hasNumber() {
        return !number.isEmpty();
    }

    /** It in a sentence: the number with its range, or with why it has none; or why there is no number. */
    public String written() {
        return hasNumber() ? number + " (" + (hasRange() ? range : precision) + ")" : withheld;
    }

    /** Whose figure it is: who computed or published it, and of which edition, which details end with. */
    public String source() {
        return details.isEmpty()
                ? origin
                : origin + " · " + details.get(details.size() - 1).text();
    }

    /** Whether there is a range. */
    public boolean hasRange() {
        return !range.isEmpty();
    }
}
