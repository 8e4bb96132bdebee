package org.atalaya.ingestion.own;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;

/**
 * The own surveys of a run. Editions of one survey must agree on what they ask and count: only then is
 * a difference between them a change of people's answers.
 *
 * @param list the workbooks, by survey and edition
 */
public record OwnSurveys(List<OwnSurvey> list) {

    /**
     * Takes the workbooks of a run.
     *
     * @throws RefusedInput if two contradict each other
     */
    public OwnSurveys {
        Map<String, OwnSurvey> byEdition = new TreeMap<>();
        for (OwnSurvey survey : list) {
            OwnMethod method = survey.method();
            OwnSurvey before = byEdition.put(method.survey() + " " + method.period(), survey);
            if (before != null) {
                throw new RefusedInput("Edition " + method.period() + " of own survey " + method.survey()
                        + " stands twice, in " + before.file() + " and in " + survey.file()
                        + "; leave one of them in the folder, or give one another id.");
            }
        }
        list = List.copyOf(byEdition.values());
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i - 1).method().survey().equals(list.get(i).method().survey())) {
                refuseContradiction(list.get(i - 1), list.get(i));
            }
        }
    }

    private static void refuseContradiction(OwnSurvey earlier, OwnSurvey later) {
        if (!earlier.method().place().equals(later.method().place())) {
            throw contradiction(earlier, later, "the place differs");
        }
        Map<String, OwnQuestions.Question> questions = earlier.questions().questions().stream()
                .collect(Collectors.toMap(OwnQuestions.Question::concept, question -> question));
        for (OwnQuestions.Question question : later.questions().questions()) {
            OwnQuestions.Question before = questions.get(question.concept());
            if (before != null && !before.equals(question)) {
                throw contradiction(earlier, later, "question " + question.column() + " or its answers differ");
            }
        }
        Map<String, OwnQuestions.Indicator> indicators = earlier.questions().indicators().stream()
                .collect(Collectors.toMap(OwnQuestions.Indicator::id, indicator -> indicator));
        for (OwnQuestions.Indicator indicator : later.questions().indicators()) {
            OwnQuestions.Indicator before = indicators.get(indicator.id());
            if (before != null && !before.equals(indicator)) {
                throw contradiction(earlier, later, "indicator " + indicator.id() + " is defined otherwise");
            }
        }
    }

    private static RefusedInput contradiction(OwnSurvey earlier, OwnSurvey later, String what) {
        return new RefusedInput(earlier.file() + " and " + later.file() + " are editions of "
                + later.method().survey() + ", but " + what + "; what changed needs another id.");
    }

    /** Tables of persons, one per survey with microdata: survey → contract. */
    public Map<String, TableContract> personTables() {
        Map<String, TableContract> contracts = new LinkedHashMap<>();
        questions().forEach((survey, questions) -> {
            if (!questions.isEmpty()) {
                contracts.put(survey, SurveyTables.surveyPerson(survey, List.copyOf(questions.keySet())));
            }
        });
        return contracts;
    }

    /** Questions of each survey over all its editions, in order of first appearance. */
    Map<String, Map<String, OwnQuestions.Question>> questions() {
        Map<String, Map<String, OwnQuestions.Question>> questions = new LinkedHashMap<>();
        for (OwnSurvey survey : list) {
            Map<String, OwnQuestions.Question> own =
                    questions.computeIfAbsent(survey.method().survey(), id -> new LinkedHashMap<>());
            survey.questions().questions().forEach(question -> own.putIfAbsent(question.concept(), question));
        }
        return questions;
    }

    /** Indicators of each survey over all its editions, in order of first appearance. */
    Map<String, Map<String, OwnQuestions.Indicator>> indicators() {
        Map<String, Map<String, OwnQuestions.Indicator>> indicators = new LinkedHashMap<>();
        for (OwnSurvey survey : list) {
            Map<String, OwnQuestions.Indicator> own =
                    indicators.computeIfAbsent(survey.method().survey(), id -> new LinkedHashMap<>());
            survey.questions().indicators().forEach(indicator -> own.putIfAbsent(indicator.id(), indicator));
        }
        return indicators;
    }

    /** The newest edition of each survey. */
    Map<String, OwnSurvey> newest() {
        Map<String, OwnSurvey> newest = new LinkedHashMap<>();
        list.forEach(survey -> newest.put(survey.method().survey(), survey));
        return newest;
    }
}
