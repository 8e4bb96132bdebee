package org.atalaya.web.opendata;

import java.util.Optional;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Section;

/** What a page is about, where others describe or cite such things too. */
public sealed interface Subject {

    /** Its address. */
    String path(Language language);

    /** Whether one cites it as a work of its own. */
    default boolean isCited() {
        return true;
    }

    /** The release as a whole. */
    record Data() implements Subject {
        @Override
        public String path(Language language) {
            return Section.DATA.path(language);
        }
    }

    /** An indicator. */
    record Measure(IndicatorEntry indicator) implements Subject {
        @Override
        public String path(Language language) {
            return Links.indicator(language, indicator.id());
        }
    }

    /** A practice or a model. */
    record Work(ContentRecord record) implements Subject {
        @Override
        public String path(Language language) {
            return Links.record(language, record.kind(), record.id());
        }
    }

    /** A place. */
    record Place(PlaceEntry entry) implements Subject {
        @Override
        public String path(Language language) {
            return Links.place(language, entry.id());
        }

        @Override
        public boolean isCited() {
            return false;
        }
    }

    /** What the page of an address is about; empty if it is none of these. */
    static Optional<Subject> find(Release release, Language language, String address) {
        String path = address.split("[?#]", 2)[0];
        if (path.equals(Section.DATA.path(language))) {
            return Optional.of(new Data());
        }
        return Optional.<Subject>empty()
                .or(() -> below(path, Section.INDICATORS.path(language))
                        .flatMap(release::findIndicator)
                        .map(Measure::new))
                .or(() -> record(release, path, Section.PRACTICES.path(language), RecordKind.PRACTICE))
                .or(() -> record(release, path, Section.MODELS.path(language), RecordKind.MODEL))
                .or(() -> below(path, Section.PLACES.path(language)).flatMap(rest -> place(release, language, rest)));
    }

    private static Optional<Subject> record(Release release, String path, String section, RecordKind kind) {
        return below(path, section)
                .flatMap(release.content()::find)
                .filter(found -> found.kind() == kind)
                .map(Work::new);
    }

    private static Optional<Subject> place(Release release, Language language, String rest) {
        String[] parts = rest.split("/");
        return parts.length != 3
                ? Optional.empty()
                : Links.findPlace(language, parts[0], parts[1], parts[2])
                        .flatMap(release.gazetteer()::find)
                        .map(Place::new);
    }

    private static Optional<String> below(String path, String section) {
        return path.startsWith(section + "/") ? Optional.of(path.substring(section.length() + 1)) : Optional.empty();
    }
}
