package org.atalaya.web.publication;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.publication.Announcement;
import org.atalaya.analytics.publication.Expected;
import org.atalaya.analytics.publication.Outlook;
import org.atalaya.analytics.publication.Rhythm;
import org.atalaya.analytics.question.Incidence.PopulationCover;
import org.atalaya.analytics.question.Questions;
import org.atalaya.web.publication.PublicationPage.ComingRow;
import org.atalaya.web.publication.PublicationPage.LackingRow;
import org.atalaya.web.publication.PublicationPage.WorkRow;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.AsOf;

/** Makes the calendar of official publications. */
public final class PublicationPages {

    /** Days are written so that they sort as text; what has none comes after all of them. */
    private static final String AFTER_ALL_DAYS = "9";

    private final Release release;
    private final Language language;
    private final AsOf asOf;
    private final Messages text;
    private final PublicationWords words;

    /**
     * Pages of a release in a language.
     *
     * @param asOf the day they tell of
     */
    public PublicationPages(Release release, Language language, AsOf asOf) {
        this.release = release;
        this.language = language;
        this.asOf = asOf;
        this.text = Messages.of(language);
        this.words = new PublicationWords(language);
    }

    /** The page. */
    public PublicationPage page() throws SQLException {
        List<Outlook> outlooks = release.publications().asOf(asOf.day());
        Map<String, Questions.Source> works = release.questions().sources().stream()
                .collect(Collectors.toMap(Questions.Source::id, Function.identity()));
        Map<String, String> years = release.incidence().populations().stream()
                .collect(Collectors.toMap(
                        PopulationCover::source, cover -> cover.first() + "-" + cover.last(), (one, other) -> one));
        return new PublicationPage(
                asOf.day().toString(),
                words.day(asOf.day()),
                outlooks.stream()
                        .flatMap(outlook -> outlook.coming().stream().map(each -> coming(outlook.rhythm(), each)))
                        .sorted(Comparator.comparing(
                                (ComingRow row) -> row.from().orElse(AFTER_ALL_DAYS)))
                        .toList(),
                outlooks.stream().flatMap(this::lacking).toList(),
                outlooks.stream()
                        .map(outlook -> work(
                                outlook.rhythm(),
                                works.get(outlook.rhythm().source()),
                                outlook.held()
                                        .map(words::edition)
                                        .or(() -> Optional.ofNullable(
                                                years.get(outlook.rhythm().source())))))
                        .toList(),
                Links.publications(language) + ".ics");
    }

    private ComingRow coming(Rhythm rhythm, Expected expected) {
        return new ComingRow(
                expected.source(),
                words.work(expected.source()),
                words.edition(expected.edition()),
                expected.edition(),
                words.when(expected),
                expected.days().map(days -> days.first().toString()),
                expected.days().map(days -> days.last().toString()),
                expected.announcement().isPresent(),
                words.basis(expected),
                expected.announcement().map(words::ground).orElseGet(() -> words.ground(rhythm)));
    }

    private Stream<LackingRow> lacking(Outlook outlook) {
        String source = outlook.rhythm().source();
        Stream<LackingRow> announced = outlook.passed().stream().map(this::passed);
        Stream<LackingRow> usual = outlook.due().isEmpty()
                ? Stream.of()
                : Stream.of(new LackingRow(
                        source,
                        words.work(source),
                        words.editions(outlook.due()),
                        false,
                        outlook.due().size() == 1
                                ? text.text("publication.dueOne")
                                : text.text("publication.due", outlook.due().size()),
                        words.ground(outlook.rhythm())));
        return Stream.concat(usual, announced);
    }

    private LackingRow passed(Announcement announcement) {
        return new LackingRow(
                announcement.source(),
                words.work(announcement.source()),
                words.edition(announcement.edition()),
                true,
                text.text("publication.passed", words.day(announcement.day())),
                words.ground(announcement));
    }

    /** A work with the newest edition the release has of it; of populations, the years. */
    private WorkRow work(Rhythm rhythm, Questions.Source work, Optional<String> held) {
        return new WorkRow(
                work.id(),
                language.choose(work.titleSpanish(), work.titleEnglish()),
                work.publisher(),
                work.url(),
                held.orElseGet(() -> text.text("publication.heldNone")),
                rhythm.usual().map(words::sentence).orElseGet(() -> text.text("publication.unknown")),
                words.ground(rhythm),
                rhythm.calendar());
    }
}
