package org.atalaya.web.shared.observatory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerDistance;
import org.atalaya.analytics.content.Bilingual;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.web.shared.observatory.SettingsYaml.Items;
import org.atalaya.web.shared.observatory.SettingsYaml.Mapping;
import org.atalaya.web.shared.observatory.SettingsYaml.Node;
import org.atalaya.web.shared.observatory.SettingsYaml.Text;

/**
 * Keys of a mapping of the settings file, each of which has a Spanish and an English word; a key of neither
 * language is refused with the nearest one.
 */
final class Settings {

    private static final Map<String, String> SPANISH = Map.ofEntries(
            Map.entry("name", "nombre"),
            Map.entry("short_name", "nombre_corto"),
            Map.entry("logo", "logotipo"),
            Map.entry("colour", "color"),
            Map.entry("light", "claro"),
            Map.entry("dark", "oscuro"),
            Map.entry("home_place", "lugar_sede"),
            Map.entry("responsible_unit", "unidad_responsable"),
            Map.entry("address", "domicilio"),
            Map.entry("phone", "telefono"),
            Map.entry("email", "correo"),
            Map.entry("privacy_notice", "aviso_de_privacidad"),
            Map.entry("licence", "licencia"),
            Map.entry("next_update", "proxima_actualizacion"),
            Map.entry("public_url", "direccion_publica"),
            Map.entry("embed_from", "incrustar_desde"),
            Map.entry("time_zone", "zona_horaria"),
            Map.entry("quiet_periods", "veda_electoral"),
            Map.entry("from", "desde"),
            Map.entry("to", "hasta"),
            Map.entry("places", "lugares"),
            Map.entry("legal_ground", "fundamento"),
            Map.entry("errata", "fe_de_erratas"),
            Map.entry("date", "fecha"),
            Map.entry("page", "pagina"),
            Map.entry("said", "decia"),
            Map.entry("says", "dice"));

    private final String file;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();

    /**
     * Keys of a mapping.
     *
     * @param known the English words of those it may have
     * @throws RefusedInput if it has another, or one in both languages
     */
    Settings(String file, Mapping mapping, List<String> known) {
        this.file = file;
        this.line = mapping.line();
        mapping.fields().forEach((key, node) -> {
            String name = known.stream()
                    .filter(each -> each.equals(key) || key.equals(SPANISH.get(each)))
                    .findFirst()
                    .orElseThrow(() -> new RefusedInput(
                            where(node, key) + " is no setting; did you mean " + nearest(key, known) + "?"));
            if (fields.put(name, node) != null) {
                throw new RefusedInput(where(node, key) + " is written twice, as " + written.get(name) + " too");
            }
            written.put(name, key);
        });
    }

    private static String nearest(String key, List<String> known) {
        return known.stream()
                .flatMap(each -> Stream.of(each, SPANISH.getOrDefault(each, each)))
                .min(Comparator.comparing(each -> new JaroWinklerDistance().apply(key, each)))
                .orElseThrow();
    }

    /** The text of a key; empty if it is not there, or has none. */
    Optional<String> find(String name) {
        Node node = fields.get(name);
        if (node == null || node instanceof Text text && text.text().isEmpty()) {
            return Optional.empty();
        }
        if (node instanceof Text text) {
            return Optional.of(text.text());
        }
        throw wrong(name, "be one text");
    }

    /** What the text of a key means. */
    <T> Optional<T> find(String name, String rule, Function<String, T> meaning) {
        return find(name).map(text -> {
            try {
                return meaning.apply(text);
            } catch (RuntimeException notThat) {
                throw wrong(name, rule);
            }
        });
    }

    /** What the text of a key means that has to be there. */
    <T> T get(String name, String rule, Function<String, T> meaning) {
        return find(name, rule, meaning).orElseThrow(() -> wrong(name, rule));
    }

    /** A text in Spanish, or in Spanish ({@code es}) and English ({@code en}). */
    Optional<Bilingual> words(String name) {
        if (fields.get(name) instanceof Mapping mapping) {
            Settings both = new Settings(file, mapping, List.of("es", "en"));
            return Optional.of(
                    new Bilingual(both.find("es").orElseThrow(() -> wrong(name, "have a text es")), both.find("en")));
        }
        return find(name).map(text -> new Bilingual(text, Optional.empty()));
    }

    /** A text in both languages that has to be there. */
    Bilingual getWords(String name) {
        return words(name).orElseThrow(() -> wrong(name, "have a text"));
    }

    /** The mapping of a key. */
    Optional<Settings> mapping(String name, List<String> known) {
        Node node = fields.get(name);
        if (node == null || node instanceof Text text && text.text().isEmpty()) {
            return Optional.empty();
        }
        if (node instanceof Mapping mapping) {
            return Optional.of(new Settings(file, mapping, known));
        }
        throw wrong(name, "have keys " + String.join(", ", known));
    }

    /** The mappings a key lists. */
    List<Settings> mappings(String name, List<String> known) {
        List<Settings> all = new ArrayList<>();
        for (Node node : nodes(name)) {
            if (!(node instanceof Mapping mapping)) {
                throw wrong(name, "be a list, each with keys " + String.join(", ", known));
            }
            all.add(new Settings(file, mapping, known));
        }
        return all;
    }

    /** The texts a key lists; one text is a list of itself. */
    List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        for (Node node : nodes(name)) {
            if (!(node instanceof Text text)) {
                throw wrong(name, "be a list of texts");
            }
            all.add(text.text());
        }
        return all;
    }

    private List<Node> nodes(String name) {
        Node node = fields.get(name);
        if (node == null || node instanceof Text text && text.text().isEmpty()) {
            return List.of();
        }
        return node instanceof Items items ? items.nodes() : List.of(node);
    }

    /** The refusal of a key's value: where it stands, the rule and the value. */
    RefusedInput wrong(String name, String rule) {
        Node node = fields.get(name);
        String key = written.getOrDefault(name, name);
        String was = node instanceof Text text ? ": was \"" + text.text() + "\"" : "";
        return node == null
                ? new RefusedInput(file + ", line " + line + ", lacks " + SPANISH.getOrDefault(name, name) + " (" + name
                        + "), which must " + rule)
                : new RefusedInput(where(node, key) + " must " + rule + was);
    }

    private String where(Node node, String key) {
        return file + ", line " + node.line() + ", " + key;
    }
}
