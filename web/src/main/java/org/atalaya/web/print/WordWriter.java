package org.atalaya.web.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Writes a paper as a Word document somebody goes on writing in: styles for its headings, tables whose heading row is
 * repeated, its language for the spelling checker, numbered pages, letter size.
 */
public final class WordWriter {

    /** Twentieths of a point: 8.5 by 11 inches, margins of 20 mm. */
    private static final int WIDTH = 12_240;

    private static final int HEIGHT = 15_840;
    private static final int MARGIN = 1_134;

    private static final String LINK = "0B5D66";
    private static final String HEAD = "E7EEEE";

    private final String root;

    /**
     * Writes papers of a site.
     *
     * @param root what the site's addresses begin with, so that links lead there from a file
     */
    public WordWriter(String root) {
        this.root = root;
    }

    /** The document of a paper. */
    public byte[] write(Paper paper) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordStyles.add(document, paper.language());
            properties(document, paper);
            page(document, paper);
            paragraph(document, WordStyles.TITLE, List.of(Paper.Words.of(paper.title())));
            for (Paper.Line line : paper.cover()) {
                XWPFParagraph written = document.createParagraph();
                written.setStyle(WordStyles.COVER);
                XWPFRun name = written.createRun();
                name.setBold(true);
                name.setText(line.name() + ": ");
                words(written, line.words());
            }
            for (Paper.Part part : paper.parts()) {
                paragraph(document, WordStyles.HEADING_1, List.of(Paper.Words.of(part.title())));
                part.blocks().forEach(block -> block(document, block));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void block(XWPFDocument document, Paper.Block block) {
        if (block instanceof Paper.Heading heading) {
            paragraph(document, WordStyles.HEADING_2, List.of(Paper.Words.of(heading.text())));
        } else if (block instanceof Paper.Text text) {
            paragraph(document, text.note() ? WordStyles.NOTE : WordStyles.BODY, text.words());
        } else if (block instanceof Paper.Bullets bullets) {
            BigInteger list = WordStyles.bullets(document);
            for (List<Paper.Words> item : bullets.items()) {
                paragraph(document, WordStyles.BODY, item).setNumID(list);
            }
        } else if (block instanceof Paper.Table table) {
            table(document, table);
        }
    }

    private XWPFParagraph paragraph(XWPFDocument document, String style, List<Paper.Words> words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        words(paragraph, words);
        return paragraph;
    }

    private void words(XWPFParagraph paragraph, List<Paper.Words> words) {
        for (Paper.Words each : words) {
            XWPFRun run = address(each)
                    .map(address -> {
                        XWPFHyperlinkRun link = paragraph.createHyperlinkRun(address);
                        link.setColor(LINK);
                        return (XWPFRun) link;
                    })
                    .orElseGet(paragraph::createRun);
            run.setText(each.text());
            if (!each.language().isEmpty()) {
                run.setLang(each.language());
            }
        }
    }

    /** Where words lead from a file; nowhere if only within the page. */
    private Optional<String> address(Paper.Words words) {
        if (words.path().isEmpty() || words.path().startsWith("#")) {
            return Optional.empty();
        }
        return Optional.of(words.path().startsWith("/") ? root + words.path() : words.path());
    }

    private void table(XWPFDocument document, Paper.Table table) {
        paragraph(document, WordStyles.CAPTION, List.of(Paper.Words.of(table.caption())));
        XWPFTable written = document.createTable(1, table.head().size());
        written.setWidth("100%");
        XWPFTableRow head = written.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int column = 0; column < table.head().size(); column++) {
            XWPFTableCell cell = head.getCell(column);
            cell.setColor(HEAD);
            XWPFParagraph text = cell.getParagraphs().get(0);
            text.setStyle(WordStyles.CELL);
            XWPFRun run = text.createRun();
            run.setBold(true);
            run.setText(table.head().get(column));
        }
        for (List<Paper.Cell> row : table.rows()) {
            XWPFTableRow line = written.createRow();
            line.setCantSplitRow(true);
            for (int column = 0; column < row.size(); column++) {
                XWPFParagraph text = line.getCell(column).getParagraphs().get(0);
                text.setStyle(WordStyles.CELL);
                words(text, row.get(column).words());
            }
        }
        document.createParagraph().setStyle(WordStyles.BODY);
    }

    private static void properties(XWPFDocument document, Paper paper) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(paper.title());
        core.setCreator(paper.unit());
        core.setSubjectProperty(paper.subject());
        core.getUnderlyingProperties().setLanguageProperty(paper.language());
        core.setCreated(Optional.of(Date.from(paper.made())));
        core.setModified(Optional.of(Date.from(paper.made())));
    }

    private static void page(XWPFDocument document, Paper paper) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        for (BigInteger edge : List.of(BigInteger.valueOf(MARGIN))) {
            margin.setTop(edge);
            margin.setBottom(edge);
            margin.setLeft(edge);
            margin.setRight(edge);
        }
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle(WordStyles.NOTE);
        foot.setAlignment(ParagraphAlignment.RIGHT);
        foot.createRun().setText(paper.title() + " · " + paper.edition() + " · ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        foot.createRun().setText(" / ");
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }
}
