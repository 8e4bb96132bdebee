package org.atalaya.data.programme;

import java.util.List;
import java.util.OptionalLong;

/**
 * A row of a goal matrix: a total and what is planned for each period. A blank is no zero: where nothing
 * is planned for any period there is no sum.
 *
 * @param total the total as printed; empty if none is
 * @param plans what is planned, by period; empty where the cell is blank
 */
public record GoalRow(OptionalLong total, List<OptionalLong> plans) {

    public GoalRow {
        plans = List.copyOf(plans);
    }

    /** Sum of what is planned; empty if every cell is blank. */
    public OptionalLong planned() {
        return plans.stream()
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .reduce(Math::addExact);
    }

    /** Whether the total is the sum of the periods; a row without total or without any plan says nothing else. */
    public boolean addsUp() {
        OptionalLong planned = planned();
        return total.isEmpty() || planned.isEmpty() || total.getAsLong() == planned.getAsLong();
    }
}
