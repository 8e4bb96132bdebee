package org.atalaya.web.transfer;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordLink;
import org.atalaya.web.shared.content.RecordView.GapView;
import org.atalaya.web.shared.content.RecordView.PlaceView;

/**
 * A transfer as of a day.
 *
 * @param link the product
 * @param programme what it is part of; empty if it stands by itself
 * @param from where it comes from; empty if not said
 * @param to where it goes to; empty if not said
 * @param standing how far it is, in a sentence
 * @param stages every stage in order, with what was recorded of it
 * @param evidence evidence that is no stage
 * @param decisions what was kept, changed and left out when it was made to fit
 * @param alarms the alarms that ring
 * @param responsible who is responsible; empty if nobody is named
 * @param next what comes next; empty if nothing with a date does
 * @param gaps what is known to be missing
 */
public record ProductView(
        RecordLink link,
        Optional<RecordLink> programme,
        List<PlaceView> from,
        List<PlaceView> to,
        String standing,
        List<StageView> stages,
        List<StepView> evidence,
        List<DecisionView> decisions,
        List<AlarmView> alarms,
        List<Passage> responsible,
        Optional<NextView> next,
        List<GapView> gaps) {

    /**
     * A stage.
     *
     * @param id its word
     * @param name what it is called
     * @param state a word of the code: now, recorded, open, undated, none
     * @param stateName the same in words
     * @param steps what was recorded of it until the day
     */
    public record StageView(String id, String name, String state, String stateName, List<StepView> steps) {}

    /**
     * Something recorded.
     *
     * @param when when, or that the source does not say
     * @param note what is known of it; empty if nothing more
     * @param document the document that shows it; empty if none does
     */
    public record StepView(String when, Optional<Passage> note, Optional<DocumentLink> document) {}

    /**
     * A document.
     *
     * @param title its title
     * @param path where it is told of
     */
    public record DocumentLink(Passage title, String path) {}

    /**
     * What was decided of an adaptation.
     *
     * @param what kept, changed or left out, in words
     * @param step of what, when, by which document
     * @param reason why; empty if not said
     */
    public record DecisionView(String what, StepView step, Optional<Passage> reason) {}

    /**
     * What comes next.
     *
     * @param when the day
     * @param what what it is
     */
    public record NextView(String when, String what) {}
}
