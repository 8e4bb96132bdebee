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

/** The site's own sentences in one language: {@code messages_es.properties}, {@code messages_en.properties}. */
public final class Messages {

    private static final Map<Language, Messages> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Messages(language));
        }
    }

    private final Language language;
    private final Properties texts = new Properties();

    private Messages(Language language) {
        this.language = language;
        String file = "/messages_" + language.code() + ".properties";
        try (InputStream content = Messages.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
