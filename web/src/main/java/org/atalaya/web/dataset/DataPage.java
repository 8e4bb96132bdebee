package org.atalaya.web.dataset;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.dataset.RevisionPage.CutRow;

/**
 * What the data page shows.
 *
 * @param release the release
 * @param madeOn day it was made
 * @param codeVersion version of the code that made it
 * @param official official files it was made from
 * @param registers editions of registers of offences
 * @param populations whose population is known, from which source
 * @param surveys own surveys of observatories and municipalities
 * @param own the project's own files it was made from
 * @param tables its tables
 * @param problems kinds of problem found
 * @param works published works cited
 */
public record DataPage(
        String release,
        String madeOn,
        String codeVersion,
        List<FileRow> official,
        List<CutRow> registers,
        List<PopulationRow> populations,
        List<SurveyRow> surveys,
        List<FileRow> own,
        List<TableRow> tables,
        List<ProblemRow> problems,
        List<WorkRow> works) {

    /**
     * A file.
     *
     * @param name its name
     * @param what what it holds
     * @param reading how far its reading is proved; empty if it is no microdata of an official survey
     * @param sha256 SHA-256 of its bytes
     * @param read records read
     * @param kept records kept
     * @param rejected records rejected
     */
    public record FileRow(
            String name, String what, String reading, String sha256, String read, String kept, String rejected) {}

    /**
     * What a source knows of the population of a kind of places.
     *
     * @param source the source
     * @param places how many places of which kind
     * @param years the years
     */
    public record PopulationRow(String source, String places, String years) {}

    /**
     * An edition of an own survey.
     *
     * @param title its title and edition
     * @param path page of its place
     * @param place the place
     * @param unit the unit that answers for it
     * @param sample what its sample says of the population
     * @param file its workbook, with what became of its rows
     */
    public record SurveyRow(String title, String path, String place, String unit, String sample, FileRow file) {}

    /**
     * A table of the release.
     *
     * @param name its name
     * @param rows its rows
     * @param digest its canonical digest
     */
    public record TableRow(String name, String rows, String digest) {}

    /**
     * A kind of problem in a file.
     *
     * @param code its code
     * @param explanation what it means and what was done
     * @param file the file
     * @param count how often
     * @param first the first case; empty if it has no place in the file
     */
    public record ProblemRow(String code, String explanation, String file, String count, String first) {}

    /**
     * A published work.
     *
     * @param title its title
     * @param publisher who publishes it
     * @param licence terms of use
     * @param url the publisher's page; empty if it has none
     */
    public record WorkRow(String title, String publisher, String licence, Optional<String> url) {}
}
