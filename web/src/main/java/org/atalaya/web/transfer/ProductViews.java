package org.atalaya.web.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Event;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.transfer.ContinuityRules;
import org.atalaya.analytics.transfer.StagePath;
import org.atalaya.analytics.transfer.Transfer;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.ObligationStatus;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.shared.content.CommitmentViews;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.RecordView.GapView;
import org.atalaya.web.shared.content.RecordView.PlaceView;
import org.atalaya.web.shared.content.RecordViews;
import org.atalaya.web.transfer.ProductView.DecisionView;
import org.atalaya.web.transfer.ProductView.DocumentLink;
import org.atalaya.web.transfer.ProductView.NextView;
import org.atalaya.web.transfer.ProductView.StageView;
import org.atalaya.web.transfer.ProductView.StepView;

/** Puts transfers into words, as they stand on a day. */
final class ProductViews {

    private final Release release;
    private final Content content;
    private final Language language;
    private final AsOf asOf;
    private final ContinuityRules rules;
    private final Messages text;
    private final ContentWords words;
    private final CommitmentViews links;
    private final RecordViews records;
    private final AlarmWords alarms;

    ProductViews(Release release, Language language, AsOf asOf, int silentMonths) {
        this.release = release;
        this.content = release.content();
        this.language = language;
        this.asOf = asOf;
        this.rules = new ContinuityRules(silentMonths, content.administrations());
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.links = new CommitmentViews(content, language, asOf);
        this.records = new RecordViews(content, release.gazetteer()::find, language);
        this.alarms = new AlarmWords(release, language, asOf);
    }

    ProductView view(Transfer transfer) {
        ContentRecord product = transfer.product();
        List<Event> until = Stream.concat(
                        transfer.path().certainBy(asOf.day()),
                        Stream.concat(transfer.path().openOn(asOf.day()).stream(), transfer.path().undated().stream()))
                .toList();
        return new ProductView(
                links.link(product),
                product.parent().map(content::get).map(links::link),
                places(product, "origin"),
                places(product, "destination"),
                standing(transfer.path()),
                StagePath.STAGES.stream()
                        .map(stage -> stage(stage, transfer.path(), until))
                        .toList(),
                until.stream()
                        .filter(event -> event.kind() == EventKind.EVIDENCE)
                        .map(this::step)
                        .toList(),
                until.stream().flatMap(event -> decision(event).stream()).toList(),
                rules.ringing(transfer, asOf.day()).stream().map(alarms::view).toList(),
                transfer.responsible().stream().map(words::unit).toList(),
                next(transfer),
                content.gaps(product.id()).stream()
                        .map(gap -> new GapView(text.text("record.gap." + gap.nature()), words.passage(gap.note())))
                        .toList());
    }

    /** How far it is: never a stage without its date, or the word that it has none. */
    private String standing(StagePath path) {
        Optional<Event> dated = path.stageOn(asOf.day());
        if (dated.isPresent()) {
            return text.text(
                    "tracker.standing",
                    name(dated.get().kind()),
                    words.date(dated.get().on().orElseThrow()));
        }
        List<Event> other = Stream.concat(path.openOn(asOf.day()).stream(), path.undated().stream())
                .toList();
        if (other.isEmpty()) {
            return text.text(path.events().isEmpty() ? "tracker.standingUnknown" : "tracker.standingNotYet");
        }
        Event last = other.get(other.size() - 1);
        return last.on()
                .map(when -> text.text("tracker.standingOpen", name(last.kind()), words.date(when)))
                .orElseGet(() -> text.text("tracker.standingUndated", name(last.kind())));
    }

    private StageView stage(EventKind stage, StagePath path, List<Event> until) {
        List<Event> steps =
                until.stream().filter(event -> event.kind() == stage).toList();
        boolean now =
                path.stageOn(asOf.day()).filter(event -> event.kind() == stage).isPresent();
        String state = now ? "now" : steps.isEmpty() ? "none" : state(steps.get(0));
        return new StageView(
                stage.id(),
                name(stage),
                state,
                text.text("tracker.state." + state),
                steps.stream().map(this::step).toList());
    }

    private String state(Event event) {
        return event.date()
                .map(date -> date.isCertainBy(asOf.day()) ? "recorded" : "open")
                .orElse("undated");
    }

    private StepView step(Event event) {
        return new StepView(
                event.on().map(words::date).orElseGet(() -> text.text("record.noDate")),
                event.note().map(words::passage),
                event.document()
                        .map(content::document)
                        .map(document -> new DocumentLink(
                                words.passage(document.title()), Links.document(language, document.id()))));
    }

    private Optional<DecisionView> decision(Event event) {
        return event.decision()
                .map(decision -> new DecisionView(
                        text.text("tracker.decision." + decision.what()),
                        step(event),
                        decision.reason().map(words::passage)));
    }

    /** The nearest day on which something of it is due, ends or changes. */
    private Optional<NextView> next(Transfer transfer) {
        List<Map.Entry<LocalDate, String>> days = new ArrayList<>();
        transfer.commitments().stream()
                .filter(each -> each.obligation().statusAsOf(asOf.day()) == ObligationStatus.PENDING)
                .forEach(each -> each.obligation()
                        .dueAsOf(asOf.day())
                        .until()
                        .ifPresent(day -> days.add(
                                Map.entry(day, text.text("tracker.next.due", title(content.get(each.record())))))));
        transfer.agreements()
                .forEach(term ->
                        days.add(Map.entry(term.end(), text.text("tracker.next.ends", title(term.agreement())))));
        transfer.places()
                .forEach(place -> rules.terms().stream()
                        .filter(term -> term.isOf(place))
                        .forEach(term -> days.add(Map.entry(
                                term.beginsOn(),
                                text.text(
                                        term.consulted() ? "tracker.next.takesOffice" : "tracker.next.mayTakeOffice",
                                        release.gazetteer()
                                                .find(place)
                                                .map(PlaceEntry::name)
                                                .orElse(place.text()))))));
        return days.stream()
                .filter(each -> !each.getKey().isBefore(asOf.day()))
                .min(Comparator.comparing(Map.Entry::getKey))
                .map(each -> new NextView(words.day(each.getKey()), each.getValue()));
    }

    private List<PlaceView> places(ContentRecord product, String role) {
        return content.places(product.id()).stream()
                .filter(place -> place.role().equals(role))
                .flatMap(place -> records.place(role, place.id()).stream())
                .toList();
    }

    private String name(EventKind stage) {
        return text.text("record.event." + stage.id());
    }

    private String title(ContentRecord record) {
        return words.passage(record.title()).text();
    }
}
