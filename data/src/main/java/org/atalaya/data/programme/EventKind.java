package org.atalaya.data.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.atalaya.data.check.Require;

/** What can be recorded of a programme's parts as time goes on; {@link RecordKind} says of which. */
public enum EventKind {
    /** It was announced or planned for then. */
    PLANNED,
    /** It was put off; the note says why. */
    RESCHEDULED,
    /** It took place. */
    HELD,
    /** It was called off. */
    CANCELLED,
    /** It was offered. */
    OFFERED,
    /** It came in. */
    RECEIVED,
    /** It was looked into. */
    EVALUATED,
    /** It was taken up. */
    ACCEPTED,
    /** It was not taken up. */
    DECLINED,
    /** A model another place thinks of taking over. */
    CONSIDERED,
    /** It is being made to fit the other place. */
    ADAPTATION,
    /** It is being tried. */
    PILOT,
    /** It works there. */
    INSTALLED,
    /** It has its rules, people and budget there. */
    INSTITUTIONALISED,
    /** It was given up. */
    DISCONTINUED,
    /** Evidence of progress. */
    EVIDENCE,
    /** It was done. */
    FULFILLED,
    /** Its terms were changed. */
    AMENDED,
    /** The parties withdrew it. */
    WITHDRAWN,
    /** It was published for the first time. */
    PUBLISHED,
    /** A new version; the note says why. */
    REVISED;

    /** The word used in tables and files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind written so.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static EventKind of(String id) {
        List<String> ids = Arrays.stream(values()).map(EventKind::id).toList();
        return values()[ids.indexOf(Require.oneOf(id, "event", ids))];
    }
}
