package org.atalaya.ingestion.own;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.raw.RawContainer;

/** Recognises workbooks of own surveys among raw files, by their sheets, and reads them. */
public final class OwnSurveyFiles {

    /** The source's id in accounts and problems. */
    public static final String SOURCE = "own";

    private final CatalogueFiles catalogue;

    /** Workbooks read by what the catalogues know. */
    public OwnSurveyFiles(CatalogueFiles catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The own surveys a container holds.
     *
     * @throws RefusedInput if one holds personal data, or its method or questions cannot be taken
     */
    public List<OwnSurvey> find(RawContainer container) throws IOException {
        List<OwnSurvey> found = new ArrayList<>();
        for (String entry : container.entries()) {
            Optional<OwnWorkbook> workbook = OwnWorkbook.find(container, entry);
            if (workbook.isPresent()) {
                found.add(survey(container, entry, workbook.get()));
            }
        }
        return found;
    }

    private OwnSurvey survey(RawContainer container, String entry, OwnWorkbook workbook) throws IOException {
        List<OwnForm> forms = Arrays.stream(OwnForm.values())
                .filter(form -> workbook.find(form.rows()).isPresent())
                .toList();
        if (forms.size() != 1) {
            throw new RefusedInput(workbook.name() + " has " + (forms.isEmpty() ? "neither" : "both")
                    + " a sheet " + OwnForm.MICRODATA.rows().get(0) + " (answers of each person)"
                    + (forms.isEmpty() ? " nor" : " and") + " a sheet "
                    + OwnForm.ESTIMATES.rows().get(0) + " (finished estimates); one of them is expected.");
        }
        OwnForm form = forms.get(0);
        PersonalData.refuse(workbook, form);
        OwnSheet questionsSheet = workbook.find(form.questions())
                .orElseThrow(() -> new RefusedInput(workbook.name() + " has no sheet "
                        + form.questions().get(0) + " (" + form.questions().get(1) + "), which says what is counted."));
        OwnMethod method = MethodSheet.read(workbook.find(OwnForm.METHOD).orElseThrow(), form, catalogue.places());
        OwnQuestions questions = QuestionsSheet.read(questionsSheet, form, method.survey(), catalogue.indicators());
        OwnSheet rowsSheet = workbook.find(form.rows()).orElseThrow();
        return new OwnSurvey(
                form,
                workbook.name(),
                new SourceRelease(
                        method.survey(),
                        method.period(),
                        workbook.name(),
                        container.sha256(entry),
                        container.bytes(entry)),
                method,
                questions,
                form == OwnForm.MICRODATA
                        ? PersonsSheet.read(rowsSheet, method, questions)
                        : EstimatesSheet.read(rowsSheet, method, questions, catalogue.domains()));
    }
}
