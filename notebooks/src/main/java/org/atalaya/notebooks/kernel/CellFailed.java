package org.atalaya.notebooks.kernel;

import java.util.List;

/** A cell that does not compile, or that threw. */
public final class CellFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> lines;

    CellFailed(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /** What went wrong and where, a line each. */
    public List<String> lines() {
        return lines;
    }
}
