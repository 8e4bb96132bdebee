package org.atalaya.ingestion.register;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.ingestion.register.RegisterCodebook.Cells;

/** Tells of each count whether it may be used, and why not, by what is known of its edition. No session, no file. */
final class CountJudge implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Facts> editions = new ArrayList<>();
    private final Map<PlaceYear, Integer> unreported = new HashMap<>();
    private final Map<CategoryYear, Integer> suspected = new HashMap<>();

    /**
     * What counts are judged by.
     *
     * @param last the last month it covers, as year × 12 + month
     * @param nonzero whether it prints only what is not zero
     * @param release what figures made from it cite
     */
    private record Facts(String source, String cut, String country, int last, boolean nonzero, String release)
            implements Serializable {}

    private record PlaceYear(int file, String kind, String code, int year) implements Serializable {}

    private record CategoryYear(PlaceYear place, String category) implements Serializable {}

    /**
     * Of some editions.
     *
     * @param editions the editions, in the order counts number their files
     * @param suspects counts that are not used
     */
    CountJudge(List<Edition> editions, List<SuspectedCount> suspects) {
        for (int file = 0; file < editions.size(); file++) {
            Edition edition = editions.get(file);
            YearMonth last = YearMonth.parse(edition.judgement().last());
            this.editions.add(new Facts(
                    edition.file().book().source(),
                    edition.judgement().last(),
                    edition.file().book().country(),
                    last.getYear() * 12 + last.getMonthValue(),
                    edition.file().book().cells() == Cells.nonzero,
                    edition.release().label()));
            int index = file;
            edition.forEachUnreported((place, months) -> months.forEach(month -> unreported.put(
                    new PlaceYear(index, place.kind(), place.code(), month.getYear()),
                    RegisterCount.mask(months, month.getYear()))));
        }
        suspects.forEach(cell -> suspected.merge(
                new CategoryYear(
                        new PlaceYear(
                                cell.file(),
                                cell.kind(),
                                cell.code(),
                                cell.month().getYear()),
                        cell.category()),
                RegisterCount.bit(cell.month().getMonthValue()),
                (one, other) -> one | other));
    }

    /** The counts as a row of the store: only months of the edition, without those that may not be used. */
    Row usable(RegisterCount count) {
        Facts edition = editions.get(count.file());
        int used = RegisterCount.within(count.year(), edition.last()) & ~unreported(count) & ~suspected(count);
        int zeros = edition.nonzero() ? count.missing() & ~count.negative() & ~count.unreadable() : 0;
        Object[] values = new Object[IncidenceTables.REGISTERED_YEAR.columns().size()];
        values[0] = edition.source();
        values[1] = edition.cut();
        values[2] = edition.country();
        values[3] = count.kind();
        values[4] = count.code();
        values[5] = count.category();
        values[6] = (long) count.year();
        Long total = 0L;
        for (int month = 1; month <= 12; month++) {
            int bit = RegisterCount.bit(month);
            Long usable = (used & bit) == 0 ? null : (zeros & bit) != 0 ? Long.valueOf(0) : count.months()[month - 1];
            values[6 + month] = usable;
            total = total == null || usable == null ? null : Long.valueOf(total + usable);
        }
        values[19] = total;
        values[20] = edition.release();
        return RowFactory.create(values);
    }

    /**
     * Why a cell of the edition's months has no count; empty if it has one, or if its month is not reported.
     *
     * @param month 1 to 12
     */
    Optional<String> gap(RegisterCount count, int month) {
        Facts edition = editions.get(count.file());
        int bit = RegisterCount.bit(month);
        if ((RegisterCount.within(count.year(), edition.last()) & ~unreported(count) & bit) == 0) {
            return Optional.empty();
        }
        if ((suspected(count) & bit) != 0) {
            return Optional.of("suspected_lost_thousand");
        }
        if (count.months()[month - 1] != null) {
            return Optional.empty();
        }
        if ((count.negative() & bit) != 0) {
            return Optional.of("negative_count");
        }
        if ((count.unreadable() & bit) != 0) {
            return Optional.of("unreadable");
        }
        return edition.nonzero() ? Optional.empty() : Optional.of("empty");
    }

    /** Whether rows that lack months of a year may have a gap. */
    boolean mayHaveGaps(int file, RegisterSums.Lack lack) {
        return (RegisterCount.within(lack.year(), editions.get(file).last()) & lack.months()) != 0;
    }

    /** Whether counts of a file seem wrong. */
    boolean suspects(int file) {
        return suspected.keySet().stream().anyMatch(cell -> cell.place().file() == file);
    }

    private int unreported(RegisterCount count) {
        return unreported.isEmpty() ? 0 : unreported.getOrDefault(place(count), 0);
    }

    private int suspected(RegisterCount count) {
        return suspected.isEmpty() ? 0 : suspected.getOrDefault(new CategoryYear(place(count), count.category()), 0);
    }

    private static PlaceYear place(RegisterCount count) {
        return new PlaceYear(count.file(), count.kind(), count.code(), count.year());
    }
}
