package org.atalaya.web.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.analytics.comparability.Grade;
import org.atalaya.analytics.question.Crosswalk;
import org.atalaya.analytics.question.Crosswalk.SubjectQuestion;
import org.atalaya.web.indicator.CrosswalkPage.Aspect;
import org.atalaya.web.indicator.CrosswalkPage.GradeMeaning;
import org.atalaya.web.indicator.CrosswalkPage.Pair;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;

/** Makes the page of equivalences between surveys. */
public final class CrosswalkPages {

    private final Crosswalk crosswalk;
    private final Language language;
    private final Messages text;

    /** The page of a release in a language. */
    public CrosswalkPages(Release release, Language language) {
        this.crosswalk = release.crosswalk();
        this.language = language;
        this.text = Messages.of(language);
    }

    /** The page. */
    public CrosswalkPage page() {
        return new CrosswalkPage(
                Stream.of(Grade.values())
                        .map(grade -> new GradeMeaning(grade.name(), meaning(grade)))
                        .toList(),
                crosswalk.subjects().stream().map(this::subject).toList());
    }

    private CrosswalkPage.Subject subject(Crosswalk.Subject subject) {
        List<SubjectQuestion> questions = crosswalk.questions(subject);
        List<Aspect> aspects = new ArrayList<>();
        aspects.add(aspect("crosswalk.question", questions, Crosswalk.Words::question));
        aspects.add(aspect("crosswalk.scale", questions, Crosswalk.Words::scale));
        aspects.add(aspect("crosswalk.universe", questions, Crosswalk.Words::universe));
        aspects.add(aspect("crosswalk.reference", questions, Crosswalk.Words::reference));
        aspects.add(aspect("crosswalk.dontKnow", questions, Crosswalk.Words::dontKnow));
        aspects.add(new Aspect(
                text.text("crosswalk.document"),
                questions.stream().map(this::document).toList()));
        return new CrosswalkPage.Subject(
                subject.id(),
                language.choose(subject.spanish(), subject.english()),
                questions.stream().map(question -> survey(question.survey())).toList(),
                aspects,
                crosswalk.links(subject).stream()
                        .map(link -> new Pair(
                                survey(link.survey()) + " – " + survey(link.other()),
                                link.grade().name(),
                                meaning(link.grade()),
                                language.choose(link.spanish(), link.english())))
                        .toList());
    }

    private Aspect aspect(String name, List<SubjectQuestion> questions, Function<Crosswalk.Words, String> part) {
        return new Aspect(
                text.text(name),
                questions.stream().map(question -> told(question, part)).toList());
    }

    /** A survey's words; where there are none, whether the question was not found or the matter not verified. */
    private String told(SubjectQuestion question, Function<Crosswalk.Words, String> part) {
        String words = part.apply(language.choose(question.spanish(), question.english()));
        if (!words.isEmpty()) {
            return words;
        }
        return text.text(question.evidence().equals("not_found") ? "crosswalk.notFound" : "crosswalk.notVerified");
    }

    private String document(SubjectQuestion question) {
        return question.evidence().equals("secondary")
                ? text.text("crosswalk.secondary", question.document())
                : question.document();
    }

    private String meaning(Grade grade) {
        return text.text("crosswalk.grade." + grade.name());
    }

    private String survey(String id) {
        return text.text("survey." + id);
    }
}
