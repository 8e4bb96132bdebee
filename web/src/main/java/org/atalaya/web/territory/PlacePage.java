package org.atalaya.web.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.shared.BenchmarkView;
import org.atalaya.web.shared.Card;
import org.atalaya.web.shared.Citable;
import org.atalaya.web.shared.ComparisonView;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.Drawings;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.FigureWords.ChangeView;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Pictured;
import org.atalaya.web.shared.SeriesTable;
import org.atalaya.web.shared.content.RecordLink;

/**
 * What the page of a place shows.
 *
 * @param name the place's name
 * @param kind what sort of place it is
 * @param kindName the same in words
 * @param code the publisher's code; empty of a country and of a survey's total, which need none
 * @param otherNames names people use besides
 * @param steps from the place itself to ever wider ones that have figures
 * @param lede the first headline figure that has a number, as a sentence, else the first offence; empty if none has
 * @param measured whose figures are shown; empty if nobody's
 * @param headlines the three headline figures
 * @param wider what is known of the state or region it lies in, and not of itself; empty if nothing
 * @param series their course over time
 * @param topics every figure of the newest edition, by topic
 * @param groups the headline figures by sex and age
 * @param incidence its registered offences
 * @param similar places alike in context
 * @param own surveys its observatory or municipality made
 * @param ownRegisters counts it keeps itself
 * @param records practices, models, programmes and agreements that name it
 * @param members municipalities of a city
 * @param within places that lie in it, by kind
 * @param compare address that compares it with the total; empty if it has no figures
 * @param crossTab address that makes a table of it; empty if no survey speaks for it
 * @param sheet address of its sheet
 * @param diagnosis address at which a dossier of it is begun
 * @param partners address at which its possible counterparts are found
 * @param editionName the edition of the topics, in words
 * @param totalName the place beside whose figures these stand; empty of that place itself
 */
public record PlacePage(
        String name,
        TerritoryKind kind,
        String kindName,
        String code,
        List<String> otherNames,
        List<Step> steps,
        Optional<Lede> lede,
        Optional<Measured> measured,
        List<Headline> headlines,
        Optional<WiderFigures> wider,
        List<Course> series,
        List<Topic> topics,
        Optional<Groups> groups,
        IncidenceSection incidence,
        SimilarSection similar,
        List<OwnSurveyView> own,
        List<OwnRegisterView> ownRegisters,
        List<PlaceRecord> records,
        List<MemberView> members,
        List<Within> within,
        String compare,
        String crossTab,
        String sheet,
        String diagnosis,
        String partners,
        String editionName,
        String totalName)
        implements Citable, Pictured {

    /** Its first headline figure that has a number, else the first, or the one asked for; else its opening sentence. */
    @Override
    public Optional<Card> card(Optional<String> indicator) {
        Stream<Headline> asked = headlines.stream()
                .filter(headline -> indicator.isEmpty() || indicator.get().equals(headline.id()));
        Optional<Card> shown = asked.sorted(
                        Comparator.comparing(headline -> !headline.figure().hasNumber()))
                .findFirst()
                .map(headline -> Card.of(
                        name,
                        new Card.Shown(
                                headline.figure().placeName(),
                                headline.name(),
                                headline.periodName(),
                                headline.figure())));
        return shown.isEmpty() && indicator.isEmpty()
                ? lede.map(first ->
                        new Card(name, Optional.empty(), first.text(), String.join("; ", incidence.editions())))
                : shown;
    }

    @Override
    public List<Drawing> drawings(Messages text) {
        return Stream.concat(
                        series.stream()
                                .flatMap(course ->
                                        Drawings.course(course.id(), course.name(), course.table(), text).stream()),
                        incidence.cards().stream()
                                .flatMap(card -> Drawings.incidence(card, card.name() + ", " + name, text).stream()))
                .toList();
    }

    @Override
    public List<Figures> figures() {
        List<Figures> figures = new ArrayList<>();
        for (Headline headline : headlines) {
            List<TerritoryId> places = Stream.concat(Stream.of(headline.figure()), headline.total().stream())
                    .map(FigureView::place)
                    .distinct()
                    .toList();
            figures.add(new Figures.Course(places, headline.id()));
        }
        topics.stream()
                .flatMap(topic -> topic.rows().stream())
                .map(row ->
                        new Figures.Profile(row.figure().place(), row.figure().period()))
                .distinct()
                .forEach(figures::add);
        wider.ifPresent(around -> figures.add(new Figures.Profile(around.id(), around.period())));
        return figures;
    }

    /** Whether a course says why figures are missing: not where the one before it has said the same. */
    public boolean tellsGaps(int course) {
        return course == 0
                || !series.get(course)
                        .table()
                        .gapWords()
                        .equals(series.get(course - 1).table().gapWords());
    }

    /** Whether a course says what its dots mean: the first that is drawn. */
    public boolean tellsDots(int course) {
        return series.get(course).table().drawable()
                && series.subList(0, course).stream().map(Course::table).noneMatch(SeriesTable::drawable);
    }

    /** Whether a course says that one edition makes no line: not where one before it has said so. */
    public boolean tellsOneEdition(int course) {
        return series.subList(0, course).stream().map(Course::table).noneMatch(SeriesTable::hasOneEdition);
    }

    /** Whether the place lies in Chile. */
    public boolean inChile() {
        return kind == TerritoryKind.COMUNA || kind == TerritoryKind.REGION;
    }

    /** The opening sentence where it speaks of the place itself; empty if its figure is another place's. */
    public Optional<Lede> ownLede() {
        return measured.map(Measured::own).orElse(true) ? lede : Optional.empty();
    }

    /**
     * A record that names the place.
     *
     * @param record the record
     * @param role what the place is to it
     * @param outcomes what it is meant to change there, with the verdict; empty if nothing
     */
    public record PlaceRecord(RecordLink record, String role, List<String> outcomes) {}

    /**
     * A place on the way to ever wider ones.
     *
     * @param kindName what sort of place, in words
     * @param name its name
     * @param path its page
     * @param own whether it is the page's own place
     * @param note what figures it has, or why none
     */
    public record Step(String kindName, String name, String path, boolean own, String note) {}

    /**
     * Whose figures a page shows.
     *
     * @param name the place
     * @param path its page
     * @param own whether it is the page's own place
     * @param relation why, completing "the figures are of …"; empty if it is the same
     */
    public record Measured(String name, String path, boolean own, String relation) {}

    /**
     * The first figure as a sentence, in parts so that the number can stand out.
     *
     * @param before what comes before the number
     * @param number the number; empty if the figure is withheld
     * @param range its range; empty if there is none
     * @param precision why it has no range; empty if it has one
     * @param after what comes after
     */
    public record Lede(String before, String number, String range, String precision, String after) {

        /** The whole sentence. */
        public String text() {
            return before + number + " (" + range + precision + ")" + after;
        }
    }

    /**
     * A headline figure.
     *
     * @param id the indicator
     * @param name its title
     * @param path the indicator's page
     * @param figure the newest computed figure, or the newest if that is withheld or there is none
     * @param periodName its edition in words
     * @param sentence the figure as a sentence; empty if withheld
     * @param total the same figure of the total; empty if it has none
     * @param change its change since an edition before; empty if it cannot be tested
     * @param verdict the publisher's verdict on the change, or that there is none
     * @param comparison its trend, ranks and how it stands beside something wider
     * @param newer a newer figure, published without its precision; empty if there is none
     */
    public record Headline(
            String id,
            String name,
            String path,
            FigureView figure,
            String periodName,
            String sentence,
            Optional<FigureView> total,
            Optional<ChangeView> change,
            String verdict,
            ComparisonView comparison,
            Optional<FigureView> newer) {

        /** Whether the publisher found a change. */
        public boolean changed() {
            return change.isPresent() && !change.get().unchanged();
        }
    }

    /**
     * The course of an indicator.
     *
     * @param id the indicator
     * @param name its name
     * @param subtitle what is counted among whom
     * @param table its figures
     */
    public record Course(String id, String name, String subtitle, SeriesTable table) {}

    /**
     * Figures of one topic.
     *
     * @param name the topic
     * @param rows its figures
     */
    public record Topic(String name, List<TopicRow> rows) {}

    /**
     * A figure of a topic.
     *
     * @param name the indicator
     * @param path its page
     * @param figure the figure
     * @param change its change since the edition before; empty if it cannot be tested
     * @param benchmark how it stands beside the total; empty if nobody compared it
     */
    public record TopicRow(
            String name,
            String path,
            FigureView figure,
            Optional<ChangeView> change,
            Optional<BenchmarkView> benchmark) {}

    /**
     * Headline figures by sex and age.
     *
     * @param indicators names of the columns
     * @param rows one per part of the population
     */
    public record Groups(List<String> indicators, List<GroupRow> rows) {}

    /**
     * A part of the population.
     *
     * @param name its name
     * @param figures one per indicator; empty if the release has none
     */
    public record GroupRow(String name, List<Optional<FigureView>> figures) {}

    /**
     * A municipality of a city.
     *
     * @param name its name
     * @param state its state
     * @param path its page
     * @param editions editions in which people were interviewed there, in short
     */
    public record MemberView(String name, String state, String path, String editions) {}

    /**
     * Places that lie in a place.
     *
     * @param title what they are
     * @param places the places
     */
    public record Within(String title, List<PlaceLink> places) {}

    /**
     * A link to a place.
     *
     * @param name its name
     * @param path its page
     */
    public record PlaceLink(String name, String path) {}
}
