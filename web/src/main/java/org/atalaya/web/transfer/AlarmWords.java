package org.atalaya.web.transfer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.transfer.ContinuityAlarm;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.shared.content.CommitmentViews;
import org.atalaya.web.shared.content.ContentWords;

/** Puts alarms of continuity into words: what rings, by which rule, since when, what would end it. */
final class AlarmWords {

    private final Content content;
    private final Messages text;
    private final ContentWords words;
    private final CommitmentViews links;
    private final Function<TerritoryId, Optional<PlaceEntry>> places;

    AlarmWords(Release release, Language language, AsOf asOf) {
        this.content = release.content();
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.links = new CommitmentViews(content, language, asOf);
        this.places = release.gazetteer()::find;
    }

    AlarmView view(ContinuityAlarm alarm) {
        return new AlarmView(
                alarm.kind(),
                text.text("alarm.kind." + alarm.kind()),
                says(alarm),
                alarm.since()
                        .map(day -> text.text("alarm.since", words.day(day)))
                        .orElseGet(() -> text.text("alarm.sinceUnknown")),
                text.text("alarm.ends." + alarm.kind()),
                about(alarm).map(links::link));
    }

    private String says(ContinuityAlarm alarm) {
        if (alarm instanceof ContinuityAlarm.Silence silence) {
            return silence.lastSign()
                    .map(day -> text.text("alarm.silence", words.day(day), silence.months()))
                    .orElseGet(() -> text.text("alarm.silenceNever", silence.months()));
        }
        if (alarm instanceof ContinuityAlarm.Vacancy vacancy) {
            return text.text("alarm.vacancy", words.unit(vacancy.party()).text());
        }
        if (alarm instanceof ContinuityAlarm.Lapsing lapsing) {
            return text.text("alarm.lapsing", title(lapsing.agreement()), words.day(lapsing.end()), lapsing.days());
        }
        if (alarm instanceof ContinuityAlarm.Lapsed lapsed) {
            return text.text("alarm.lapsed", title(lapsed.agreement()), words.day(lapsed.end()));
        }
        if (alarm instanceof ContinuityAlarm.Change change) {
            return change(change);
        }
        return text.text("alarm.overdue", title(about(alarm).orElseThrow()));
    }

    private String change(ContinuityAlarm.Change change) {
        LocalDate begins = change.term().beginsOn();
        String says = text.text(
                "alarm.administration",
                places.apply(change.place())
                        .map(PlaceEntry::name)
                        .orElse(change.place().text()),
                words.day(begins),
                change.days());
        return change.term().consulted()
                ? says
                : says + " "
                        + text.text(
                                "alarm.notConsulted",
                                words.passage(change.term().source()).text());
    }

    private Optional<ContentRecord> about(ContinuityAlarm alarm) {
        if (alarm instanceof ContinuityAlarm.Lapsing lapsing) {
            return Optional.of(lapsing.agreement());
        }
        if (alarm instanceof ContinuityAlarm.Lapsed lapsed) {
            return Optional.of(lapsed.agreement());
        }
        return alarm instanceof ContinuityAlarm.Overdue overdue
                ? content.find(overdue.commitment().record())
                : Optional.empty();
    }

    private String title(ContentRecord record) {
        return words.passage(record.title()).text();
    }
}
