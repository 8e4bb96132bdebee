package org.atalaya.web.dataset;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.Incidence.Cut;
import org.atalaya.analytics.question.Incidence.Revision;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.Questions;
import org.atalaya.web.dataset.RevisionPage.ChangeRow;
import org.atalaya.web.dataset.RevisionPage.CutRow;
import org.atalaya.web.dataset.RevisionPage.MonthRow;
import org.atalaya.web.dataset.RevisionPage.Register;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.shared.Periods;

/** Makes the page of what later editions of registers changed. */
public final class RevisionPages {

    /** The offence whose counts are totals. */
    private static final String ALL = "all_offences";

    private final Release release;
    private final Language language;
    private final Messages text;
    private final Numbers numbers;
    private final IncidenceWords words;

    /** Pages of a release in a language. */
    public RevisionPages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.words = new IncidenceWords(language);
    }

    /**
     * The page.
     *
     * @param asked the month to show in detail; empty for the newest that changed
     */
    public RevisionPage page(Optional<String> asked) throws SQLException {
        Map<String, List<Revision>> byRegister = release.incidence().revisionsOfCountries().stream()
                .collect(Collectors.groupingBy(Revision::source, LinkedHashMap::new, Collectors.toList()));
        List<String> months = byRegister.values().stream()
                .flatMap(List::stream)
                .map(Revision::period)
                .distinct()
                .toList();
        if (asked.isPresent() && !months.contains(asked.get())) {
            throw new BadRequest("period", asked.get(), String.join(", ", months));
        }
        List<Register> registers = new ArrayList<>();
        for (List<Revision> revisions : byRegister.values()) {
            registers.add(register(revisions, asked));
        }
        return new RevisionPage(cuts(), registers);
    }

    /** Editions of registers held, as the data page lists them too. */
    List<CutRow> cuts() throws SQLException {
        Map<String, Questions.Source> sources = release.questions().sources().stream()
                .collect(Collectors.toMap(Questions.Source::id, source -> source));
        return release.incidence().cuts().stream()
                .map(cut -> cut(cut, sources.get(cut.source())))
                .toList();
    }

    private CutRow cut(Cut cut, Questions.Source source) {
        return new CutRow(
                words.register(cut.source()),
                source.publisher() + ", " + language.choose(source.titleSpanish(), source.titleEnglish()),
                Periods.month(text, YearMonth.parse(cut.cut())),
                text.text("revisions.by." + cut.kind().id()),
                Periods.months(text, YearMonth.parse(cut.firstPeriod()), YearMonth.parse(cut.cut())),
                text.text(cut.everyCell() ? "revisions.cells" : "revisions.cellsNonzero")
                        + (cut.everyCategory() ? "" : " " + text.text("revisions.someCategories")));
    }

    private Register register(List<Revision> revisions, Optional<String> asked) throws SQLException {
        List<Revision> totals = revisions.stream()
                .filter(revision -> revision.offence().equals(ALL))
                .toList();
        List<String> months =
                revisions.stream().map(Revision::period).distinct().toList();
        String month = asked.filter(months::contains).orElse(months.get(0));
        String source = revisions.get(0).source();
        return new Register(
                words.register(source),
                totals.stream().map(total -> month(total, month)).toList(),
                Periods.month(text, YearMonth.parse(month)),
                release.incidence().revisions(source, month).stream()
                        .sorted(byKindAndName())
                        .map(this::change)
                        .toList());
    }

    private MonthRow month(Revision total, String shown) {
        return new MonthRow(
                total.period(),
                Links.revisions(language) + Links.query(List.of(Map.entry("period", total.period()))) + "#changes",
                total.period().equals(shown),
                total.cutBefore(),
                numbers.count(total.before()),
                total.cutAfter(),
                numbers.count(total.after()),
                numbers.difference(total.after() - total.before()));
    }

    /** What no place has comes first, then states, then municipalities, by name as everywhere. */
    private Comparator<Revision> byKindAndName() {
        Comparator<String> names = Gazetteer.names();
        return Comparator.comparing((Revision revision) ->
                        revision.place().map(place -> place.kind().ordinal()).orElse(-1))
                .thenComparing(this::name, names);
    }

    private String name(Revision revision) {
        return revision.place()
                .flatMap(release.gazetteer()::find)
                .map(PlaceEntry::name)
                .orElse(revision.code());
    }

    private ChangeRow change(Revision revision) {
        return new ChangeRow(
                name(revision),
                revision.place().map(id -> Links.place(language, id)).orElse(""),
                release.findOffence(revision.offence())
                        .map(offence -> words.words(offence).name())
                        .orElseThrow(),
                text.text("gap.span", revision.cutBefore(), revision.cutAfter()),
                numbers.count(revision.before()),
                numbers.count(revision.after()),
                numbers.difference(revision.after() - revision.before()));
    }
}
