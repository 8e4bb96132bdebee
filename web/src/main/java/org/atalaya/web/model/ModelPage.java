package org.atalaya.web.model;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Pictured;
import org.atalaya.web.shared.content.OutcomeChangeView;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordLink;
import org.atalaya.web.shared.content.RecordView;

/**
 * A model of public security.
 *
 * @param record what every record has
 * @param strategy its strategy as HTML, with its language; empty if not told
 * @param aspects what is told of every model, in the same order
 * @param changes the outcomes with an indicator and a place, before and after
 * @param others the other models, to set beside it
 */
public record ModelPage(
        RecordView record,
        Optional<Text> strategy,
        List<Aspect> aspects,
        List<OutcomeChangeView> changes,
        List<RecordLink> others)
        implements Pictured {

    @Override
    public List<Drawing> drawings(Messages text) {
        return changes.stream().flatMap(change -> change.drawing(text).stream()).toList();
    }

    /**
     * A text as HTML.
     *
     * @param html the text
     * @param language its language
     * @param foreign whether that is not the page's
     */
    public record Text(String html, String language, boolean foreign) {}

    /**
     * What is told of every model.
     *
     * @param name what it is
     * @param lines what the source says of it
     * @param none what stands there if it says nothing
     */
    public record Aspect(String name, List<Line> lines, String none) {}

    /**
     * Something the source says.
     *
     * @param text what it says
     * @param path where more is told; empty if nowhere
     * @param note a word more; empty if there is none
     */
    public record Line(Passage text, String path, Optional<Passage> note) {}
}
