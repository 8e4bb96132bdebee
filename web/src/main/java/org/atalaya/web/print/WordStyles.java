package org.atalaya.web.print;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of written documents. Headings are Word's own by id, so that its outline and contents know them. */
final class WordStyles {

    static final String TITLE = "Title";
    static final String HEADING_1 = "Heading1";
    static final String HEADING_2 = "Heading2";
    static final String BODY = "BodyText";
    static final String COVER = "Subtitle";
    static final String CAPTION = "Caption";
    static final String NOTE = "Note";
    static final String CELL = "TableContents";

    private static final String SERIF = "Georgia";
    private static final String SANS = "Calibri";

    private WordStyles() {}

    static void add(XWPFDocument document, String language) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(language);
        styles.setDefaultFonts(fonts(SANS));
        add(styles, TITLE, "Title", new Look(SERIF, 24, true, "1C2321", 0, 160), 0);
        add(styles, HEADING_1, "heading 1", new Look(SERIF, 16, true, "1C2321", 320, 100), 1);
        add(styles, HEADING_2, "heading 2", new Look(SERIF, 13, true, "1C2321", 220, 80), 2);
        add(styles, BODY, "Body Text", new Look(SANS, 11, false, "1C2321", 0, 120), 0);
        add(styles, COVER, "Subtitle", new Look(SANS, 11, false, "1C2321", 0, 40), 0);
        add(styles, CAPTION, "caption", new Look(SANS, 10, true, "1C2321", 120, 60), 0);
        add(styles, NOTE, "Note", new Look(SANS, 9, false, "58615E", 0, 100), 0);
        add(styles, CELL, "Table Contents", new Look(SANS, 9, false, "1C2321", 20, 20), 0);
    }

    /** A list of its own with a dot before each item. */
    static BigInteger bullets(XWPFDocument document) {
        XWPFNumbering numbering = document.createNumbering();
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
        CTLvl level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        CTPPrGeneral indent = level.addNewPPr();
        indent.addNewInd().setLeft(BigInteger.valueOf(360));
        indent.getInd().setHanging(BigInteger.valueOf(240));
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    /**
     * How a style looks.
     *
     * @param font its typeface
     * @param points its size
     * @param bold whether it is bold
     * @param colour its colour
     * @param before space before a paragraph, twentieths of a point
     * @param after space after it
     */
    private record Look(String font, int points, boolean bold, String colour, int before, int after) {}

    private static void add(XWPFStyles styles, String id, String name, Look look, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(look.before()));
        spacing.setAfter(BigInteger.valueOf(look.after()));
        if (outline > 0 || id.equals(CAPTION)) {
            paragraph.addNewKeepNext();
        }
        if (outline > 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline - 1L));
        }
        CTRPr letters = style.addNewRPr();
        letters.addNewRFonts().set(fonts(look.font()));
        if (look.bold()) {
            letters.addNewB();
        }
        letters.addNewColor().setVal(look.colour());
        letters.addNewSz().setVal(BigInteger.valueOf(2L * look.points()));
        styles.addStyle(new XWPFStyle(style));
    }

    private static CTFonts fonts(String name) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(name);
        fonts.setHAnsi(name);
        return fonts;
    }
}
