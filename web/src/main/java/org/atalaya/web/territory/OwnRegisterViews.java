package org.atalaya.web.territory;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.OwnRegisters;
import org.atalaya.analytics.question.OwnRegisters.MonthCount;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.territory.OwnRegisterView.Category;
import org.atalaya.web.territory.OwnRegisterView.Month;

/** Puts own registers of a place into words. */
final class OwnRegisterViews {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final IncidenceWords words;

    OwnRegisterViews(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new IncidenceWords(language);
    }

    /** The own registers of a place. */
    List<OwnRegisterView> of(TerritoryId place) throws SQLException {
        Map<String, List<MonthCount>> registers = release.ownRegisters().months(place).stream()
                .collect(Collectors.groupingBy(MonthCount::register, LinkedHashMap::new, Collectors.toList()));
        return registers.values().stream().map(this::view).toList();
    }

    private OwnRegisterView view(List<MonthCount> counts) {
        MonthCount any = counts.get(0);
        List<OwnRegisters.Category> categories =
                counts.stream().map(MonthCount::category).distinct().toList();
        Map<YearMonth, List<MonthCount>> months = counts.stream()
                .collect(Collectors.groupingBy(
                        MonthCount::month, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        List<Month> rows = new ArrayList<>();
        months.forEach((month, ofMonth) -> rows.add(new Month(
                Periods.month(text, month),
                categories.stream().map(category -> cell(category, ofMonth)).toList())));
        return new OwnRegisterView(
                language.choose(any.titleSpanish(), any.titleEnglish()),
                any.unit(),
                text.text("ownRegister.counts." + any.counts()),
                any.sourceRelease(),
                categories.stream().map(this::category).toList(),
                rows);
    }

    private Category category(OwnRegisters.Category category) {
        return new Category(
                language.choose(category.spanish(), category.english()),
                category.near()
                        .map(near -> text.text(
                                "ownRegister.near",
                                words.words(release.findOffence(near.offence()).orElseThrow())
                                        .name(),
                                text.text("offence.grade." + near.grade()),
                                language.choose(near.reasonSpanish(), near.reasonEnglish())))
                        .orElse(""));
    }

    private String cell(OwnRegisters.Category category, List<MonthCount> month) {
        Optional<MonthCount> known = month.stream()
                .filter(count -> count.category().equals(category))
                .findFirst();
        return known.flatMap(MonthCount::count)
                .map(words::count)
                .orElseGet(() -> text.text(
                        "ownRegister.state." + known.map(MonthCount::state).orElse("not_reported")));
    }
}
