package org.atalaya.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.web.diagnosis.DiagnosisPages;
import org.atalaya.web.diagnosis.Dossier;
import org.atalaya.web.diagnosis.Dossiers;
import org.atalaya.web.print.PdfPrinter;
import org.atalaya.web.print.WordWriter;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;

/** The wiring of diagnoses: the form, and each dossier as page, PDF and Word document. */
final class DiagnosisRoutes {

    private static final String PDF = ".pdf";
    private static final String WORD = ".docx";

    private final CurrentRelease current;
    private final PageWriter pages;
    private final Clock clock;
    private final PdfPrinter printer = new PdfPrinter();

    DiagnosisRoutes(CurrentRelease current, PageWriter pages, Clock clock) {
        this.current = current;
        this.pages = pages;
        this.clock = clock;
    }

    void configure(JavalinConfig config) {
        for (Language language : Language.ofAddresses()) {
            String path = Section.DIAGNOSES.path(language);
            Routes.read(config, path, Routes.page(current, language, this::form));
            Routes.read(config, path + "/{country}/{kind}/{code}", Routes.page(current, language, this::dossier));
        }
    }

    private void form(Context context, Release release, Language language) throws IOException {
        DiagnosisPages forms = new DiagnosisPages(
                release, language, Asked.asOf(context, clock, language).day());
        Optional<String> dossier = forms.dossier(name -> Asked.parameter(context, name));
        if (dossier.isPresent()) {
            context.redirect(dossier.get(), HttpStatus.FOUND);
            return;
        }
        Messages text = Messages.of(language);
        String query = Asked.query(context);
        pages.write(
                context,
                "diagnosis/form.jte",
                forms.page(name -> Asked.parameter(context, name)),
                pages.frame(
                        release,
                        language,
                        text.text("dossier.formTitle"),
                        text.text("dossier.formDescription"),
                        Section.DIAGNOSES,
                        other -> Section.DIAGNOSES.path(other) + query,
                        List.of(PageWriter.crumb(text, Section.TRANSFER)),
                        false));
    }

    private void dossier(Context context, Release release, Language language) throws SQLException, IOException {
        String code = context.pathParam("code");
        String ending = code.endsWith(PDF) ? PDF : code.endsWith(WORD) ? WORD : "";
        PlaceEntry place = Asked.place(context, release, language, code.substring(0, code.length() - ending.length()));
        String problem = Asked.parameter(context, "problem").orElse("insecurity");
        Dossier dossier = new Dossiers(
                        release,
                        language,
                        pages.root(context),
                        pages.observatory(release, language).author())
                .of(place, problem);
        switch (ending) {
            case PDF -> file(context, dossier, PDF, "application/pdf", printed(dossier, context));
            case WORD ->
                file(
                        context,
                        dossier,
                        WORD,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        new WordWriter(pages.root(context)).write(dossier.paper()));
            default -> page(context, release, language, place, dossier);
        }
    }

    private void page(Context context, Release release, Language language, PlaceEntry place, Dossier dossier) {
        String query = Asked.query(context);
        pages.write(
                context,
                "diagnosis/dossier.jte",
                dossier,
                pages.frame(
                        release,
                        language,
                        dossier.paper().title(),
                        dossier.paper().subject(),
                        Section.DIAGNOSES,
                        other -> Links.dossier(other, place.id(), "") + query,
                        List.of(
                                PageWriter.crumb(Messages.of(language), Section.TRANSFER),
                                PageWriter.crumb(Messages.of(language), Section.DIAGNOSES)),
                        false));
    }

    private byte[] printed(Dossier dossier, Context context) throws IOException {
        return printer.print(
                pages.render("diagnosis/print.jte", Map.of("dossier", dossier, "root", pages.root(context))),
                dossier.paper().made());
    }

    private static void file(Context context, Dossier dossier, String ending, String type, byte[] bytes) {
        context.contentType(type);
        context.header("Content-Disposition", "attachment; filename=\"" + dossier.file() + ending + "\"");
        context.result(bytes);
    }
}
