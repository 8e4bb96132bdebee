package org.atalaya.ingestion.own;

import java.util.Optional;

/**
 * A count of a register as the store has it.
 *
 * @param category the category
 * @param neighbourhood the neighbourhood, or {@link #WHOLE}
 * @param month the month
 * @param count the count; empty unless it is available
 * @param state whether it is there
 */
public record RegisterCount(String category, String neighbourhood, String month, Optional<Long> count, State state) {

    /** In place of a neighbourhood: the whole municipality or comuna. */
    static final String WHOLE = "all";

    /** Whether a count is there, or why it is not. */
    public enum State {
        AVAILABLE("available"),
        NOT_REPORTED("not_reported"),
        WITHHELD_SMALL("withheld_small"),
        WITHHELD_WITH_SMALL("withheld_with_small");

        private final String id;

        State(String id) {
            this.id = id;
        }

        /** The word used in tables. */
        public String id() {
            return id;
        }
    }

    /** The count as its author gave it; empty if the cell was. */
    static RegisterCount given(String category, String neighbourhood, String month, Optional<Long> count) {
        return new RegisterCount(
                category, neighbourhood, month, count, count.isPresent() ? State.AVAILABLE : State.NOT_REPORTED);
    }

    boolean isWhole() {
        return neighbourhood.equals(WHOLE);
    }

    /** The same without its count. */
    RegisterCount withheld(State why) {
        return new RegisterCount(category, neighbourhood, month, Optional.empty(), why);
    }
}
