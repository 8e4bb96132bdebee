package org.atalaya.data.run;

/** What a command's exit code tells. */
public final class ExitCode {

    /** It did what it was asked; a release was published if that was it. */
    public static final int DONE = 0;

    /** The input or the release was refused; nothing was published. */
    public static final int REFUSED = 1;

    /** The options were wrong. */
    public static final int WRONG_OPTIONS = 2;

    /** The machine failed. */
    public static final int MACHINE = 3;

    private ExitCode() {}
}
