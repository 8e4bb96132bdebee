package org.atalaya.web.operation;

/**
 * One thing looked at.
 *
 * @param state how it is
 * @param sentence what was found and, if it is not right, what would be
 */
record Check(State state, String sentence) {

    /** How a thing can be. */
    enum State {
        RIGHT("ok"),
        TO_KNOW("note"),
        WRONG("WRONG");

        private final String word;

        State(String word) {
            this.word = word;
        }
    }

    static Check right(String sentence) {
        return new Check(State.RIGHT, sentence);
    }

    /** Nothing to mend, unless whoever runs it wants what it says is not there. */
    static Check toKnow(String sentence) {
        return new Check(State.TO_KNOW, sentence);
    }

    static Check wrong(String sentence) {
        return new Check(State.WRONG, sentence);
    }

    boolean isWrong() {
        return state == State.WRONG;
    }

    /** As it is printed. */
    String line() {
        return String.format("%-6s%s", state.word, sentence);
    }
}
