package org.atalaya.web.agreement;

import java.util.List;
import java.util.Map;
import org.atalaya.web.shared.Citable;
import org.atalaya.web.shared.content.CommitmentView;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordLink;
import org.atalaya.web.shared.content.RecordView;

/**
 * A meeting, an agreement, a resolution, a provision or an obligation.
 *
 * @param record what every record has
 * @param asOf the day the page tells of, like 2022-08-04
 * @param asOfName the day in words
 * @param path its address, without the day
 * @param commitment the obligation, if it is one; empty or one
 * @param parts its resolutions and provisions; itself if it is one
 * @param others its parts of other kinds
 */
public record AgreementPage(
        RecordView record,
        String asOf,
        String asOfName,
        String path,
        List<CommitmentView> commitment,
        List<Part> parts,
        List<RecordLink> others)
        implements Citable {

    @Override
    public List<Map.Entry<String, String>> parameters() {
        return List.of(Map.entry("asOf", asOf));
    }

    /**
     * A resolution or provision.
     *
     * @param id its id
     * @param record what every record has
     * @param commitments its obligations
     * @param cites what it cites
     * @param citedBy where it is cited
     */
    public record Part(
            String id,
            RecordView record,
            List<CommitmentView> commitments,
            List<CitationView> cites,
            List<CitationView> citedBy) {}

    /**
     * A cross-reference.
     *
     * @param printed the citation as printed
     * @param record the record at its other end
     * @param found the obligations it leads to; empty if it leads to none
     */
    public record CitationView(Passage printed, RecordLink record, List<RecordLink> found) {}
}
