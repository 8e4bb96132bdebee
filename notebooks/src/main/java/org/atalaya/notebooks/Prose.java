package org.atalaya.notebooks;

import java.util.List;
import java.util.Map;

/**
 * Sentences in a notebook, as the site says them.
 *
 * @param title what they are about; empty if they say it themselves
 * @param sentences the sentences
 * @param page address of the page they stand on
 */
public record Prose(String title, List<String> sentences, String page) implements Shown {

    public Prose {
        sentences = sentences.stream().filter(sentence -> !sentence.isBlank()).toList();
    }

    @Override
    public String html() {
        return Templates.render("notebook/prose.jte", Map.of("prose", this));
    }

    @Override
    public String text() {
        return (title.isEmpty() ? "" : title + "\n") + String.join("\n", sentences);
    }

    @Override
    public String toString() {
        return text();
    }
}
