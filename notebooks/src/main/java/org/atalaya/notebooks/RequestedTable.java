package org.atalaya.notebooks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.web.crosstab.CrossTabPage;
import org.atalaya.web.crosstab.CrossTabPages;
import org.atalaya.web.shared.Links;

/** Tables on request from microdata, as their page makes them. */
final class RequestedTable {

    private final View view;

    RequestedTable(View view) {
        this.view = view;
    }

    List<Shown> of(String edition, String place, String item, String by) throws SQLException {
        CrossTabPage page = new CrossTabPages(view.release(), view.language())
                .page(new CrossTabPages.Asked(
                        Optional.of(edition), Optional.of(place), Optional.of(item), Optional.of(by)));
        String address = view.page(Links.crossTab(view.language())
                + Links.query(List.of(
                        Map.entry("edition", edition),
                        Map.entry("place", place),
                        Map.entry("item", item),
                        Map.entry("by", by))));
        if (!page.needed().isEmpty()) {
            List<String> sentences = new ArrayList<>(List.of(view.text("crosstab.none")));
            sentences.addAll(page.needed());
            return List.of(new Prose("", sentences, address));
        }
        List<Shown> shown = new ArrayList<>();
        if (!page.cannot().isEmpty()) {
            shown.add(new Prose(
                    view.text("crosstab.cannot"),
                    page.cannot().stream().map(CrossTabPage.Cannot::sentence).toList(),
                    address));
        }
        page.table().ifPresent(table -> shown.add(table(table, address)));
        return shown;
    }

    private Table table(CrossTabPage.Table table, String address) {
        List<String> head = new ArrayList<>(List.of(view.text("place.group")));
        head.addAll(table.answers());
        head.add(view.text("figure.interviews"));
        return new Table(
                table.question(),
                head,
                table.rows().stream().map(this::row).toList(),
                List.of(
                        table.nothing(),
                        table.subject().name(),
                        view.text("crosstab.universe", table.universe()),
                        view.text("figure.confidence"),
                        table.note(),
                        view.text("crosstab.rules"),
                        table.origin(),
                        table.source(),
                        view.made()),
                address);
    }

    private List<String> row(CrossTabPage.Row row) {
        if (!row.suppressed().isEmpty()) {
            return List.of(row.name(), row.suppressed());
        }
        List<String> cells = new ArrayList<>(List.of(row.name()));
        row.cells().forEach(cell -> cells.add(view.figure(cell.figure())));
        cells.add(row.interviews());
        return cells;
    }
}
