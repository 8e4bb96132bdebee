package org.atalaya.ingestion.content;

import java.util.ArrayList;
import java.util.List;

/** What can be handed in as a workbook of content: each with the sheets its records usually need. */
public enum ContentForm {
    PROGRAMME(List.of("programme", "activity", "product", "fund", "objective"), List.of("outcomes")),
    AGREEMENT(List.of("meeting", "agreement", "resolution", "provision", "obligation"), List.of("citations")),
    GOALS(List.of("plan", "policy", "objective", "project", "goal"), List.of("values", "labels")),
    MEETING(List.of("meeting", "training_offer", "obligation"), List.of()),
    TRAINING(List.of("training_offer"), List.of()),
    REQUEST(List.of("request"), List.of()),
    NEED(List.of("need"), List.of()),
    PROTOCOL(List.of("protocol"), List.of()),
    CALL(List.of("call"), List.of());

    private static final List<String> EVERYWHERE =
            List.of("parties", "places", "events", "relations", "contacts", "figures", "gaps", "attachments");

    private final List<String> kinds;
    private final List<String> lists;

    ContentForm(List<String> kinds, List<String> lists) {
        this.kinds = kinds;
        this.lists = lists;
    }

    /** Its sheets, in the order of the workbook. */
    List<FormSheet> sheets() {
        List<String> ids = new ArrayList<>(List.of("file", "other", "documents", "sections"));
        ids.addAll(kinds);
        ids.addAll(lists);
        ids.addAll(EVERYWHERE);
        return FormSheet.ALL.stream().filter(sheet -> ids.contains(sheet.id())).toList();
    }
}
