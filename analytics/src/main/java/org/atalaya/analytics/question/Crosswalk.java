package org.atalaya.analytics.question;

import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.comparability.Grade;

/**
 * What several surveys ask about the same subjects, and how far their answers compare.
 *
 * @param subjects the subjects in their order
 * @param questions how each survey asks about each
 * @param links how far two surveys' answers compare
 */
public record Crosswalk(List<Subject> subjects, List<SubjectQuestion> questions, List<Link> links) {

    public Crosswalk {
        subjects = List.copyOf(subjects);
        questions = List.copyOf(questions);
        links = List.copyOf(links);
    }

    /**
     * A subject.
     *
     * @param id short id
     * @param spanish its name in Spanish
     * @param english its name in English
     */
    public record Subject(String id, String spanish, String english) {}

    /**
     * How a survey asks about a subject; what is not known is empty text.
     *
     * @param subject the subject
     * @param survey the survey
     * @param concepts the survey's questions about it
     * @param spanish its words in Spanish
     * @param english its words in English
     * @param document the document it is known from
     * @param evidence whether the document was read: document, secondary, not_found
     */
    public record SubjectQuestion(
            String subject,
            String survey,
            List<String> concepts,
            Words spanish,
            Words english,
            String document,
            String evidence) {}

    /**
     * A question's words in one language, each empty if not known.
     *
     * @param question what is asked
     * @param scale the answers it takes
     * @param universe who is asked
     * @param reference the time it is about
     * @param dontKnow what is done with those who do not know
     */
    public record Words(String question, String scale, String universe, String reference, String dontKnow) {}

    /**
     * How far two surveys' answers about a subject compare.
     *
     * @param subject the subject
     * @param survey the one survey
     * @param other the other survey
     * @param grade how far
     * @param spanish why, in Spanish
     * @param english why, in English
     */
    public record Link(String subject, String survey, String other, Grade grade, String spanish, String english) {

        private boolean joins(String one, String another) {
            return survey.equals(one) && other.equals(another) || survey.equals(another) && other.equals(one);
        }
    }

    /** The subject an indicator is about, if surveys were compared on it. */
    public Optional<Subject> findSubject(IndicatorEntry indicator) {
        return questions.stream()
                .filter(question -> question.survey().equals(indicator.survey())
                        && question.concepts().contains(indicator.countedConcept()))
                .flatMap(question ->
                        subjects.stream().filter(subject -> subject.id().equals(question.subject())))
                .findFirst();
    }

    /** How surveys ask about a subject. */
    public List<SubjectQuestion> questions(Subject subject) {
        return questions.stream()
                .filter(question -> question.subject().equals(subject.id()))
                .toList();
    }

    /** How far surveys compare on a subject. */
    public List<Link> links(Subject subject) {
        return links.stream()
                .filter(link -> link.subject().equals(subject.id()))
                .toList();
    }

    /** How far two surveys compare on an indicator of either, whichever is named first. */
    public Optional<Link> find(IndicatorEntry indicator, String survey, String other) {
        return findSubject(indicator).stream()
                .flatMap(subject -> links(subject).stream())
                .filter(link -> link.joins(survey, other))
                .findFirst();
    }
}
