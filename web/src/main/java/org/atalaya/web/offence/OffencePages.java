package org.atalaya.web.offence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.analytics.question.OffenceMeasure;
import org.atalaya.analytics.question.Questions;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.offence.OffencePage.Definition;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.IncidenceCard;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;

/** Makes pages of offences. */
public final class OffencePages {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final IncidenceWords words;

    /** Pages of a release in a language. */
    public OffencePages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new IncidenceWords(language);
    }

    /**
     * The table of places the address asks for.
     *
     * @param kind sort of places; empty for the widest there is
     * @param within code of the state or region they lie in; empty for none
     * @param period the year; empty for the newest
     * @param order the order; empty for the alphabet's
     */
    public record Asked(
            Optional<String> kind, Optional<String> within, Optional<String> period, Optional<String> order) {}

    /**
     * The page of an offence.
     *
     * @param offence the offence
     * @param asked the table of places asked for
     */
    public OffencePage page(OffenceEntry offence, Asked asked) throws SQLException {
        List<OffenceMeasure> measures = OffenceMeasure.inOrder(release.measures(offence.id()));
        List<OffenceMeasure> registers = OffenceMeasure.registers(measures);
        Map<String, Questions.Source> sources = release.questions().sources().stream()
                .collect(Collectors.toMap(Questions.Source::id, source -> source));
        return new OffencePage(
                words.words(offence).name(),
                words.words(offence).definition(),
                OffenceMeasure.lowestGrade(registers)
                        .map(grade -> text.text("offence.between." + grade))
                        .orElse(""),
                words.reasons(registers),
                measures.stream()
                        .filter(OffenceMeasure::isCounted)
                        .map(measure -> definition(measure, sources.get(measure.source())))
                        .toList(),
                measures.stream()
                        .filter(measure -> !measure.isCounted())
                        .map(measure -> text.text(
                                "offence.grade.named",
                                words.register(measure.source()),
                                text.text("offence.grade." + measure.grade()),
                                words.reason(measure)))
                        .toList(),
                countries(offence),
                new OffencePlaces(release, language, offence).table(asked));
    }

    private Definition definition(OffenceMeasure measure, Questions.Source source) {
        return new Definition(
                text.text(
                        "offence.sourceOf",
                        words.register(measure.source()),
                        release.gazetteer()
                                .find(country(measure.country()))
                                .orElseThrow()
                                .name()),
                source.publisher() + ", " + language.choose(source.titleSpanish(), source.titleEnglish()),
                text.text("offence.grade." + measure.grade()),
                text.text("offence.counts." + measure.counts()),
                words.reason(measure),
                measure.categories());
    }

    private List<IncidenceCard> countries(OffenceEntry offence) throws SQLException {
        List<TerritoryId> ids =
                Stream.of(Country.values()).map(OffencePages::country).toList();
        Map<TerritoryId, List<RecentIncidence>> recent = release.incidence().recent(ids).stream()
                .filter(one -> one.offence().equals(offence.id()))
                .collect(Collectors.groupingBy(RecentIncidence::place));
        List<IncidenceCard> cards = new ArrayList<>();
        for (TerritoryId id : ids) {
            if (recent.containsKey(id)) {
                cards.add(words.card(
                        release.gazetteer().find(id).orElseThrow().name() + ": "
                                + text.text("incidence.title." + id.country().name())
                                        .toLowerCase(language.locale()),
                        Links.place(language, id),
                        recent.get(id),
                        release.incidence().counts(id, offence.id()),
                        Optional.empty()));
            }
        }
        return cards;
    }

    private static TerritoryId country(Country country) {
        return new TerritoryId(country, TerritoryKind.COUNTRY, country.name());
    }
}
