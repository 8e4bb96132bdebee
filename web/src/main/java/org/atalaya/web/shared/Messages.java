package org.atalaya.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.atalaya.data.check.Require;

/**
 * The site's own sentences in one language: {@code messages_es.properties}, {@code messages_en.properties}; in
 * {@code messages_es_CL.properties} those that are said otherwise in Chile.
 */
public final class Messages {

    private static final Map<Language, Messages> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Messages(language));
        }
    }

    private final Language language;
    private final Properties texts;

    private Messages(Language language) {
        this.language = language;
        Properties common = read(language.code(), new Properties());
        this.texts = language == Language.ES_CL ? read("es_CL", common) : common;
    }

    /** The sentences of a file, and the others where it has none. */
    private static Properties read(String name, Properties others) {
        Properties texts = new Properties(others);
        try (InputStream content = Messages.class.getResourceAsStream("/messages_" + name + ".properties")) {
            texts.load(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The sentences of a language. */
    public static Messages of(Language language) {
        return ALL.get(language);
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /**
     * A sentence.
     *
     * @param key its name
     * @param arguments what stands in its places {@code {0}}, {@code {1}}, …
     * @throws IllegalArgumentException if there is no such sentence
     */
    public String text(String key, Object... arguments) {
        String text = texts.getProperty(key);
        Require.that(text != null, "message", "stand in messages_" + language.code() + ".properties", key);
        return arguments.length == 0 ? text : new MessageFormat(text, language.locale()).format(arguments);
    }

    /** Names of all sentences. */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
