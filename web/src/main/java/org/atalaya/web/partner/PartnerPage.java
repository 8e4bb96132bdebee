package org.atalaya.web.partner;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordLink;
import org.atalaya.web.shared.content.RecordView.PlaceView;

/**
 * The page that finds possible counterparts of a place.
 *
 * @param searched what place was searched for
 * @param found places found, with what and where they are
 * @param themes themes to choose from
 * @param result the counterparts; empty until a place is chosen
 */
public record PartnerPage(String searched, List<PlaceView> found, List<Choice> themes, Optional<Result> result) {

    /** A theme to choose. */
    public record Choice(String id, String name, boolean chosen) {}

    /**
     * The counterparts of a place.
     *
     * @param id the place
     * @param place its name and page
     * @param has what it has
     * @param needs what it looks for
     * @param offers who has what it looks for
     * @param demands who looks for what it has
     */
    public record Result(
            String id,
            PlaceView place,
            List<RecordLink> has,
            List<RecordLink> needs,
            List<Suggested> offers,
            List<Suggested> demands) {}

    /**
     * A record of somebody else.
     *
     * @param record the record
     * @param places where it is
     * @param units who answers for it
     * @param reasons why it is suggested
     */
    public record Suggested(RecordLink record, List<PlaceView> places, List<Passage> units, List<Why> reasons) {}

    /**
     * A reason.
     *
     * @param sentence the reason
     * @param what what shows it
     * @param path where it can be read
     */
    public record Why(String sentence, Passage what, String path) {}
}
