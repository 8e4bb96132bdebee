package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The style sheet says every colour, size and space by its token, and closes what it opens. */
class StyleSheetTest {

    private static final String CSS = withoutComments(read());

    /** Where a rule is left open all that follows is part of it, and no browser says so. */
    @Test
    void everyBlockIsClosedBeforeTheNextRuleOfItsDepth() {
        int depth = 0;
        for (String line : CSS.split("\n")) {
            if (!line.isBlank()) {
                int own = line.strip().startsWith("}") ? depth - 1 : depth;
                assertThat(line.length() - line.stripLeading().length())
                        .as("indentation of: %s", line)
                        .isIn(2 * own, 2 * own + 2);
                assertThat(line.startsWith(" ") ? 0 : own).as(line).isZero();
            }
            depth += count(line, '{') - count(line, '}');
        }
        assertThat(depth).isZero();
    }

    @Test
    void coloursStandInTokensOnly() {
        String rules = CSS.replaceAll(":root \\{[^}]*}", "");
        assertThat(found(rules, "#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl)a?\\(")).isEmpty();
    }

    @Test
    void textHasTheSizesOfTokensOnly() {
        assertThat(found(CSS, "font-size: (?!var\\(--text|inherit)[^;]*;"))
                .as("but those of the root, of paper, and of names on a narrow map, which is scaled")
                .containsOnly("font-size: 18px;", "font-size: 12pt;", "font-size: 11pt;", "font-size: 32px;");
        assertThat(found(CSS, "\\bfont: (?!.*var\\(--text|inherit)[^;]*;"))
                .as("only drawings have sizes of their own, since they are scaled")
                .containsOnly("font: 13px var(--sans);", "font: 600 18px var(--sans);", "font: 600 22px var(--sans);");
    }

    @Test
    void distancesHaveTheSizesOfTokensOnly() {
        assertThat(found(
                        CSS,
                        "(margin|padding|gap|(margin|padding|row|column)-[a-z]+): [^;]*?(?<![\\w.-])[0-9.]+r?em[^;]*;"))
                .isEmpty();
    }

    @Test
    void everyTokenUsedIsThereAndEveryTokenIsUsed() {
        List<String> used = Pattern.compile("var\\(--([a-z0-9-]+)")
                .matcher(CSS)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(used)
                .allSatisfy(name ->
                        assertThat(StyleTokens.site().light(name)).as(name).isNotBlank());
        assertThat(StyleTokens.site().names(""))
                .filteredOn(name -> !name.startsWith("line-")) // charts.js asks for these
                .allSatisfy(name -> assertThat(used).contains(name));
    }

    /** What a finger cannot do shows nothing that is not there without it. */
    @Test
    void pointingAtSomethingOnlyColoursIt() {
        assertThat(found(CSS, "[^}]*:hover[^{]*\\{[^}]*}"))
                .allSatisfy(rule ->
                        assertThat(rule.substring(rule.indexOf('{'))).matches("\\{\\s*background: [^;]*;\\s*}"));
    }

    private static List<String> found(String css, String pattern) {
        return Pattern.compile(pattern)
                .matcher(css)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static int count(String line, char sign) {
        return (int) line.chars().filter(each -> each == sign).count();
    }

    /** Comments go, lines stay. */
    private static String withoutComments(String css) {
        return Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL).matcher(css).replaceAll("");
    }

    private static String read() {
        try (InputStream css = StyleSheetTest.class.getResourceAsStream("/public/site.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
