package org.atalaya.web.shared.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.imageio.ImageIO;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.ProjectFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservatoryFileTest {

    private static final TerritoryId NEZAHUALCOYOTL = TerritoryId.parse("MX:municipality:15058");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"observatorio.yaml", "observatory.yaml"})
    void theTemplateOfEachLanguageIsReadAndSaysItIsADemonstration(String template) {
        Observatory read =
                ObservatoryFile.read(ProjectFiles.path("data/templates/" + template), NEZAHUALCOYOTL::equals);
        assertThat(read.name().spanish()).isEqualTo("Observatorio de demostración");
        assertThat(read.name().english()).contains("Demonstration observatory");
        assertThat(read.home()).contains(NEZAHUALCOYOTL);
        assertThat(read.office().phone()).contains("+52 55 0000 0000");
        assertThat(read.zone()).isEqualTo(ZoneId.of("America/Mexico_City"));
        assertThat(read.quietPeriods()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipio.example",
                "https://municipio.example/",
                "https://municipio.example; script-src *",
                "https://*.example",
                "'self'",
                "https://municipio.example https://otro.example"
            })
    void whoMayShowPagesWithinTheirsIsAnOriginAndNothingElse(String origin) {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> read("name: A\nembed_from: [\"" + origin + "\"]\n"))
                .withMessageContaining("list origins like https://municipio.example");
    }

    /** What the template shows as comments works once the comment signs are taken away. */
    @ParameterizedTest
    @ValueSource(strings = {"observatorio.yaml", "observatory.yaml"})
    void whatTheTemplateShowsAsCommentsIsReadToo(String template) throws IOException {
        String text = Files.readString(ProjectFiles.path("data/templates/" + template));
        Observatory read = read(
                text.replaceAll("(?m)^# (?=  |[a-z_]+:( [^ ]+)?$)", "").replaceAll("(?m)^(logo|logotipo):.*$", ""));
        assertThat(read.quietPeriods()).hasSize(1);
        assertThat(read.quietPeriods().get(0).covers(LocalDate.of(2027, 6, 6))).isTrue();
        assertThat(read.errata()).hasSize(1);
        assertThat(read.address()).hasToString("Optional[https://observatorio.municipio.example]");
        assertThat(read.nextUpdate()).contains(LocalDate.of(2027, 1, 25));
        assertThat(read.embedFrom()).containsExactly("https://municipio.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "correo_electronico: a@b.example | observatory.yaml, line 2, correo_electronico is no setting; did you mean correo?",
                "telefno: 55 | observatory.yaml, line 2, telefno is no setting; did you mean telefono?",
                "correo: juan | observatory.yaml, line 2, correo must be the mailbox of an office like observatorio@municipio.example: was \"juan\"",
                "proxima_actualizacion: 30/01/2027 | observatory.yaml, line 2, proxima_actualizacion must be a day like 2027-06-01: was \"30/01/2027\"",
                "lugar_sede: MX:municipality:99999 | observatory.yaml, line 2, lugar_sede must be a place of the release like MX:municipality:15058: was \"MX:municipality:99999\"",
                "zona_horaria: Mexico | observatory.yaml, line 2, zona_horaria must be a time zone like America/Mexico_City or America/Santiago: was \"Mexico\"",
                "direccion_publica: observatorio | observatory.yaml, line 2, direccion_publica must be an address like https://observatorio.example, perhaps with a path like /observatorio that does not begin like the site's own (/es, /en, /api): was \"observatorio\"",
                "direccion_publica: https://a.example/api/x | observatory.yaml, line 2, direccion_publica must be an address like https://observatorio.example, perhaps with a path like /observatorio that does not begin like the site's own (/es, /en, /api): was \"https://a.example/api/x\"",
                "name: Otro | observatory.yaml, line 2, name is written twice, as nombre too",
                "veda_electoral: [{desde: 2027-06-06, hasta: 2027-04-02, fundamento: x}] | observatory.yaml, line 2, hasta must not lie before 2027-06-06: was \"2027-04-02\"",
                "veda_electoral: [{desde: 2027-04-02, hasta: 2027-06-06}] | observatory.yaml, line 2, lacks fundamento (legal_ground), which must have a text",
                "veda_electoral: [{desde: 2027-04-02, hasta: 2027-06-06, lugares: [MX:state:99], fundamento: x}] | observatory.yaml, line 2, lugares must be todos, or places of the release like MX:state:15",
                "color: {claro: '#0b5d66', oscuro: '#0b5d66'} | observatory.yaml, line 2, oscuro must stand out from the site's paper at 4.5 to 1 (WCAG AA), and its contrast is 2.13 to 1: was \"#0b5d66\"",
                "logotipo: nada.png | observatory.yaml, line 2, logotipo must name a PNG or SVG file of at most 200 kB beside the settings: was \"nada.png\"",
            })
    void whatIsWrongIsRefusedInOneSentence(String line, String sentence) {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> read("nombre: Prueba\n" + line + "\n"))
                .withMessage(sentence);
    }

    /** WebAIM's contrast checker: #777777 on white 4.48, #767676 on white 4.54, black on white 21. */
    @Test
    void contrastIsThatOfWcag() {
        assertThat(Contrast.ratio("#777777", "#ffffff")).isEqualTo(4.48, within(0.005));
        assertThat(Contrast.ratio("#ffffff", "#767676")).isEqualTo(4.54, within(0.005));
        assertThat(Contrast.ratio("#000000", "#ffffff")).isEqualTo(21, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://example.com/a.png'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><use href='https://example.com/a.svg#b'/></svg>",
                "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(https://example.com/#a)'/></svg>",
            })
    void aLogoThatRunsOrFetchesIsRefused(String svg) throws IOException {
        Files.writeString(folder.resolve("logo.svg"), svg);
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> read("nombre: Prueba\nlogotipo: logo.svg\n"))
                .withMessageContaining("logotipo must be an SVG without scripts");
    }

    @Test
    void aPictureIsALogoAndAnythingElseIsNot() throws IOException {
        ImageIO.write(
                new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("logo.png").toFile());
        assertThat(read("nombre: Prueba\nlogotipo: logo.png\n")
                        .logo()
                        .orElseThrow()
                        .type())
                .isEqualTo("image/png");
        Files.writeString(
                folder.resolve("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h1v1z'/></svg>");
        assertThat(read("nombre: Prueba\nlogotipo: logo.svg\n")
                        .logo()
                        .orElseThrow()
                        .type())
                .isEqualTo("image/svg+xml");
        ImageIO.write(
                new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB),
                "gif",
                folder.resolve("gif.png").toFile());
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> read("nombre: Prueba\nlogotipo: gif.png\n"))
                .withMessageContaining("be a PNG of at most 2000 by 2000 pixels");
    }

    @Test
    void aFileThatTurnsWrongWhileItIsServedChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("observatory.yaml"), "nombre: Primero\n");
        CurrentObservatory current = CurrentObservatory.of(file, NEZAHUALCOYOTL::equals);
        assertThat(current.get().name().spanish()).isEqualTo("Primero");
        Files.writeString(file, "nombre: Segundo\ncorreo: nadie\n");
        assertThat(current.get().name().spanish()).isEqualTo("Primero");
        Files.writeString(file, "nombre: El tercero\n");
        assertThat(current.get().name().spanish()).isEqualTo("El tercero");
        Files.delete(file);
        assertThat(current.get().name().spanish()).isEqualTo("El tercero");
    }

    /** Santiago is three hours behind in December, Tijuana eight. */
    @ParameterizedTest
    @CsvSource({
        "America/Santiago, 2026-12-02T02:59:59Z, 2026-12-01",
        "America/Santiago, 2026-12-02T03:00:00Z, 2026-12-02",
        "America/Tijuana,  2026-12-02T07:59:59Z, 2026-12-01",
        "America/Tijuana,  2026-12-02T08:00:00Z, 2026-12-02",
    })
    void todayIsTheObservatorysDay(String zone, String now, String today) throws IOException {
        Path file =
                Files.writeString(folder.resolve("observatory.yaml"), "nombre: Prueba\nzona_horaria: " + zone + "\n");
        CurrentObservatory current = CurrentObservatory.of(file, place -> true);
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        assertThat(current.today(clock)).isEqualTo(today);
        assertThat(LocalDate.now(current.clock(clock))).isEqualTo(today);
    }

    private Observatory read(String text) {
        try {
            return ObservatoryFile.read(
                    Files.writeString(folder.resolve("observatory.yaml"), text), NEZAHUALCOYOTL::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
