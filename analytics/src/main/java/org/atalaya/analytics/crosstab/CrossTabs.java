package org.atalaya.analytics.crosstab;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.analytics.survey.Estimates;
import org.atalaya.analytics.survey.Place;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.data.check.Require;
import org.atalaya.data.territory.TerritoryId;

/**
 * Tables on request from the microdata a release holds: any question of any edition, for any place it speaks
 * for, by any group it tells apart. Rows outside a group stay in the design, with weight zero.
 */
public final class CrossTabs {

    /** Divides nobody: the table is of everybody. */
    public static final String ALL = "all";

    /** Divides by sex. */
    public static final String SEX = "sex";

    /** Divides by groups of age. */
    public static final String AGE = "age";

    private static final String NOT_APPLICABLE = "not_applicable";

    /** Room for samples, in bytes: every edition of ENSU with answers to some questions. */
    private static final long ROOM = 96L << 20;

    /** Room where few tables are asked for: of an old release. */
    private static final long LITTLE_ROOM = 16L << 20;

    private final CrossTabCatalogue catalogue;
    private final SampleShelf shelf;
    private volatile boolean stopped;

    private CrossTabs(CrossTabCatalogue catalogue, SampleShelf shelf) {
        this.catalogue = catalogue;
        this.shelf = shelf;
    }

    /** Tables of a release. */
    public static CrossTabs of(ReleaseDatabase release) throws SQLException {
        return new CrossTabs(CrossTabCatalogue.read(release), new SampleShelf(release, ROOM));
    }

    /** Tables of a release few will ask for: they take little memory and are slower. */
    public static CrossTabs ofOld(ReleaseDatabase release) throws SQLException {
        return new CrossTabs(CrossTabCatalogue.read(release), new SampleShelf(release, LITTLE_ROOM));
    }

    /**
     * What a table is asked of.
     *
     * @param survey the survey
     * @param period its edition, with microdata in the release
     * @param place a place of the edition's sample
     * @param concept a question it asked
     * @param by {@link #ALL}, {@link #SEX}, {@link #AGE} or another question it asked
     */
    public record Question(String survey, String period, TerritoryId place, String concept, String by) {}

    /** What tables can be made of. */
    public CrossTabCatalogue catalogue() {
        return catalogue;
    }

    /** The places the sample of an edition speaks for. */
    public List<Place> places(String survey, String period) throws SQLException {
        return List.copyOf(shelf.frame(survey, period).places().values());
    }

    /** Reads the samples of all editions there is room for, so that the first who asks need not wait. */
    public void prepare() throws SQLException {
        for (CrossTabCatalogue.Edition edition : catalogue.editions()) {
            if (!stopped && shelf.taken() < ROOM / 2) {
                shelf.frame(edition.survey().id(), edition.period());
            }
        }
    }

    /** Reads no further sample ahead. */
    public void stopPreparing() {
        stopped = true;
    }

    /** Bytes the samples in memory take. */
    public long bytesTaken() {
        return shelf.taken();
    }

    /**
     * Makes a table.
     *
     * @throws IllegalArgumentException if the release has no such edition, place, question or group
     */
    public CrossTab table(Question asked) throws SQLException {
        CrossTabCatalogue.Edition edition = catalogue
                .findEdition(asked.survey(), asked.period())
                .orElseThrow(() -> new IllegalArgumentException("no microdata of " + asked));
        Require.oneOf(asked.concept(), "question", edition.asked());
        Item item = catalogue.findItem(asked.survey(), asked.concept()).orElseThrow();
        SampleShelf.Frame frame = shelf.frame(asked.survey(), asked.period());
        Require.oneOf(asked.place(), "place", frame.places().keySet());
        Place place = frame.places().get(asked.place());
        String[] answers = shelf.answers(frame, asked.survey(), item.concept());
        String[] baseAnswers = shelf.answers(frame, asked.survey(), item.baseConcept());
        int[] base = rows(place.rows(), row -> item.inBase(baseAnswers[row]));
        String sourceRelease = frame.edition().sourceRelease();
        if (base.length == 0) {
            boolean nowhereApplicable =
                    Arrays.stream(place.rows()).allMatch(row -> baseAnswers[row].equals(NOT_APPLICABLE));
            WithheldReason reason = nowhereApplicable ? WithheldReason.NOT_APPLICABLE : WithheldReason.EMPTY_BASE;
            return new CrossTab(place.rows().length, 0, List.of(), List.of(), Optional.of(reason), sourceRelease);
        }
        Map<String, int[]> groups = groups(asked, edition, frame, base);
        int[] sizes = groups.values().stream().mapToInt(rows -> rows.length).toArray();
        List<Optional<Suppression>> suppressed = Suppression.of(sizes);
        List<String> given = given(item, answers, base);
        Cells cells =
                new Cells(frame.sample().designFor(asked.place().kind()), place.rows().length, answers, base, given);
        List<CrossTab.Row> rows = new ArrayList<>();
        boolean small = item.indicator().isEmpty() && Suppression.isSmall(base.length);
        rows.add(cells.row(
                Optional.empty(), base, small ? Optional.of(Suppression.UNDER_10_INTERVIEWS) : Optional.empty()));
        int number = 0;
        for (Map.Entry<String, int[]> group : groups.entrySet()) {
            rows.add(cells.row(Optional.of(group.getKey()), group.getValue(), suppressed.get(number)));
            number++;
        }
        int unstated = groups.isEmpty() ? 0 : base.length - Arrays.stream(sizes).sum();
        return new CrossTab(place.rows().length, unstated, given, rows, Optional.empty(), sourceRelease);
    }

    /** Rows of the base in each group, in the catalogue's order. */
    private Map<String, int[]> groups(
            Question asked, CrossTabCatalogue.Edition edition, SampleShelf.Frame frame, int[] base)
            throws SQLException {
        Map<String, int[]> groups = new LinkedHashMap<>();
        if (asked.by().equals(SEX) || asked.by().equals(AGE)) {
            Map<String, Domain> domains = new LinkedHashMap<>();
            shelf.catalogue(asked.survey()).domains().forEach(domain -> domains.put(domain.id(), domain));
            for (CrossTabCatalogue.Group group : catalogue.groups(asked.survey(), asked.by())) {
                String id = group.word().id();
                groups.put(id, domains.get(id).rows(frame.sample(), base));
            }
            Require.that(!groups.isEmpty(), "by", "be something the survey tells of everybody", asked.by());
        } else if (!asked.by().equals(ALL)) {
            Require.oneOf(asked.by(), "by", edition.asked());
            Require.that(!asked.by().equals(asked.concept()), "by", "be another question", asked.by());
            String[] answers = shelf.answers(frame, asked.survey(), asked.by());
            Item dividing = catalogue.findItem(asked.survey(), asked.by()).orElseThrow();
            for (Item.Word answer : dividing.groups()) {
                int[] rows = rows(base, row -> answer.id().equals(answers[row]));
                if (rows.length > 0) {
                    groups.put(answer.id(), rows);
                }
            }
        }
        return groups;
    }

    /** The answers to tell: all there are, but those of people not asked only where somebody in the base gave them. */
    private static List<String> given(Item item, String[] answers, int[] base) {
        Set<String> inBase = Set.copyOf(
                Arrays.stream(base).mapToObj(row -> answers[row]).distinct().toList());
        return item.answers().stream()
                .map(Item.Word::id)
                .filter(answer -> !Item.isOfNotAsked(answer) || inBase.contains(answer))
                .toList();
    }

    private static int[] rows(int[] among, IntPredicate holds) {
        return Arrays.stream(among).filter(holds).toArray();
    }

    /** Estimates the shares of each row of a table. */
    private static final class Cells {
        private final SampleDesign design;
        private final int n;
        private final double[] inBase;
        private final List<double[]> counted = new ArrayList<>();

        Cells(SampleDesign design, int n, String[] answers, int[] base, List<String> given) {
            this.design = design;
            this.n = n;
            this.inBase = new double[answers.length];
            for (String answer : given) {
                double[] ofAnswer = new double[answers.length];
                for (int row : base) {
                    ofAnswer[row] = answer.equals(answers[row]) ? 1 : 0;
                }
                counted.add(ofAnswer);
            }
            for (int row : base) {
                inBase[row] = 1;
            }
        }

        CrossTab.Row row(Optional<String> group, int[] rows, Optional<Suppression> suppressed) {
            List<SurveyEstimate> cells = suppressed.isPresent()
                    ? List.of()
                    : counted.stream()
                            .map(ofAnswer -> Estimates.share(design, n, rows, ofAnswer, inBase))
                            .toList();
            return new CrossTab.Row(group, rows.length, suppressed, cells);
        }
    }
}
