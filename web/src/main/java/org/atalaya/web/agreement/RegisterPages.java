package org.atalaya.web.agreement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.ObligationStatus;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.agreement.RegisterPage.Choice;
import org.atalaya.web.agreement.RegisterPage.Group;
import org.atalaya.web.agreement.RegisterPage.StatusCount;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.shared.content.CommitmentView;
import org.atalaya.web.shared.content.CommitmentViews;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Passage;

/** Makes the register of agreements: every obligation as it stands on a day, arranged in four ways. */
public final class RegisterPages {

    private static final int SOON_DAYS = 30;
    private static final List<String> VIEWS = List.of("agreement", "responsible", "status", "calendar");

    private final Content content;
    private final Language language;
    private final AsOf asOf;
    private final Messages text;
    private final Numbers numbers;
    private final ContentWords words;
    private final CommitmentViews commitments;

    /**
     * The register of a release.
     *
     * @param release the release
     * @param language language of the page
     * @param asOf the day it tells of
     */
    public RegisterPages(Release release, Language language, AsOf asOf) {
        this.content = release.content();
        this.language = language;
        this.asOf = asOf;
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.words = new ContentWords(language);
        this.commitments = new CommitmentViews(content, language, asOf);
    }

    /**
     * The page.
     *
     * @param asked how it is to be arranged; by agreement if nothing is asked
     */
    public RegisterPage page(Optional<String> asked) {
        String view = asked.orElse(VIEWS.get(0));
        if (!VIEWS.contains(view)) {
            throw new BadRequest("view", view, String.join(", ", VIEWS));
        }
        List<CommitmentView> all =
                content.commitments().stream().map(commitments::view).toList();
        return new RegisterPage(
                asOf.day().toString(),
                words.day(asOf.day()),
                asOf.chosen(),
                view,
                VIEWS.stream()
                        .map(each -> new Choice(text.text("agreements.view." + each), path(each), each.equals(view)))
                        .toList(),
                counts(all),
                soon(all),
                SOON_DAYS,
                arranged(view),
                content.list(RecordKind.MEETING, RecordKind.AGREEMENT).stream()
                        .map(commitments::link)
                        .toList(),
                Section.AGREEMENTS.path(language) + ".ics",
                Section.AGREEMENTS.path(language) + ".atom");
    }

    private String path(String view) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (!view.equals(VIEWS.get(0))) {
            parameters.add(Map.entry("view", view));
        }
        if (asOf.chosen()) {
            parameters.add(Map.entry("asOf", asOf.day().toString()));
        }
        return Section.AGREEMENTS.path(language) + Links.query(parameters);
    }

    private List<StatusCount> counts(List<CommitmentView> all) {
        return Stream.of(ObligationStatus.values())
                .map(status -> all.stream()
                        .filter(each -> each.statusId().equals(status.id()))
                        .toList())
                .filter(these -> !these.isEmpty())
                .map(these -> new StatusCount(
                        these.get(0).statusId(),
                        these.get(0).status(),
                        numbers.count(these.size()),
                        these.get(0).care()))
                .toList();
    }

    private List<CommitmentView> soon(List<CommitmentView> all) {
        return all.stream()
                .filter(each -> each.statusId().equals(ObligationStatus.PENDING.id()))
                .filter(each -> each.until()
                        .filter(day -> !day.isAfter(asOf.day().plusDays(SOON_DAYS)))
                        .isPresent())
                .sorted(Comparator.comparing(each -> each.until().orElseThrow()))
                .toList();
    }

    private List<Group> arranged(String view) {
        return switch (view) {
            case "responsible" -> byResponsible();
            case "status" -> byStatus();
            case "calendar" -> byMonth();
            default -> byAgreement();
        };
    }

    private List<Group> byAgreement() {
        Map<ContentRecord, List<CommitmentView>> roots = new LinkedHashMap<>();
        for (ContentRecord record : content.list()) {
            if (record.kind() == RecordKind.OBLIGATION
                    || content.children(record.id()).isEmpty()) {
                continue;
            }
            List<CommitmentView> here = commitments.in(record);
            if (!here.isEmpty()) {
                roots.computeIfAbsent(content.root(record), root -> new ArrayList<>())
                        .addAll(here);
            }
        }
        return roots.entrySet().stream()
                .map(each -> new Group(
                        words.passage(each.getKey().title()),
                        Optional.of(commitments.link(each.getKey()).path()),
                        each.getValue()))
                .toList();
    }

    private List<Group> byResponsible() {
        Map<Passage, List<CommitmentView>> units = new TreeMap<>(Comparator.comparing(Passage::text));
        for (CommitmentView each : byDate()) {
            for (Passage unit : each.responsible()) {
                units.computeIfAbsent(unit, one -> new ArrayList<>()).add(each);
            }
        }
        return units.entrySet().stream()
                .map(each -> new Group(each.getKey(), Optional.empty(), each.getValue()))
                .toList();
    }

    private List<Group> byStatus() {
        List<CommitmentView> all = byDate();
        return Stream.of(ObligationStatus.values())
                .map(status -> all.stream()
                        .filter(each -> each.statusId().equals(status.id()))
                        .toList())
                .filter(these -> !these.isEmpty())
                .map(these -> new Group(Passage.own(these.get(0).status(), language), Optional.empty(), these))
                .toList();
    }

    /** By month of the last day; those without one after them, by sort of due date. */
    private List<Group> byMonth() {
        Map<YearMonth, List<CommitmentView>> months = new TreeMap<>(byDate().stream()
                .filter(each -> each.until().isPresent())
                .collect(Collectors.groupingBy(
                        each -> YearMonth.from(each.until().orElseThrow()))));
        Map<String, List<CommitmentView>> without = byDate().stream()
                .filter(each -> each.until().isEmpty())
                .collect(Collectors.groupingBy(CommitmentView::dueKind, LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        months.forEach((month, these) -> groups.add(group(Periods.month(text, month), these)));
        without.forEach((kind, these) -> groups.add(group(kind, these)));
        return groups;
    }

    private Group group(String title, List<CommitmentView> rows) {
        return new Group(Passage.own(title, language), Optional.empty(), rows);
    }

    /** Every obligation, those with a last day first, soonest first. */
    private List<CommitmentView> byDate() {
        return content.commitments().stream()
                .map(commitments::view)
                .sorted(Comparator.comparing(
                        each -> each.until().map(Object::toString).orElse("9")))
                .toList();
    }
}
