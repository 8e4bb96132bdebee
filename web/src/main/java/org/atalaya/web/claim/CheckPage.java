package org.atalaya.web.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.web.shared.Choice;
import org.atalaya.web.shared.Citable;

/**
 * The page on which somebody checks a claim.
 *
 * @param searched what place was searched for
 * @param found places found
 * @param place the place asked about; empty if none is chosen
 * @param indicators indicators that have a figure of it
 * @param periods editions that have one
 * @param words the words about a share; empty if a rank is claimed or nothing yet
 * @param rank the rank claimed; empty if none is
 * @param amongFirst whether to be among the first so many is claimed
 * @param claim what the release says; empty until something is claimed
 */
public record CheckPage(
        String searched,
        List<Link> found,
        Optional<Chosen> place,
        List<Choice> indicators,
        List<Choice> periods,
        String words,
        String rank,
        boolean amongFirst,
        Optional<ClaimView> claim)
        implements Citable {

    @Override
    public List<Map.Entry<String, String>> parameters() {
        return Stream.of(
                        Citable.each(
                                "indicator",
                                indicators.stream().filter(Choice::chosen).map(Choice::value)),
                        Citable.each(
                                "period",
                                periods.stream().filter(Choice::chosen).map(Choice::value)))
                .flatMap(each -> each)
                .toList();
    }

    /** What a parameter the address leaves open stands for. */
    public Optional<String> parameter(String name) {
        return parameters().stream()
                .filter(each -> each.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public List<Figures> figures() {
        return claim.map(ClaimView::figures).orElse(List.of());
    }

    /**
     * A place found.
     *
     * @param name its name
     * @param context what and where it is
     * @param path address of this page for it
     */
    public record Link(String name, String context, String path) {}

    /**
     * The place asked about.
     *
     * @param id its one-text id
     * @param name its name
     * @param path its page
     */
    public record Chosen(String id, String name, String path) {}
}
