package org.atalaya.web.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Party;
import org.atalaya.analytics.content.ContentParts.Relation;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.programme.ProgrammePage.ActivityView;
import org.atalaya.web.programme.ProgrammePage.Visit;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.RecordLink;
import org.atalaya.web.shared.content.RecordView;
import org.atalaya.web.shared.content.RecordView.PartyView;
import org.atalaya.web.shared.content.RecordViews;
import org.atalaya.web.shared.content.TransferViews;

/** Makes pages of programmes of exchange and cooperation. */
public final class ProgrammePages {

    private final Content content;
    private final Messages text;
    private final ContentWords words;
    private final RecordViews records;
    private final TransferViews transfers;

    /** Pages of a release in a language. */
    public ProgrammePages(Release release, Language language) {
        this.content = release.content();
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.records = new RecordViews(content, release.gazetteer()::find, language);
        this.transfers = new TransferViews(content, records, release::findIndicator, language);
    }

    /** Every programme. */
    public List<RecordView> list() {
        return records.views(content.list(RecordKind.PROGRAMME));
    }

    /** The page of a programme. */
    public ProgrammePage page(ContentRecord programme) {
        String id = programme.id();
        List<ContentRecord> activities = content.children(id, RecordKind.ACTIVITY).stream()
                .sorted(Comparator.comparing(activity -> activity.dates().from().orElse("9999")))
                .toList();
        return new ProgrammePage(
                records.view(programme),
                of(id, RecordKind.OBJECTIVE),
                activities.stream().map(this::activity).toList(),
                activities.stream().map(this::visit).toList(),
                content.children(id, RecordKind.PRODUCT).stream()
                        .map(transfers::product)
                        .toList(),
                content.relations(id).stream()
                        .filter(relation -> relation.relation().equals("funded_by"))
                        .map(relation -> records.view(content.get(relation.other())))
                        .toList(),
                of(id, RecordKind.PRINCIPLE),
                of(id, RecordKind.CHALLENGE),
                content.children(id, RecordKind.OBLIGATION).stream()
                        .map(words::link)
                        .toList());
    }

    private List<RecordView> of(String programme, RecordKind kind) {
        return records.views(content.children(programme, kind));
    }

    private ActivityView activity(ContentRecord activity) {
        RecordView view = records.view(activity);
        List<RecordLink> about = content.relations(activity.id()).stream()
                .filter(relation -> relation.relation().equals("about"))
                .map(Relation::other)
                .map(content::get)
                .map(words::link)
                .toList();
        String state = view.events().isEmpty()
                ? text.text("programme.stateUnknown")
                : view.events().get(view.events().size() - 1).what();
        return new ActivityView(view, state, about);
    }

    private Visit visit(ContentRecord activity) {
        return new Visit(
                party(activity, "guest"), party(activity, "host"), words.link(activity), words.dates(activity));
    }

    private Optional<PartyView> party(ContentRecord activity, String role) {
        return content.parties(activity.id(), role).stream().findFirst().map(this::party);
    }

    private PartyView party(Party party) {
        return new PartyView(text.text("record.role." + party.role()), words.unit(party));
    }
}
