package org.atalaya.web.diagnosis;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.content.RecordLink;

/**
 * The page on which a diagnosis is asked for: first the place, then the problem.
 *
 * @param searched what was typed to find a place
 * @param found the places found
 * @param place the place chosen; empty if none is
 * @param choices problems by group
 * @param call the call it is prepared for; empty if for none
 * @param calls calls that are open
 * @param day the day they are open on, in words
 * @param examples ready dossiers
 */
public record DiagnosisPage(
        String searched,
        List<Found> found,
        Optional<Chosen> place,
        List<Choices> choices,
        Optional<Call> call,
        List<Call> calls,
        String day,
        List<Found> examples) {

    /**
     * A place found.
     *
     * @param name its name
     * @param context what and where it is
     * @param path the way on with it
     */
    public record Found(String name, String context, String path) {}

    /**
     * The place chosen.
     *
     * @param id the place
     * @param name its name
     * @param path its page
     */
    public record Chosen(String id, String name, String path) {}

    /**
     * Problems of one group.
     *
     * @param name the group
     * @param problems its problems
     */
    public record Choices(String name, List<Choice> problems) {}

    /**
     * A problem.
     *
     * @param id its id
     * @param name its name
     */
    public record Choice(String id, String name) {}

    /**
     * A call for proposals.
     *
     * @param id its id
     * @param record its page
     * @param closes when it closes and how many days are left
     * @param path the way to begin a diagnosis for it
     */
    public record Call(String id, RecordLink record, String closes, String path) {}
}
