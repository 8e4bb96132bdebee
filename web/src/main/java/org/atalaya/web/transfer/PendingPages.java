package org.atalaya.web.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Party;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.content.SourceDocument;
import org.atalaya.analytics.transfer.ContinuityRules;
import org.atalaya.analytics.transfer.PendingItem;
import org.atalaya.analytics.transfer.PendingItem.Sort;
import org.atalaya.analytics.transfer.PendingList;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Choice;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.shared.content.CommitmentViews;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.DueWords;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.transfer.PendingPage.Group;
import org.atalaya.web.transfer.PendingPage.Item;
import org.atalaya.web.transfer.PendingPage.Part;

/** Makes the list of what is to be seen to, by who should. */
public final class PendingPages {

    private static final String RESPONSIBLE = "responsible";
    private static final String NOBODY = "none";

    private final Content content;
    private final Language language;
    private final AsOf asOf;
    private final int months;
    private final Messages text;
    private final ContentWords words;
    private final DueWords dueWords;
    private final CommitmentViews links;
    private final AlarmWords alarms;

    /**
     * Pages of a release.
     *
     * @param release the release
     * @param language language of the page
     * @param asOf the day it tells of
     * @param months months after which evidence should be renewed
     */
    public PendingPages(Release release, Language language, AsOf asOf, int months) {
        this.content = release.content();
        this.language = language;
        this.asOf = asOf;
        this.months = months;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.dueWords = new DueWords(language);
        this.links = new CommitmentViews(content, language, asOf);
        this.alarms = new AlarmWords(release, language, asOf);
    }

    /**
     * The page.
     *
     * @param asked the responsible role chosen, by its Spanish name
     */
    public PendingPage page(Optional<String> asked) {
        Map<String, List<PendingItem>> byUnit = byUnit(items());
        Select responsible = responsible(byUnit.keySet().stream(), asked);
        return new PendingPage(
                asOf.day().toString(),
                words.day(asOf.day()),
                months,
                responsible,
                byUnit.entrySet().stream()
                        .filter(each -> asked.isEmpty() || each.getKey().equals(asked.get()))
                        .map(each -> new Group(unit(each.getKey(), each.getValue()), parts(each.getValue())))
                        .toList(),
                Links.pending(language) + ".txt" + query(asked),
                Links.tracker(language) + asOf.query());
    }

    /** Everything to be seen to, the most pressing first. */
    List<PendingItem> items() {
        return new PendingList(content, new ContinuityRules(months, content.administrations()), asOf.day()).items();
    }

    /** What is to be seen to of a sort. */
    List<Item> items(List<PendingItem> all, Sort... sorts) {
        return all.stream()
                .filter(item -> List.of(sorts).contains(item.sort()))
                .map(this::item)
                .toList();
    }

    private Map<String, List<PendingItem>> byUnit(List<PendingItem> items) {
        Map<String, List<PendingItem>> units = new TreeMap<>(
                Comparator.comparing((String unit) -> unit.equals(NOBODY)).thenComparing(unit -> unit));
        for (PendingItem item : items) {
            List<String> named = item.responsible().stream()
                    .map(PendingPages::spanish)
                    .distinct()
                    .toList();
            for (String unit : named.isEmpty() ? List.of(NOBODY) : named) {
                units.computeIfAbsent(unit, one -> new ArrayList<>()).add(item);
            }
        }
        return units;
    }

    private static String spanish(Party party) {
        return party.unit().spanish()
                + party.office().map(office -> " (" + office.spanish() + ")").orElse("");
    }

    private Passage unit(String spanish, List<PendingItem> items) {
        return items.stream()
                .flatMap(item -> item.responsible().stream())
                .filter(party -> spanish(party).equals(spanish))
                .findFirst()
                .map(words::unit)
                .orElseGet(() -> Passage.own(text.text("pending.nobody"), language));
    }

    private Select responsible(Stream<String> units, Optional<String> asked) {
        Stream<Choice> all = Stream.of(Select.option("", text.text("pending.everybody")));
        return Select.of(
                RESPONSIBLE,
                text.text("pending.by"),
                Stream.concat(
                                all,
                                units.map(unit ->
                                        Select.option(unit, unit.equals(NOBODY) ? text.text("pending.nobody") : unit)))
                        .toList(),
                asked);
    }

    private List<Part> parts(List<PendingItem> items) {
        return Stream.of(Sort.values())
                .map(sort -> new Part(sort.id(), text.text("pending.sort." + sort.id()), items(items, sort)))
                .filter(part -> !part.items().isEmpty())
                .toList();
    }

    private Item item(PendingItem item) {
        SourceDocument document = content.document(item.record().source().document());
        return new Item(
                links.link(item.record()),
                says(item),
                words.passage(document.title()),
                Links.document(language, document.id()));
    }

    private String says(PendingItem item) {
        Optional<String> on = item.on().map(date -> words.date(date.iso()));
        return switch (item.sort()) {
            case ALARM ->
                item.alarm()
                        .map(alarms::view)
                        .map(alarm -> alarm.name() + ". " + alarm.says() + " " + alarm.since() + " " + alarm.ends())
                        .orElse("");
            case OVERDUE ->
                on.map(day -> text.text("pending.says.overdue", day, status(item.record())))
                        .orElseGet(() -> text.text("pending.says.overdueRecurring", status(item.record())));
            default -> text.text("pending.says." + item.sort().id(), on.orElse(""));
        };
    }

    private String status(ContentRecord record) {
        return content.findCommitment(record.id())
                .map(each -> dueWords.status(each.obligation().statusAsOf(asOf.day())))
                .orElse("");
    }

    private String query(Optional<String> responsible) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (asOf.chosen()) {
            parameters.add(Map.entry("asOf", asOf.day().toString()));
        }
        responsible.ifPresent(unit -> parameters.add(Map.entry(RESPONSIBLE, unit)));
        if (months != ContinuityRules.SILENT_MONTHS) {
            parameters.add(Map.entry("months", Integer.toString(months)));
        }
        return Links.query(parameters);
    }
}
