package org.atalaya.analytics.content;

import org.atalaya.analytics.content.ContentParts.Part;

/** What of the content is not given out for a time. */
public interface Concealment {

    /** Whether a record is not given out at all, nor what is part of it. */
    boolean hides(ContentRecord record);

    /** Whether a record is given out without outcomes, printed figures, goals reached and notes on what happened. */
    boolean mutes(ContentRecord record);

    /** Whether a part of a record's long text is given out. */
    boolean keeps(ContentRecord record, Part part);
}
