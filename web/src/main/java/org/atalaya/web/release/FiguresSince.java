package org.atalaya.web.release;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.Questions;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.Citable.Figures;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;

/** What became of the figures a page shows in another release: unchanged as written, revised or withdrawn. */
public final class FiguresSince {

    private static final int MOST_NAMED = 12;

    private final Release then;
    private final Release now;
    private final Messages text;
    private final FigureWords words;
    private final Map<String, String> groups;

    /** What makes a figure the same one in every release. */
    private record Cell(TerritoryId place, String period, String indicator, String domain) {}

    /**
     * A page of one release beside another.
     *
     * @param then the release the page is made from
     * @param now the other
     * @param text the sentences of the page's language
     */
    public FiguresSince(Release then, Release now, Messages text) throws SQLException {
        this.then = then;
        this.now = now;
        this.text = text;
        this.words = new FigureWords(text.language());
        this.groups = then.questions().domains().stream()
                .collect(Collectors.toMap(
                        Questions.DomainEntry::id, group -> text.language().choose(group.spanish(), group.english())));
    }

    /** How many are unchanged, revised and withdrawn, then each that is not unchanged; nothing if there is no figure. */
    public List<String> sentences(List<Figures> shown) throws SQLException {
        Map<Cell, Figure> before = ask(then, shown);
        Map<Cell, Figure> after = ask(now, shown);
        List<String> revised = new ArrayList<>();
        List<String> withdrawn = new ArrayList<>();
        before.forEach((cell, figure) -> {
            Optional<Figure> other = Optional.ofNullable(after.get(cell));
            if (other.isEmpty()) {
                withdrawn.add(text.text("edition.figureWithdrawn", name(figure), written(figure)));
            } else if (!written(figure).equals(written(other.get()))) {
                revised.add(text.text("edition.figureRevised", name(figure), written(figure), written(other.get())));
            }
        });
        if (before.isEmpty()) {
            return List.of();
        }
        int unchanged = before.size() - revised.size() - withdrawn.size();
        List<String> sentences = new ArrayList<>();
        if (before.size() > 1) {
            sentences.add(text.text("edition.figures", before.size(), unchanged, revised.size(), withdrawn.size()));
        } else if (unchanged == 1) {
            sentences.add(text.text("edition.figureUnchanged"));
        }
        List<String> changed =
                Stream.concat(revised.stream(), withdrawn.stream()).toList();
        sentences.addAll(changed.stream().limit(MOST_NAMED).toList());
        if (changed.size() > MOST_NAMED) {
            sentences.add(text.text("edition.figuresMore", changed.size() - MOST_NAMED));
        }
        return sentences;
    }

    private static Map<Cell, Figure> ask(Release release, List<Figures> shown) throws SQLException {
        Map<Cell, Figure> figures = new LinkedHashMap<>();
        for (Figures these : shown) {
            for (Figure figure : ask(release, these)) {
                figures.put(new Cell(figure.place(), figure.period(), figure.indicator(), figure.domain()), figure);
            }
        }
        return figures;
    }

    private static List<Figure> ask(Release release, Figures these) throws SQLException {
        if (these instanceof Figures.Course course) {
            return release.questions().series(course.places(), course.indicator());
        }
        if (these instanceof Figures.Profile profile) {
            return release.questions().profile(profile.place(), profile.period());
        }
        if (these instanceof Figures.Across across) {
            return release.questions().places(across.indicator(), across.period());
        }
        Figures.One one = (Figures.One) these;
        return release.questions().series(List.of(one.place()), one.indicator()).stream()
                .filter(figure -> figure.period().equals(one.period()))
                .toList();
    }

    private String name(Figure figure) {
        String name = text.text(
                "edition.figureOf",
                words.words(then.findIndicator(figure.indicator()).orElseThrow())
                        .name(),
                figure.placeName(),
                Periods.brief(text, figure.period()));
        return figure.domain().equals(Domain.ALL) ? name : name + ", " + groups.get(figure.domain());
    }

    private String written(Figure figure) {
        return words.view(figure).written();
    }
}
