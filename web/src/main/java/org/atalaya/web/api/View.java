package org.atalaya.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;

/**
 * Something a page finds out when it is asked, given to programs as the page has it.
 *
 * @param name the last part of its address
 * @param about what it tells
 * @param parameters what it can be asked with, besides the language and the release
 * @param page the page that shows it
 * @param maker what finds it out
 */
public record View(
        String name, String about, List<Parameter> parameters, Function<Language, String> page, Maker maker) {

    public View {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter.
     *
     * @param name its name
     * @param meaning what it chooses
     * @param repeated whether it may be given several times
     */
    public record Parameter(String name, String meaning, boolean repeated) {

        /** One that is given once. */
        public static Parameter of(String name, String meaning) {
            return new Parameter(name, meaning, false);
        }
    }

    /** What finds out what a view tells. */
    public interface Maker {
        /** The record the page shows. */
        Object make(Release release, Language language, Asked asked) throws Exception;
    }

    /** What an address asks. */
    public interface Asked {

        /** The value of a parameter, if the address has one. */
        Optional<String> find(String parameter);

        /** Every value of a parameter. */
        List<String> list(String parameter);
    }
}
