package org.atalaya.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Citable;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;

/** What a view tells, with its address, its page and what a reader must know of it. */
public final class ViewAnswer {

    private static final List<String> OF_EVERY_VIEW = List.of("lang", "release");

    private final Release release;
    private final String site;
    private final View view;
    private final Map<String, List<String>> parameters;
    private final Language language;

    /**
     * What an address asks of a view.
     *
     * @param release the release
     * @param site scheme and host the site is asked at
     * @param view the view
     * @param parameters parameters of the address
     * @param preferred language of the answer, if the address does not say
     * @throws BadRequest if a parameter cannot be used
     */
    public ViewAnswer(
            Release release, String site, View view, Map<String, List<String>> parameters, Language preferred) {
        this.release = release;
        this.site = site;
        this.view = view;
        this.parameters = parameters;
        this.language = TableRequest.language(parameters, preferred);
        TableRequest.requireKnown(parameters, names(), language);
        view.parameters().stream()
                .filter(parameter -> !parameter.repeated())
                .forEach(parameter -> TableRequest.single(parameters, parameter.name(), language));
    }

    /** The answer as JSON. */
    public Api.Answer json() throws Exception {
        Object content = view.maker().make(release, language, asked());
        ViewTree tree = new ViewTree();
        Optional<Object> shown = tree.of(content);
        List<Map.Entry<String, String>> whole = new ArrayList<>(given());
        if (content instanceof Citable cited) {
            cited.parameters().stream()
                    .filter(open -> !parameters.containsKey(open.getKey()))
                    .forEach(whole::add);
        }
        whole.add(Map.entry("release", release.id()));
        String page = view.page().apply(language) + Links.query(whole);
        whole.add(Map.entry("lang", language.code()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("release", release.id());
        answer.put("view", view.name());
        answer.put("about", view.about());
        answer.put("language", language.code());
        answer.put("address", site + Api.VIEWS + "/" + view.name() + Links.query(whole));
        answer.put("page", site + page);
        answer.put(
                "warnings",
                tree.withheld().entrySet().stream()
                        .map(why -> Map.of("kind", "withheld", "about", why.getKey(), "sentence", why.getValue()))
                        .toList());
        answer.put("content", shown.orElseGet(Map::of));
        return Api.Answer.json(Json.bytes(answer));
    }

    private View.Asked asked() {
        return new View.Asked() {
            @Override
            public Optional<String> find(String parameter) {
                return TableRequest.single(parameters, parameter, language).filter(value -> !value.isBlank());
            }

            @Override
            public List<String> list(String parameter) {
                return parameters.getOrDefault(parameter, List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .toList();
            }
        };
    }

    /** What the address asks, in the order in which the view names it. */
    private List<Map.Entry<String, String>> given() {
        return view.parameters().stream()
                .map(View.Parameter::name)
                .flatMap(name -> asked().list(name).stream().map(value -> Map.entry(name, value)))
                .toList();
    }

    private List<String> names() {
        return Stream.concat(view.parameters().stream().map(View.Parameter::name), OF_EVERY_VIEW.stream())
                .toList();
    }
}
