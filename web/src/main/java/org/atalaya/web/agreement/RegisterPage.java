package org.atalaya.web.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.web.shared.Citable;
import org.atalaya.web.shared.content.CommitmentView;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordLink;

/**
 * The register of agreements.
 *
 * @param asOf the day it tells of, like 2022-08-04
 * @param asOfName the day in words
 * @param chosen whether the address named the day
 * @param view how it is arranged
 * @param views the ways to arrange it
 * @param counts how many obligations stand where
 * @param soon those due within the next days, soonest first
 * @param soonDays how many days these are
 * @param groups every obligation, arranged
 * @param agreements the meetings and agreements
 * @param calendarPath address of the calendar file
 * @param feedPath address of the feed of changes
 */
public record RegisterPage(
        String asOf,
        String asOfName,
        boolean chosen,
        String view,
        List<Choice> views,
        List<StatusCount> counts,
        List<CommitmentView> soon,
        int soonDays,
        List<Group> groups,
        List<RecordLink> agreements,
        String calendarPath,
        String feedPath)
        implements Citable {

    @Override
    public List<Map.Entry<String, String>> parameters() {
        return List.of(Map.entry("view", view), Map.entry("asOf", asOf));
    }

    /**
     * A way to arrange the register.
     *
     * @param name what it is called
     * @param path its address
     * @param chosen whether it is this one
     */
    public record Choice(String name, String path, boolean chosen) {}

    /**
     * How many obligations stand so.
     *
     * @param id the status
     * @param status the status in words
     * @param count how many
     * @param care whether it asks for care
     */
    public record StatusCount(String id, String status, String count, boolean care) {}

    /**
     * Obligations that belong together.
     *
     * @param title what they have in common
     * @param path where that is told of; empty if nowhere
     * @param rows the obligations
     */
    public record Group(Passage title, Optional<String> path, List<CommitmentView> rows) {}
}
