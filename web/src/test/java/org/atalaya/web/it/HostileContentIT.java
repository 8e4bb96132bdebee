package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.atalaya.web.it.PageTypes.Address;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A release into whose content somebody wrote code, past everything ingestion refuses: every page shows it as letters.
 */
class HostileContentIT {

    private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>"
            + " [x](javascript:alert(1)) ![x](https://example.org/x.png)";

    /** Columns of texts people write, of each table. */
    private static final Map<TableContract, List<String>> WRITTEN = Map.ofEntries(
            Map.entry(
                    ContentTables.RECORD,
                    List.of("title_es", "title_en", "text_es", "text_en", "quotation", "author_unit", "dates_printed")),
            Map.entry(ContentTables.DOCUMENT, List.of("title_es", "title_en", "publisher", "issued_at", "url")),
            Map.entry(ContentTables.DOCUMENT_SECTION, List.of("heading")),
            Map.entry(ContentTables.PART, List.of("heading", "body")),
            Map.entry(ContentTables.PARTY, List.of("unit_es", "unit_en", "office_es")),
            Map.entry(ContentTables.CONTACT, List.of("address", "label_es", "label_en")),
            Map.entry(ContentTables.GAP, List.of("note_es", "note_en")),
            Map.entry(ContentTables.FIGURE, List.of("figure_printed", "unit_es", "unit_en")),
            Map.entry(ContentTables.EVENT, List.of("note_es", "note_en")),
            Map.entry(ContentTables.OBLIGATION, List.of("deliverable_es", "deliverable_en")),
            Map.entry(ContentTables.CITATION, List.of("citation_printed")),
            Map.entry(ContentTables.GOAL, List.of("unit_es", "unit_en")),
            Map.entry(ContentTables.LABEL, List.of("label")),
            Map.entry(ContentTables.CLAIM, List.of("figure_printed", "among_es", "among_en")),
            Map.entry(ContentTables.OUTCOME, List.of("outcome_es", "outcome_en")));

    private static RunningSite site;

    @BeforeAll
    static void serve() throws Exception {
        ReleaseStore store = new ReleaseStore(Releases.fresh("hostile-content"));
        Releases.publishDemo(store, "2026-01-01.1", HostileContentIT::write);
        site = RunningSite.of(store);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** Types of pages below addresses of content that show none of it. */
    private static final Set<String> WITHOUT_CONTENT = Set.of("claim check", "counterparts", "sheet of a municipality");

    /** Every page that shows content. */
    static Stream<Address> pages() {
        return PageTypes.all()
                .filter(address -> !WITHOUT_CONTENT.contains(address.type()))
                .filter(
                        address -> address.path()
                                .matches(
                                        "/../(transfer|practic|model|intercambio|exchange|acuerdo|agreement|meta|goal|afirma|claim|regist|record"
                                                + "|(lugares|places|diagnosticos|diagnostics)/mx/(municipio|municipality)/15058).*"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatSomebodyWroteIsShownAsLettersAndNeverBecomesPartOfThePage(Address address) {
        RunningSite.Answer answer = site.once(address.path());
        assertThat(answer.status()).isEqualTo(200);
        Document page = answer.page();
        assertThat(page.select("main").text()).contains("<script>alert(1)</script>");
        assertThat(page.select("script:not([type=application/ld+json])"))
                .allMatch(script -> script.attr("src").startsWith("/assets/"));
        assertThat(page.select("script[type=application/ld+json]"))
                .noneMatch(block -> block.data().contains("<"));
        assertThat(page.select("main").select("img, iframe, object, embed, style"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).matches("|/.*|#.*|https?://.+|mailto:.+|tel:.*");
            }
        }
    }

    @Test
    void thereArePagesToLookAt() {
        assertThat(pages()).hasSizeGreaterThan(40);
    }

    private static void write(Path release) throws IOException, SQLException {
        for (Map.Entry<TableContract, List<String>> written : WRITTEN.entrySet()) {
            TableContract contract = written.getKey();
            List<Column> columns = contract.columns();
            Releases.rewrite(release, contract, row -> {
                for (int i = 0; i < columns.size(); i++) {
                    String column = columns.get(i).name();
                    if (row[i] != null && written.getValue().contains(column)) {
                        row[i] = hostile(column, row[i]);
                    }
                }
                return row;
            });
        }
    }

    private static String hostile(String column, Object value) {
        return column.equals("address") || column.equals("url") ? "javascript:alert(1)//" + HOSTILE : value + HOSTILE;
    }
}
