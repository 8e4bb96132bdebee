package org.atalaya.web.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Section;

/**
 * Every page of a release that stands by itself, by its address in each language. Left out is what only asks a
 * question of such a page: searches, days, chosen places.
 */
final class SitePages {

    private SitePages() {}

    static List<Function<Language, String>> of(Release release) {
        List<Function<Language, String>> pages = new ArrayList<>();
        for (Section section : Section.values()) {
            if (section == Section.HOME) {
                pages.add(language -> "/" + language.code() + "/");
            } else if (section != Section.SEARCH && section != Section.RECORDS) {
                pages.add(section::path);
            }
        }
        pages.add(Links::crosswalk);
        pages.add(Links::relation);
        pages.add(Links::reporting);
        pages.add(Links::revisions);
        pages.add(Links::publications);
        pages.add(Links::crossTab);
        pages.add(Links::api);
        pages.add(Links::design);
        pages.add(Links::claimCheck);
        pages.add(Links::tracker);
        pages.add(Links::pending);
        pages.add(Links::handover);
        pages.add(Links::partners);
        release.indicators().forEach(indicator -> pages.add(language -> Links.indicator(language, indicator.id())));
        release.indicators().forEach(indicator -> pages.add(language -> Links.map(language, indicator.id())));
        release.offences().forEach(offence -> pages.add(language -> Links.offence(language, offence.id())));
        release.content()
                .list(RecordKind.values())
                .forEach(record -> pages.add(language -> Links.record(language, record.kind(), record.id())));
        release.gazetteer().list().forEach(place -> pages.add(language -> Links.place(language, place.id())));
        return pages;
    }
}
