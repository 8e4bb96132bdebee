package org.atalaya.ingestion.own;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.raw.RawContainer;

/** Recognises workbooks of own surveys and registers among raw files, by their sheets, and reads them. */
public final class OwnFiles {

    /** The source's id in accounts and problems. */
    public static final String SOURCE = "own";

    private final CatalogueFiles catalogue;

    /** Workbooks read by what the catalogues know. */
    public OwnFiles(CatalogueFiles catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What a container holds.
     *
     * @param surveys own surveys
     * @param registers own registers
     */
    public record Found(List<OwnSurvey> surveys, List<OwnRegister> registers) {

        /** Nothing. */
        public static final Found NONE = new Found(List.of(), List.of());

        public Found {
            surveys = List.copyOf(surveys);
            registers = List.copyOf(registers);
        }

        /** Whether the container holds neither. */
        public boolean isEmpty() {
            return surveys.isEmpty() && registers.isEmpty();
        }

        /** Names of the workbooks. */
        public List<String> files() {
            return Stream.concat(
                            surveys.stream().map(OwnSurvey::file),
                            registers.stream().map(OwnRegister::file))
                    .toList();
        }
    }

    /**
     * The own surveys and registers a container holds.
     *
     * @throws RefusedInput if one holds personal data, or its method, questions or categories cannot be taken
     */
    public Found find(RawContainer container) throws IOException {
        List<OwnSurvey> surveys = new ArrayList<>();
        List<OwnRegister> registers = new ArrayList<>();
        for (String entry : container.entries()) {
            Optional<OwnWorkbook> workbook = OwnWorkbook.find(container, entry);
            if (workbook.isPresent()) {
                OwnForm form = form(workbook.get());
                PersonalData.refuse(workbook.get(), form);
                if (form == OwnForm.REGISTER) {
                    registers.add(register(container, entry, workbook.get()));
                } else {
                    surveys.add(survey(container, entry, workbook.get(), form));
                }
            }
        }
        return new Found(surveys, registers);
    }

    private static OwnForm form(OwnWorkbook workbook) {
        List<OwnForm> forms = Arrays.stream(OwnForm.values())
                .filter(form -> workbook.find(form.rows()).isPresent())
                .toList();
        if (forms.size() != 1) {
            throw new RefusedInput(workbook.name() + " has " + (forms.isEmpty() ? "none" : "more than one")
                    + " of the sheets " + OwnForm.MICRODATA.rows().get(0) + " (answers of each person), "
                    + OwnForm.ESTIMATES.rows().get(0) + " (finished estimates) and "
                    + OwnForm.REGISTER.rows().get(0) + " (counts of a register); one of them is expected.");
        }
        return forms.get(0);
    }

    private static OwnSheet described(OwnWorkbook workbook, OwnForm form) {
        return workbook.find(form.questions())
                .orElseThrow(() -> new RefusedInput(workbook.name() + " has no sheet "
                        + form.questions().get(0) + " (" + form.questions().get(1) + "), which says what is counted."));
    }

    private OwnRegister register(RawContainer container, String entry, OwnWorkbook workbook) throws IOException {
        OwnSheet categoriesSheet = described(workbook, OwnForm.REGISTER);
        RegisterMethod method =
                RegisterMethod.read(workbook.find(OwnForm.METHOD).orElseThrow(), catalogue.places());
        List<RegisterCategory> categories = CategoriesSheet.read(categoriesSheet, catalogue.offences());
        CountsSheet.Counts counts =
                CountsSheet.read(workbook.find(OwnForm.REGISTER.rows()).orElseThrow(), method, categories);
        return new OwnRegister(
                workbook.name(),
                release(
                        container,
                        entry,
                        workbook,
                        method.register(),
                        method.to().toString()),
                method,
                categories,
                counts.kept(),
                counts.sheet(),
                counts.read(),
                counts.problems());
    }

    private static SourceRelease release(
            RawContainer container, String entry, OwnWorkbook workbook, String source, String period)
            throws IOException {
        return new SourceRelease(source, period, workbook.name(), container.sha256(entry), container.bytes(entry));
    }

    private OwnSurvey survey(RawContainer container, String entry, OwnWorkbook workbook, OwnForm form)
            throws IOException {
        OwnSheet questionsSheet = described(workbook, form);
        OwnMethod method = MethodSheet.read(workbook.find(OwnForm.METHOD).orElseThrow(), form, catalogue.places());
        OwnQuestions questions = QuestionsSheet.read(questionsSheet, form, method.survey(), catalogue.indicators());
        OwnSheet rowsSheet = workbook.find(form.rows()).orElseThrow();
        return new OwnSurvey(
                form,
                workbook.name(),
                release(container, entry, workbook, method.survey(), method.period()),
                method,
                questions,
                form == OwnForm.MICRODATA
                        ? PersonsSheet.read(rowsSheet, method, questions)
                        : EstimatesSheet.read(rowsSheet, method, questions, catalogue.domains()));
    }
}
