package org.atalaya.web.shared.content;

import java.util.List;
import org.atalaya.web.shared.content.RecordView.GapView;
import org.atalaya.web.shared.content.RecordView.PlaceView;

/**
 * Something that was taken from one place to another.
 *
 * @param product what was taken over
 * @param from where it comes from; empty if not said
 * @param to where it goes to; empty if not said
 * @param stage how far it is; words say so if the source does not
 * @param steps what was recorded, in order
 * @param gaps what is known to be missing
 */
public record TransferView(
        RecordLink product,
        List<PlaceView> from,
        List<PlaceView> to,
        String stage,
        List<RecordView.EventView> steps,
        List<GapView> gaps) {}
