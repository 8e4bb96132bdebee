package org.atalaya.web.practice;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Pictured;
import org.atalaya.web.shared.content.OutcomeChangeView;
import org.atalaya.web.shared.content.OutcomeView;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordView;
import org.atalaya.web.shared.content.TransferView;

/**
 * A practice, told by the parts of the template.
 *
 * @param record what every record has
 * @param glance the box at a glance
 * @param outcomes what it is meant to change, each rated by itself
 * @param changes those with an indicator and a place, before and after
 * @param sections its parts, with those the template asks for and it does not have
 * @param transfers where it was taken over
 * @param parts its records: problems, objectives, solutions, learnings
 * @param citation how it is cited
 */
public record PracticePage(
        RecordView record,
        List<Glance> glance,
        List<OutcomeView> outcomes,
        List<OutcomeChangeView> changes,
        List<SectionView> sections,
        List<TransferView> transfers,
        List<Parts> parts,
        String citation)
        implements Pictured {

    @Override
    public List<Drawing> drawings(Messages text) {
        return changes.stream()
                .flatMap(change -> change.chart().stream().map(chart -> drawing(change, chart, text)))
                .toList();
    }

    private static Drawing drawing(OutcomeChangeView change, OutcomeChangeView.Chart chart, Messages text) {
        List<String> notes = new ArrayList<>(List.of(change.verdict()));
        chart.start().ifPresent(start -> notes.add(text.text("outcome.startMark")));
        notes.add(text.text("outcome.dots"));
        return new Drawing(
                change.id(),
                text.text("outcome.chart", change.indicator(), change.place().name()),
                chart.drawing(),
                List.of(),
                chart.start(),
                notes,
                change.after().or(change::before).map(FigureView::origin).orElse(""));
    }

    /**
     * A line of the box at a glance.
     *
     * @param name what it tells
     * @param lines what the source says; empty if it does not say it
     */
    public record Glance(String name, List<Passage> lines) {}

    /**
     * A part of the template.
     *
     * @param id the part
     * @param heading its heading
     * @param texts its text; both languages of the abstract; empty if the practice does not have it
     */
    public record SectionView(String id, String heading, List<TextView> texts) {}

    /**
     * A text as HTML.
     *
     * @param heading its heading in its language
     * @param html the text
     * @param language its language
     * @param foreign whether that is not the page's
     */
    public record TextView(String heading, String html, String language, boolean foreign) {}

    /**
     * Records of one kind.
     *
     * @param name the kind
     * @param records the records
     */
    public record Parts(String name, List<RecordView> records) {}
}
