package org.atalaya.web.release;

import org.atalaya.analytics.content.Concealment;
import org.atalaya.analytics.content.ContentParts.Part;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.withdrawal.Withdrawals;

/** Records that are withdrawn are not given out, whatever release has them; the others are given out whole. */
record WithdrawnContent(Withdrawals withdrawals) implements Concealment {

    @Override
    public boolean hides(ContentRecord record) {
        return withdrawals.findRecord(record.id()).isPresent();
    }

    @Override
    public boolean mutes(ContentRecord record) {
        return false;
    }

    @Override
    public boolean keeps(ContentRecord record, Part part) {
        return true;
    }
}
