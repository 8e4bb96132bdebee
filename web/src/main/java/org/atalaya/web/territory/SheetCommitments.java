package org.atalaya.web.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Commitment;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.ObligationStatus;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.territory.SheetPage.Commitments;
import org.atalaya.web.territory.SheetPage.Line;

/** Finds the open commitments of a place: those of records that are about it, or part of one that is. */
final class SheetCommitments {

    /** As many as a sheet has room for. */
    private static final int SHOWN = 2;

    private static final int LONGEST_TITLE = 90;
    private static final Set<ObligationStatus> OVERDUE =
            Set.of(ObligationStatus.OVERDUE, ObligationStatus.OVERDUE_WITH_PROGRESS);

    private final Content content;
    private final Messages text;
    private final ContentWords words;
    private final LocalDate today;

    SheetCommitments(Content content, Language language, LocalDate today) {
        this.content = content;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.today = today;
    }

    /** Those of a place and of what lies in it. */
    Commitments of(Set<TerritoryId> places) {
        Set<String> about = places.stream()
                .flatMap(place -> content.at(place).stream())
                .filter(place -> !place.role().equals("venue"))
                .map(Place::record)
                .collect(Collectors.toSet());
        List<Commitment> open = content.commitments().stream()
                .filter(commitment -> path(content.get(commitment.record())).anyMatch(about::contains))
                .filter(commitment -> last(commitment).isPresent())
                .sorted(Comparator.comparing(commitment -> last(commitment).orElseThrow()))
                .toList();
        if (open.isEmpty()) {
            return new Commitments("", List.of(), "", List.of());
        }
        List<Commitment> overdue =
                open.stream().filter(each -> OVERDUE.contains(status(each))).toList();
        List<Commitment> next = open.stream()
                .filter(each -> status(each) == ObligationStatus.PENDING)
                .toList();
        return new Commitments(
                count("sheet.overdue.", overdue), lines(overdue), count("sheet.next.", next), lines(next));
    }

    private String count(String key, List<Commitment> commitments) {
        return switch (commitments.size()) {
            case 0 -> text.text(key + "none");
            case 1 -> text.text(key + "one");
            default -> text.text(key + "some", commitments.size());
        };
    }

    private Optional<LocalDate> last(Commitment commitment) {
        return commitment.obligation().dueAsOf(today).until();
    }

    private ObligationStatus status(Commitment commitment) {
        return commitment.obligation().statusAsOf(today);
    }

    /** Ids of a record and of all it is part of. */
    private Stream<String> path(ContentRecord record) {
        return Stream.concat(
                Stream.of(record.id()),
                record.parent().map(content::get).stream().flatMap(this::path));
    }

    private List<Line> lines(List<Commitment> commitments) {
        return commitments.stream().limit(SHOWN).map(this::line).toList();
    }

    private Line line(Commitment commitment) {
        Passage title = words.passage(content.get(commitment.record()).title());
        return new Line(
                new Passage(cut(title.text()), title.language(), title.foreign()),
                words.day(last(commitment).orElseThrow()));
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, title.lastIndexOf(' ', LONGEST_TITLE)) + " …";
    }
}
