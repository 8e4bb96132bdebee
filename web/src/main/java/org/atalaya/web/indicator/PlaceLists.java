package org.atalaya.web.indicator;

import java.sql.SQLException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.Benchmark;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.RankRange;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.indicator.IndicatorPage.PlaceList;
import org.atalaya.web.indicator.IndicatorPage.Row;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.ComparisonWords;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;

/** Lists the places of an edition: by the ranks they may have where those are known, else by the alphabet. */
final class PlaceLists {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final IndicatorEntry indicator;
    private final ComparisonWords words;
    private final Collator spanish = Collator.getInstance(Locale.forLanguageTag("es"));
    private final Map<TerritoryId, RankRange> ranks;
    private final Map<TerritoryId, Benchmark> benchmarks;

    PlaceLists(Release release, Language language, IndicatorEntry indicator, String period) throws SQLException {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.indicator = indicator;
        this.words = new ComparisonWords(language, release.gazetteer()::name);
        this.ranks = release.comparisons().ranks(indicator.id(), period).stream()
                .collect(Collectors.toMap(RankRange::place, Function.identity()));
        this.benchmarks = release.comparisons().benchmarks(indicator.id(), period).stream()
                .filter(Benchmark::isTotal)
                .collect(Collectors.toMap(Benchmark::place, Function.identity()));
    }

    /** The lists of an edition's figures; the total's is left out. */
    List<PlaceList> of(List<FigureView> figures) {
        Map<TerritoryKind, List<FigureView>> kinds = figures.stream()
                .filter(figure -> !figure.place().equals(total()))
                .collect(Collectors.groupingBy(PlaceLists::listed, TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .map(kind -> list(
                        kinds.size() == 1
                                ? ""
                                : text.text("offence.places." + kind.getKey().id()),
                        kind.getValue()))
                .toList();
    }

    /** An area printed within a city stands in the list of cities. */
    private static TerritoryKind listed(FigureView figure) {
        TerritoryKind kind = figure.place().kind();
        return kind == TerritoryKind.AREA ? TerritoryKind.CITY : kind;
    }

    private PlaceList list(String title, List<FigureView> figures) {
        List<FigureView> ordered = figures.stream().sorted(byRankThenName()).toList();
        boolean ranked = figures.stream().anyMatch(this::isRanked);
        return new PlaceList(
                title,
                ranked ? text.text("ranking.order") + " " + direction() : unranked(figures),
                ranked,
                ordered.stream().map(this::row).toList(),
                ranked ? leftOut(ordered) : List.of());
    }

    private String direction() {
        return text.text("ranking.direction." + indicator.polarity().id());
    }

    private String unranked(List<FigureView> figures) {
        return text.text(figures.stream().anyMatch(FigureView::hasRange) ? "ranking.few" : "ranking.none");
    }

    private boolean isRanked(FigureView figure) {
        return ranks.containsKey(figure.place());
    }

    /** Places without rank stand last. */
    private Comparator<FigureView> byRankThenName() {
        return Comparator.comparing((FigureView figure) -> limit(figure, RankRange::lower))
                .thenComparing(figure -> limit(figure, RankRange::upper))
                .thenComparing(FigureView::placeName, spanish::compare);
    }

    private int limit(FigureView figure, Function<RankRange, Integer> limit) {
        return Optional.ofNullable(ranks.get(figure.place())).map(limit).orElse(Integer.MAX_VALUE);
    }

    private Row row(FigureView figure) {
        return new Row(
                figure.placeName(),
                release.gazetteer()
                        .find(figure.place())
                        .map(release.gazetteer()::whereabouts)
                        .filter(where -> !where.equals(totalName()))
                        .orElse(""),
                Links.place(language, figure.place()),
                figure,
                Optional.ofNullable(ranks.get(figure.place())).map(words::rank),
                Optional.ofNullable(benchmarks.get(figure.place())).map(words::benchmark));
    }

    /** Each reason with the places it holds for, in the order of the list. */
    private List<String> leftOut(List<FigureView> figures) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (FigureView figure : figures) {
            if (!isRanked(figure)) {
                reasons.computeIfAbsent(reason(figure), reason -> new ArrayList<>())
                        .add(figure.placeName());
            }
        }
        return reasons.entrySet().stream()
                .map(reason -> text.text(
                        "ranking.leftOut",
                        reason.getValue().size(),
                        String.join(", ", reason.getValue()),
                        reason.getKey()))
                .toList();
    }

    private String reason(FigureView figure) {
        if (figure.place().kind() == TerritoryKind.AREA) {
            return text.text("ranking.area");
        }
        return figure.hasNumber() ? figure.precision() : figure.withheld();
    }

    private TerritoryId total() {
        return PlaceSurvey.find(indicator).orElseThrow().total();
    }

    private String totalName() {
        return release.totalName(PlaceSurvey.find(indicator).orElseThrow(), text);
    }
}
