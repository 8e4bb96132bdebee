package org.atalaya.web.offence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.analytics.question.OffenceMeasure;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.offence.OffenceIndex.Absent;
import org.atalaya.web.offence.OffenceIndex.CountryList;
import org.atalaya.web.offence.OffenceIndex.Row;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;

/** Makes the list of offences. */
public final class OffenceIndexes {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final IncidenceWords words;

    /** The list of a release in a language. */
    public OffenceIndexes(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new IncidenceWords(language);
    }

    /** The page. */
    public OffenceIndex page() throws SQLException {
        List<TerritoryId> ids = Stream.of(Country.values())
                .map(country -> new TerritoryId(country, TerritoryKind.COUNTRY, country.name()))
                .toList();
        List<RecentIncidence> recent = release.incidence().recent(ids);
        List<CountryList> countries = new ArrayList<>();
        for (TerritoryId id : ids) {
            countries.add(country(
                    release.gazetteer().find(id).orElseThrow(),
                    recent.stream()
                            .filter(one -> one.place().equals(id))
                            .collect(Collectors.groupingBy(RecentIncidence::offence))));
        }
        return new OffenceIndex(countries);
    }

    private CountryList country(PlaceEntry country, Map<String, List<RecentIncidence>> recent) {
        List<Row> rows = new ArrayList<>();
        List<Absent> absent = new ArrayList<>();
        for (OffenceEntry offence : release.offences()) {
            String path = Links.offence(language, offence.id());
            if (recent.containsKey(offence.id())) {
                rows.add(row(offence, path, RecentIncidence.newest(recent.get(offence.id()))));
            } else if (release.measures(offence.id()).stream()
                    .filter(measure -> measure.isRegister()
                            && measure.country() == country.id().country())
                    .noneMatch(OffenceMeasure::isCounted)) {
                absent.add(new Absent(words.words(offence).name(), path));
            }
        }
        String code = country.id().country().name();
        return new CountryList(
                country.name() + ": " + text.text("incidence.title." + code).toLowerCase(language.locale()),
                Links.place(language, country.id()),
                text.text("incidence.about." + code),
                rows,
                absent);
    }

    private Row row(OffenceEntry offence, String path, RecentIncidence shown) {
        return new Row(
                words.words(offence).name(),
                path,
                words.words(offence).definition(),
                shown.count12().map(words::count).orElse(""),
                words.rate(shown),
                shown.count12().isPresent() ? words.twelveMonths(shown.period()) : "",
                words.change(shown));
    }
}
