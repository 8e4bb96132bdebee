package org.atalaya.web.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.web.print.Paper;
import org.atalaya.web.print.Paper.Block;
import org.atalaya.web.print.Paper.Cell;
import org.atalaya.web.print.Paper.Text;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;

/** The draft of a proposal, in the words of cooperation funds; what only its authors know is left blank. */
final class ProposalParts {

    /** Specific objectives of the draft, each with activities, products and means of verification. */
    private static final int OBJECTIVES = 3;

    private static final int QUARTERS = 4;

    private final Messages text;
    private final ContentWords words;
    private final Facts facts;
    private final Tables tables;

    ProposalParts(Language language, Facts facts, Tables tables) {
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.facts = facts;
        this.tables = tables;
    }

    /** Objectives, activities, products, indicators. */
    Paper.Part objectives(Evidence evidence, List<Candidate> candidates) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Text.note(text.text("dossier.draft")));
        blocks.add(new Paper.Heading(text.text("dossier.general")));
        blocks.add(Text.of(text.text(
                "dossier.generalText",
                evidence.place().name(),
                evidence.problem().name())));
        String models = candidates.stream()
                .filter(each -> !each.own())
                .map(each -> words.passage(each.record().title()).text())
                .limit(2)
                .collect(Collectors.joining("; "));
        blocks.add(new Paper.Table(
                text.text("dossier.specific"),
                tables.head("dossier.specificOne", "dossier.activities", "dossier.products", "dossier.verification"),
                IntStream.rangeClosed(1, OBJECTIVES)
                        .mapToObj(number -> List.of(
                                Cell.of(text.text("dossier.specific." + number)),
                                Cell.of(text.text("dossier.activity." + number)),
                                Cell.of(product(number, models, evidence)),
                                Cell.of(text.text("dossier.proof." + number))))
                        .toList()));
        blocks.add(new Paper.Table(
                text.text("dossier.indicators"),
                tables.head("dossier.indicator", "dossier.startingFrom", "dossier.target", "dossier.verification"),
                indicators(evidence)));
        blocks.add(Text.note(text.text("dossier.targetNote")));
        return new Paper.Part("objectives", text.text("dossier.objectives"), blocks);
    }

    private String product(int number, String models, Evidence evidence) {
        return number == 1 && !models.isEmpty()
                ? text.text("dossier.product.adapted", models, evidence.place().name())
                : text.text("dossier.product." + number);
    }

    private List<List<Cell>> indicators(Evidence evidence) {
        List<List<Cell>> rows = new ArrayList<>();
        Stream.concat(
                        evidence.shares().stream().filter(Fact.Share::known).map(Fact.Share::fact),
                        evidence.recent().stream().map(facts::rate))
                .forEach(fact -> rows.add(List.of(
                        Cell.of(fact.name()),
                        Cell.of(fact.value() + ", " + fact.placeName() + ", " + fact.period() + " · "
                                + fact.precision()),
                        Cell.blank(),
                        Cell.of(text.text("dossier.nextEditions", fact.work())))));
        if (!evidence.isMeasured() && evidence.problem().offence().isEmpty()) {
            rows.add(List.of(
                    Cell.of(evidence.problem().name()),
                    Cell.of(text.text("dossier.noBaseline", evidence.place().name())),
                    Cell.blank(),
                    Cell.blank()));
        }
        rows.add(List.of(
                Cell.of(text.text("dossier.trained")),
                Cell.blank(),
                Cell.blank(),
                Cell.of(text.text("dossier.lists"))));
        return rows;
    }

    /** Budget and timetable, without a single amount. */
    Paper.Part budget() {
        List<String> activities = IntStream.rangeClosed(1, OBJECTIVES)
                .mapToObj(number -> text.text("dossier.activity." + number))
                .toList();
        List<String> quarters = new ArrayList<>(List.of(text.text("dossier.activities")));
        IntStream.rangeClosed(1, QUARTERS).forEach(quarter -> quarters.add(text.text("dossier.quarter", quarter)));
        quarters.add(text.text("dossier.responsible"));
        List<String> costs = Stream.concat(
                        activities.stream(), Stream.of(text.text("dossier.evaluation"), text.text("dossier.total")))
                .toList();
        return new Paper.Part(
                "budget",
                text.text("dossier.budget"),
                List.of(
                        Text.note(text.text("dossier.budgetNote")),
                        blank(
                                text.text("dossier.budgetTable"),
                                tables.head(
                                        "dossier.cost",
                                        "dossier.fund",
                                        "dossier.ownShare",
                                        "dossier.others",
                                        "dossier.sum"),
                                costs),
                        blank(text.text("dossier.timetable"), quarters, activities)));
    }

    private static Paper.Table blank(String caption, List<String> head, List<String> rows) {
        return new Paper.Table(
                caption,
                head,
                rows.stream()
                        .map(name -> Stream.concat(
                                        Stream.of(Cell.of(name)),
                                        Stream.generate(Cell::blank).limit(head.size() - 1L))
                                .toList())
                        .toList());
    }
}
