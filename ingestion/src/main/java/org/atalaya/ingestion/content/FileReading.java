package org.atalaya.ingestion.content;

import java.io.Serializable;
import java.util.List;

/**
 * What reading one content file gave.
 *
 * @param file its path below data/content
 * @param sha256 SHA-256 of its bytes
 * @param bytes its size
 * @param rows its rows, the rejected among them
 * @param problems what was wrong with them
 * @param replaces the file it stands in for; empty if it stands in for none
 * @param lines where its lines stand, if it is a workbook
 */
record FileReading(
        String file,
        String sha256,
        long bytes,
        List<ContentRow> rows,
        List<ContentProblem> problems,
        String replaces,
        WorkbookLines lines)
        implements Serializable {}
