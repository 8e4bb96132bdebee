package org.atalaya.web.crosstab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.Figure.Grades;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;

/** Writes a table on request as rows. */
final class CrossTabRowWriter {

    private static final List<String> COLUMNS = List.of(
            "survey",
            "period",
            "country",
            "territory_kind",
            "territory_code",
            "territory_name",
            "item",
            "question",
            "by",
            "group",
            "group_name",
            "answer",
            "answer_name",
            "value",
            "standard_error",
            "cv",
            "lower",
            "upper",
            "confidence",
            "df",
            "n_domain",
            "precision_inegi",
            "precision_ine_chile",
            "precision_cepal_2020",
            "precision_cepal_2023",
            "unverified",
            "withheld_reason",
            "source_release",
            "release");

    private final CrossTabRequest request;
    private final String question;
    private final String release;
    private final List<Map<String, Optional<Object>>> rows = new ArrayList<>();

    /**
     * No rows yet.
     *
     * @param request what was asked for
     * @param question the question in words
     * @param release id of the release
     */
    CrossTabRowWriter(CrossTabRequest request, String question, String release) {
        this.request = request;
        this.question = question;
        this.release = release;
    }

    /** A share of a group. */
    void add(Position position, SurveyEstimate share, Figure figure) {
        Optional<SurveyEstimate.Point> point = share.point();
        Optional<Interval> interval = figure.interval();
        Map<String, Optional<Object>> row = begin(position, figure.sourceRelease());
        row.put("value", figure.value().map(Object.class::cast));
        row.put("standard_error", point.map(SurveyEstimate.Point::standardError));
        row.put(
                "cv",
                point.map(SurveyEstimate.Point::cv).filter(cv -> !cv.isNaN()).map(Object.class::cast));
        row.put("lower", interval.map(Interval::lower));
        row.put("upper", interval.map(Interval::upper));
        row.put("confidence", interval.map(Interval::confidence));
        row.put("df", point.map(SurveyEstimate.Point::df));
        row.put("n_domain", Optional.of(share.nDomain()));
        row.put("precision_inegi", figure.grades().flatMap(Grades::inegi).map(Object.class::cast));
        row.put("precision_ine_chile", figure.grades().map(Grades::ineChile));
        row.put("precision_cepal_2020", figure.grades().map(Grades::cepal2020));
        row.put("precision_cepal_2023", figure.grades().map(Grades::cepal2023));
        row.put("unverified", Optional.of(figure.unverified()));
        row.put("withheld_reason", figure.withheld().map(WithheldReason::id));
        rows.add(row);
    }

    /**
     * A group without figures: withheld to protect the people in it, or nobody is in it. Not even how many they are is said.
     *
     * @param why id of the reason
     */
    void addWithheld(Position position, String why, String source) {
        Map<String, Optional<Object>> row = begin(position, source);
        row.put("withheld_reason", Optional.of(why));
        rows.add(row);
    }

    private Map<String, Optional<Object>> begin(Position position, String source) {
        TerritoryId place = request.place().id();
        Map<String, Optional<Object>> row = new LinkedHashMap<>();
        COLUMNS.forEach(column -> row.put(column, Optional.empty()));
        row.put("survey", Optional.of(request.edition().survey().id()));
        row.put("period", Optional.of(request.edition().period()));
        row.put("country", Optional.of(place.country().name()));
        row.put("territory_kind", Optional.of(place.kind().id()));
        row.put("territory_code", Optional.of(place.code()));
        row.put("territory_name", Optional.of(request.place().name()));
        row.put("item", Optional.of(request.item().concept()));
        row.put("question", Optional.of(question));
        row.put("by", Optional.of(request.by()));
        row.put("group", said(position.group()));
        row.put("group_name", said(position.groupName()));
        row.put("answer", said(position.answer()));
        row.put("answer_name", said(position.answerName()));
        row.put("source_release", Optional.of(source));
        row.put("release", Optional.of(release));
        return row;
    }

    private static Optional<Object> said(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }

    CrossTabRows rows() {
        return new CrossTabRows(
                COLUMNS, rows.stream().map(row -> List.copyOf(row.values())).toList());
    }

    /**
     * A group or everybody, and an answer.
     *
     * @param group id of the group; empty for everybody
     * @param groupName what it is called
     * @param answer id of the answer; empty for all of them
     * @param answerName what it is called
     */
    record Position(String group, String groupName, String answer, String answerName) {}
}
