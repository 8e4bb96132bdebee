package org.atalaya.ingestion.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The cells of a sheet that are merged over several rows: one value for several rows, of which a file
 * keeps it in the first only.
 *
 * @param blocks the merged blocks
 */
public record MergedCells(List<Block> blocks) {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    /** A block of merged cells, bounds included; columns from 0, rows from 1. */
    public record Block(int firstColumn, int firstRow, int lastColumn, int lastRow) {}

    /** Whether a cell is part of a value that spans several rows. */
    public boolean spansRows(int row, int column) {
        return blocks.stream()
                .anyMatch(block -> block.firstRow() < block.lastRow()
                        && row >= block.firstRow()
                        && row <= block.lastRow()
                        && column >= block.firstColumn()
                        && column <= block.lastColumn());
    }

    /** Reads the merged blocks a sheet's part names after its rows. */
    static MergedCells read(InputStream sheet) throws XMLStreamException {
        List<Block> blocks = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(sheet);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("mergeCell")) {
                Matcher range = RANGE.matcher(String.valueOf(xml.getAttributeValue(null, "ref")));
                if (range.matches()) {
                    blocks.add(new Block(
                            column(range.group(1)),
                            Integer.parseInt(range.group(2)),
                            column(range.group(3)),
                            Integer.parseInt(range.group(4))));
                }
            }
        }
        return new MergedCells(blocks);
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
