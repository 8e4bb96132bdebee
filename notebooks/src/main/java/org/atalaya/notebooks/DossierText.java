package org.atalaya.notebooks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.web.diagnosis.Dossier;
import org.atalaya.web.diagnosis.Dossiers;
import org.atalaya.web.print.Paper;
import org.atalaya.web.shared.Language;

/** A dossier in a notebook, part by part: what its page, its PDF and its Word document say. */
public final class DossierText {

    /** Who makes it where no observatory has said who it is. */
    private static final String UNIT = "Atalaya";

    private final Dossier dossier;

    private final Language language;

    private DossierText(Dossier dossier, Language language) {
        this.dossier = dossier;
        this.language = language;
    }

    static DossierText of(View view, PlaceEntry place, String problem) throws SQLException {
        return new DossierText(
                new Dossiers(view.release(), view.language(), "", UNIT).of(place, problem), view.language());
    }

    /** Its title and its parts, with the word each is asked for by. */
    public Table parts() {
        return new Table(
                dossier.paper().title(),
                List.of(Heading.PART.in(language), Heading.ID.in(language)),
                dossier.paper().parts().stream()
                        .map(part -> List.of(part.title(), part.id()))
                        .toList(),
                List.of(dossier.paper().subject(), "SHA-256 " + dossier.digest()),
                dossier.address());
    }

    /**
     * A part.
     *
     * @param id the word it is asked for by
     */
    public List<Shown> part(String id) {
        Paper.Part part = dossier.paper().parts().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("part must be one of "
                        + dossier.sections().stream().map(Dossier.Anchor::id).toList() + ": was " + id));
        List<Shown> shown = new ArrayList<>();
        String heading = part.title();
        List<String> sentences = new ArrayList<>();
        for (Paper.Block block : part.blocks()) {
            if (block instanceof Paper.Text text) {
                sentences.add(words(text.words()));
            } else if (block instanceof Paper.Bullets bullets) {
                bullets.items().forEach(item -> sentences.add(words(item)));
            } else {
                tell(heading, sentences, shown);
                heading = block instanceof Paper.Heading next ? next.text() : "";
                if (block instanceof Paper.Table table) {
                    shown.add(table(table));
                }
            }
        }
        tell(heading, sentences, shown);
        return shown;
    }

    /** Shows what was said so far, if anything was. */
    private void tell(String heading, List<String> sentences, List<Shown> shown) {
        if (!heading.isEmpty() || !sentences.isEmpty()) {
            shown.add(new Prose(heading, List.copyOf(sentences), dossier.address()));
            sentences.clear();
        }
    }

    private Table table(Paper.Table table) {
        return new Table(
                table.caption(),
                table.head(),
                table.rows().stream()
                        .map(row -> row.stream().map(Paper.Cell::text).toList())
                        .toList(),
                List.of(),
                dossier.address());
    }

    private static String words(List<Paper.Words> words) {
        StringBuilder sentence = new StringBuilder();
        words.forEach(each -> sentence.append(each.text()));
        return sentence.toString();
    }
}
