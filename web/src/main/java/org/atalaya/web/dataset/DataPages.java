package org.atalaya.web.dataset;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.OwnSurveys;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.Questions;
import org.atalaya.analytics.report.ProblemReport;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.web.dataset.DataPage.FileRow;
import org.atalaya.web.dataset.DataPage.PopulationRow;
import org.atalaya.web.dataset.DataPage.ProblemRow;
import org.atalaya.web.dataset.DataPage.SurveyRow;
import org.atalaya.web.dataset.DataPage.TableRow;
import org.atalaya.web.dataset.DataPage.WorkRow;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.shared.Periods;

/** Makes the data page. */
public final class DataPages {

    /** The source's id in the accounts. */
    private static final String OWN_SURVEYS = "own";

    private final Release release;
    private final Language language;
    private final Messages text;
    private final Numbers numbers;

    /** Pages of a release in a language. */
    public DataPages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
    }

    /** The page. */
    public DataPage page() throws SQLException {
        List<Questions.Verification> verifications = release.questions().verifications();
        return new DataPage(
                release.id(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(release.manifest().createdAt().atOffset(ZoneOffset.UTC)),
                release.manifest().codeVersion(),
                files(account -> !account.period().isEmpty() && !isOwnSurvey(account), verifications),
                new RevisionPages(release, language).cuts(),
                populations(),
                ownSurveys(verifications),
                files(account -> account.period().isEmpty() && !isOwnSurvey(account), verifications),
                release.manifest().tables().stream()
                        .map(table -> new TableRow(table.table(), numbers.count(table.rows()), table.digest()))
                        .toList(),
                ProblemReport.kinds(release.database()).stream()
                        .map(this::problem)
                        .toList(),
                release.questions().sources().stream()
                        .map(work -> new WorkRow(
                                language.choose(work.titleSpanish(), work.titleEnglish()),
                                work.publisher(),
                                work.licence(),
                                work.url()))
                        .toList());
    }

    private List<PopulationRow> populations() throws SQLException {
        Map<String, Questions.Source> sources = release.questions().sources().stream()
                .collect(Collectors.toMap(Questions.Source::id, source -> source));
        return release.incidence().populations().stream()
                .map(cover -> new PopulationRow(
                        sources.get(cover.source()).publisher() + ", "
                                + language.choose(
                                        sources.get(cover.source()).titleSpanish(),
                                        sources.get(cover.source()).titleEnglish()),
                        text.text("revisions.by." + cover.kind().id()) + ": " + numbers.count(cover.places()),
                        cover.first() == cover.last()
                                ? Integer.toString(cover.first())
                                : cover.first() + "-" + cover.last()))
                .toList();
    }

    private static boolean isOwnSurvey(SourceAccount account) {
        return account.source().equals(OWN_SURVEYS);
    }

    private List<SurveyRow> ownSurveys(List<Questions.Verification> verifications) {
        List<SurveyRow> rows = new ArrayList<>();
        for (OwnSurveys.Edition edition : release.ownEditions()) {
            String title = language.choose(edition.spanish(), edition.english()).title();
            String place = release.gazetteer()
                    .find(edition.place())
                    .map(PlaceEntry::name)
                    .orElseThrow();
            files(account -> isRowsOf(account, edition), verifications)
                    .forEach(file -> rows.add(new SurveyRow(
                            title + ", " + Periods.brief(text, edition.period()),
                            Links.place(language, edition.place()) + "#own",
                            place,
                            edition.unit(),
                            text.text(edition.probability() ? "own.represents" : "own.notRepresentative"),
                            file)));
        }
        return rows;
    }

    /** The account of an edition's rows; those of its descriptions have no period. */
    private static boolean isRowsOf(SourceAccount account, OwnSurveys.Edition edition) {
        return isOwnSurvey(account)
                && account.period().equals(edition.period())
                && edition.sourceRelease().endsWith(account.sha256());
    }

    private List<FileRow> files(Predicate<SourceAccount> which, List<Questions.Verification> verifications) {
        return release.manifest().sources().stream()
                .filter(which)
                .map(account -> new FileRow(
                        account.file(),
                        account.period().isEmpty()
                                ? account.table()
                                : account.source().toUpperCase(language.locale()) + " "
                                        + Periods.brief(text, account.period()),
                        reading(account, verifications),
                        account.sha256(),
                        numbers.count(account.rowsRead()),
                        numbers.count(account.rowsKept()),
                        numbers.count(account.rowsRejected())))
                .toList();
    }

    /** How far the reading of a file of persons is proved; empty for any other file. */
    private String reading(SourceAccount account, List<Questions.Verification> verifications) {
        return verifications.stream()
                .filter(edition -> account.table().equals(edition.survey() + "_person")
                        && account.period().equals(edition.period()))
                .findFirst()
                .map(edition ->
                        text.text("data.verified." + edition.verified(), numbers.count(edition.figuresCompared())))
                .orElse("");
    }

    private ProblemRow problem(ProblemReport.Kind kind) {
        return new ProblemRow(
                kind.kind().code(),
                language.choose(kind.kind().spanish(), kind.kind().english()),
                kind.file(),
                numbers.count(kind.count()),
                kind.firstRow().map(row -> first(kind, row)).orElse(""));
    }

    private String first(ProblemReport.Kind kind, long row) {
        String value = kind.value().orElse("");
        return kind.column()
                .map(column -> text.text("problem.first", numbers.count(row), column, value))
                .orElseGet(() -> text.text("problem.firstRecord", numbers.count(row), value));
    }
}
