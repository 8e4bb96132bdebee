package org.atalaya.web.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.transfer.ContinuityAlarm;
import org.atalaya.analytics.transfer.ContinuityRules;
import org.atalaya.analytics.transfer.StagePath;
import org.atalaya.analytics.transfer.Transfer;
import org.atalaya.analytics.transfer.Transfers;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Choice;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.shared.content.ContentWords;

/** Makes the page that follows every transfer. */
public final class TrackerPages {

    private static final String ANY = "any";
    private static final String UNDATED = "undated";
    private static final String UNKNOWN = "unknown";

    private final Release release;
    private final Content content;
    private final Language language;
    private final AsOf asOf;
    private final Messages text;
    private final ContentWords words;

    /**
     * Pages of a release.
     *
     * @param release the release
     * @param language language of the page
     * @param asOf the day it tells of
     */
    public TrackerPages(Release release, Language language, AsOf asOf) {
        this.release = release;
        this.content = release.content();
        this.language = language;
        this.asOf = asOf;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
    }

    /**
     * The page.
     *
     * @param asked what an address asks of each parameter
     */
    public TrackerPage page(Function<String, Optional<String>> asked) {
        int months = months(asked.apply("months"));
        ContinuityRules rules = new ContinuityRules(months, content.administrations());
        ProductViews views = new ProductViews(release, language, asOf, months);
        List<Transfer> all = new Transfers(content).list();
        List<Select> selects = List.of(
                PlaceChoice.of(
                        all.stream().flatMap(each -> each.places().stream()),
                        release.gazetteer(),
                        text,
                        asked.apply("place")),
                select("programme", asked, programmes(all)),
                select("stage", asked, stages()),
                select("alarm", asked, alarms()));
        List<Transfer> found = all.stream()
                .filter(each -> isAsked(asked.apply("place"), place -> isAt(each, place)))
                .filter(each -> isAsked(
                        asked.apply("programme"),
                        programme -> content.root(each.product()).id().equals(programme)))
                .filter(each -> isAsked(asked.apply("stage"), stage -> isAtStage(each.path(), stage)))
                .filter(each -> isAsked(asked.apply("alarm"), alarm -> rings(rules, each, alarm)))
                .toList();
        return new TrackerPage(
                asOf.day().toString(),
                words.day(asOf.day()),
                months,
                selects,
                ContinuityAlarm.KINDS.stream()
                        .map(kind -> text.text("alarm.kind." + kind) + ": " + rule(kind, months))
                        .toList(),
                text.text("tracker.found", found.size(), all.size()),
                found.stream().map(views::view).toList(),
                Links.pending(language) + asOf.query(),
                Links.handover(language) + asOf.query());
    }

    /**
     * The months after which evidence should be renewed.
     *
     * @throws BadRequest if they are none
     */
    public static int months(Optional<String> asked) {
        String months = asked.orElse(Integer.toString(ContinuityRules.SILENT_MONTHS));
        if (!months.matches("[1-9]\\d?") || Integer.parseInt(months) > ContinuityRules.MOST_MONTHS) {
            throw new BadRequest("months", months, "1-" + ContinuityRules.MOST_MONTHS);
        }
        return Integer.parseInt(months);
    }

    private String rule(String kind, int months) {
        return switch (kind) {
            case "silence" -> text.text("alarm.rule.silence", months);
            case "lapsing" -> text.text("alarm.rule.lapsing", ContinuityRules.LAPSING_DAYS);
            case "administration" -> text.text("alarm.rule.administration", ContinuityRules.CHANGE_DAYS);
            default -> text.text("alarm.rule." + kind);
        };
    }

    private Select select(String name, Function<String, Optional<String>> asked, Stream<Choice> options) {
        List<Choice> values = new ArrayList<>(List.of(Select.option("", text.text("tracker.all." + name))));
        options.forEach(values::add);
        return Select.of(name, text.text("tracker.by." + name), values, asked.apply(name));
    }

    private Stream<Choice> programmes(List<Transfer> all) {
        return all.stream()
                .map(each -> content.root(each.product()))
                .distinct()
                .map(root ->
                        Select.option(root.id(), words.passage(root.title()).text()));
    }

    private Stream<Choice> stages() {
        Stream<Choice> known = StagePath.STAGES.stream()
                .map(stage -> Select.option(stage.id(), text.text("record.event." + stage.id())));
        return Stream.concat(
                known,
                Stream.of(UNDATED, UNKNOWN).map(state -> Select.option(state, text.text("tracker.stage." + state))));
    }

    private Stream<Choice> alarms() {
        return Stream.concat(
                Stream.of(Select.option(ANY, text.text("tracker.alarm.any"))),
                ContinuityAlarm.KINDS.stream().map(kind -> Select.option(kind, text.text("alarm.kind." + kind))));
    }

    private static boolean isAsked(Optional<String> asked, Predicate<String> matches) {
        return asked.isEmpty() || matches.test(asked.get());
    }

    private static boolean isAt(Transfer transfer, String place) {
        return transfer.places().stream().map(TerritoryId::text).anyMatch(place::equals);
    }

    private boolean isAtStage(StagePath path, String stage) {
        Optional<String> dated =
                path.stageOn(asOf.day()).map(event -> event.kind().id());
        return switch (stage) {
            case UNDATED -> dated.isEmpty() && !path.undated().isEmpty();
            case UNKNOWN -> dated.isEmpty() && path.undated().isEmpty();
            default -> dated.equals(Optional.of(stage));
        };
    }

    private boolean rings(ContinuityRules rules, Transfer transfer, String kind) {
        return rules.ringing(transfer, asOf.day()).stream()
                .anyMatch(alarm -> kind.equals(ANY) || alarm.kind().equals(kind));
    }
}
