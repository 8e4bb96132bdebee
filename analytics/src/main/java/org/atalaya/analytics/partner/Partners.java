package org.atalaya.analytics.partner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;

/**
 * Possible counterparts of a place: who has what it looks for, and who looks for what it has. Only what the records say
 * counts, each reason by itself; there is no score.
 *
 * @param has what the place has
 * @param needs what it looks for
 * @param offers what others have, with why
 * @param demands what others look for, with why
 */
public record Partners(
        List<ContentRecord> has, List<ContentRecord> needs, List<Suggestion> offers, List<Suggestion> demands) {

    private static final Set<RecordKind> BONDS = Set.of(RecordKind.AGREEMENT, RecordKind.PROGRAMME);

    /**
     * A record of somebody else.
     *
     * @param record the record
     * @param places where it is
     * @param reasons why it is suggested, the strongest first
     */
    public record Suggestion(ContentRecord record, List<TerritoryId> places, List<Reason> reasons) {}

    /**
     * Finds them.
     *
     * @param content the content
     * @param place the place, and its survey's city or the city's municipalities: what is told of one holds for all
     * @param similar places alike in context
     * @param theme the theme asked about; empty for those of the place's own records
     */
    public static Partners of(
            Content content, Set<TerritoryId> place, Set<TerritoryId> similar, Optional<String> theme) {
        List<PartnerRecord> all = PartnerRecord.of(content);
        List<PartnerRecord> own = all.stream().filter(each -> isAt(each, place)).toList();
        List<PartnerRecord> others =
                all.stream().filter(each -> !isAt(each, place)).toList();
        Search search = new Search(content, place, similar, theme);
        return new Partners(
                records(own, true),
                records(own, false),
                search.suggest(others, own, true),
                search.suggest(others, own, false));
    }

    private static boolean isAt(PartnerRecord record, Set<TerritoryId> place) {
        return record.places().stream().anyMatch(place::contains);
    }

    private static List<ContentRecord> records(List<PartnerRecord> own, boolean offered) {
        return own.stream()
                .filter(each -> each.offered() == offered)
                .map(PartnerRecord::record)
                .toList();
    }

    /** What suggestions are looked for by. */
    private record Search(Content content, Set<TerritoryId> place, Set<TerritoryId> similar, Optional<String> theme) {

        /** Records of others of one side, the place's own of the other side giving the themes. */
        private List<Suggestion> suggest(List<PartnerRecord> others, List<PartnerRecord> own, boolean offered) {
            List<PartnerRecord> counterparts =
                    own.stream().filter(each -> each.offered() != offered).toList();
            return others.stream()
                    .filter(each -> each.offered() == offered)
                    .filter(each -> theme.isEmpty() || each.terms().contains(theme.get()))
                    .map(each -> new Suggestion(each.record(), List.copyOf(each.places()), reasons(each, counterparts)))
                    .filter(each -> each.reasons().stream().anyMatch(Reason::suffices))
                    .sorted(Comparator.comparing(Search::sorts)
                            .thenComparing(each -> each.record().title().spanish()))
                    .toList();
        }

        /** The sorts of its reasons, the strongest first, as text whose order is theirs; one more reason comes first. */
        private static String sorts(Suggestion suggestion) {
            return suggestion.reasons().stream()
                            .map(reason -> Integer.toString(reason.order()))
                            .distinct()
                            .collect(Collectors.joining())
                    + "9";
        }

        private List<Reason> reasons(PartnerRecord other, List<PartnerRecord> counterparts) {
            List<Reason> reasons = new ArrayList<>();
            theme.ifPresent(term -> reasons.add(new Reason.Theme(term, "")));
            for (PartnerRecord own : counterparts) {
                own.terms().stream()
                        .filter(other.terms()::contains)
                        .filter(term -> theme.isEmpty() || theme.get().equals(term))
                        .forEach(term ->
                                reasons.add(new Reason.Theme(term, own.record().id())));
            }
            bonds(other).forEach(bond -> reasons.add(new Reason.Together(bond)));
            other.places().stream().filter(similar::contains).forEach(twin -> reasons.add(new Reason.Similar(twin)));
            if (other.places().stream()
                    .anyMatch(each -> place.stream().anyMatch(mine -> mine.country() == each.country()))) {
                reasons.add(new Reason.SameCountry());
            }
            String document = other.record().source().document();
            if (content.document(document).language().contains("es")) {
                reasons.add(new Reason.SameLanguage(document));
            }
            return reasons;
        }

        /** Agreements and exchanges that name both. */
        private Stream<String> bonds(PartnerRecord other) {
            return content.list().stream()
                    .filter(record -> BONDS.contains(record.kind()))
                    .map(ContentRecord::id)
                    .filter(id -> names(id, place) && names(id, other.places()));
        }

        private boolean names(String record, Set<TerritoryId> places) {
            return content.places(record).stream().map(Place::id).anyMatch(places::contains);
        }
    }
}
