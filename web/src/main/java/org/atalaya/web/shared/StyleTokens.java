package org.atalaya.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.check.Require;

/** The tokens of the style sheet: every colour, size and space a page may have. */
public final class StyleTokens {

    private static final Pattern BLOCK = Pattern.compile(":root \\{([^}]*)}");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern SHORT = Pattern.compile("#([0-9a-f])([0-9a-f])([0-9a-f])");
    private static final StyleTokens OF_THE_SITE = new StyleTokens(read());

    private final Map<String, String> light;
    private final Map<String, String> dark;

    private StyleTokens(String css) {
        Matcher blocks = BLOCK.matcher(css);
        this.light = tokens(blocks);
        this.dark = tokens(blocks);
    }

    /** Those of the site. */
    public static StyleTokens site() {
        return OF_THE_SITE;
    }

    /** What a token says in the light. */
    public String light(String name) {
        return light.get(Require.oneOf(name, "token", light.keySet()));
    }

    /** What a token says in the dark. */
    public String dark(String name) {
        return dark.getOrDefault(name, light(name));
    }

    /** Names of the tokens that begin so, in the order of the style sheet. */
    public List<String> names(String beginning) {
        return light.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    /** Names of the colours, in the order of the style sheet. */
    public List<String> colours() {
        return light.entrySet().stream()
                .filter(token -> token.getValue().startsWith("#"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> tokens(Matcher blocks) {
        Require.that(blocks.find(), "style sheet", "have tokens for light and dark", "site.css");
        Map<String, String> tokens = new LinkedHashMap<>();
        TOKEN.matcher(blocks.group(1))
                .results()
                .forEach(
                        token -> tokens.put(token.group(1), whole(token.group(2).strip())));
        return tokens;
    }

    /** A colour of three digits is one of six. */
    private static String whole(String value) {
        Matcher brief = SHORT.matcher(value);
        return brief.matches() ? brief.replaceAll("#$1$1$2$2$3$3") : value;
    }

    private static String read() {
        try (InputStream css = StyleTokens.class.getResourceAsStream("/public/site.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
