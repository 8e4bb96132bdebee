package org.atalaya.web.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.withdrawal.Withdrawal;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;

/** The releases that can be asked for, newest first, with the digests of their tables; and those that were withdrawn. */
public final class ReleaseList {

    /** Its address. */
    public static final String PATH = Api.ROOT + "/releases";

    private static final int USUAL = 10;
    private static final int MOST = 50;
    private static final List<String> PARAMETERS = List.of(TableRequest.LIMIT, TableRequest.OFFSET, "release", "lang");

    private final CurrentRelease current;
    private final String site;
    private final Language language;

    /**
     * The list of a store.
     *
     * @param current what is served of it
     * @param site scheme and host the site is asked at
     * @param language language of what is wrong with an address
     */
    public ReleaseList(CurrentRelease current, String site, Language language) {
        this.current = current;
        this.site = site;
        this.language = language;
    }

    /**
     * A page of it.
     *
     * @param parameters parameters of the address
     * @throws BadRequest if one cannot be used
     */
    public Api.Answer json(Map<String, List<String>> parameters) throws IOException {
        TableRequest.requireKnown(parameters, PARAMETERS, language);
        int limit = number(parameters, TableRequest.LIMIT, USUAL, MOST);
        int offset = number(parameters, TableRequest.OFFSET, 0, Integer.MAX_VALUE);
        List<String> ids = current.kept();
        List<Map<String, Object>> releases = new ArrayList<>();
        for (String id : ids.subList(Math.min(offset, ids.size()), (int) Math.min((long) offset + limit, ids.size()))) {
            current.findManifest(id).map(this::entry).ifPresent(releases::add);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("current", current.get().id());
        answer.put("total", ids.size());
        answer.put("offset", offset);
        if ((long) offset + limit < ids.size() && limit > 0) {
            answer.put(
                    "next",
                    site
                            + PATH
                            + Links.query(List.of(
                                    Map.entry(TableRequest.LIMIT, Integer.toString(limit)),
                                    Map.entry(TableRequest.OFFSET, Integer.toString(offset + limit)))));
        }
        answer.put("releases", releases);
        answer.put(
                "withdrawn",
                current.withdrawnReleases().stream().map(ReleaseList::entry).toList());
        return Api.Answer.json(Json.bytes(answer));
    }

    /** How it may be asked, in the OpenAPI form. */
    static Map<String, Object> openApi() {
        String about = "The releases that can be asked for, newest first, with digests; and those withdrawn.";
        return OpenApiDocument.get(
                "releases",
                about,
                List.of(OpenApiDocument.reference(TableRequest.LIMIT), OpenApiDocument.reference(TableRequest.OFFSET)),
                OpenApiDocument.json(about, Map.of("type", "object")));
    }

    private Map<String, Object> entry(ReleaseManifest manifest) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("release", manifest.release());
        entry.put("created_at", manifest.createdAt().toString());
        entry.put("code_version", manifest.codeVersion());
        entry.put("address", site + Links.pinned(Api.ROOT, manifest.release()));
        entry.put(
                "tables",
                manifest.tables().stream()
                        .map(table -> Map.of("table", table.table(), "rows", table.rows(), "digest", table.digest()))
                        .toList());
        return entry;
    }

    private static Map<String, Object> entry(Withdrawal withdrawal) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("release", ((Withdrawal.OfRelease) withdrawal.subject()).release());
        entry.put("on", withdrawal.on().toString());
        entry.put("role", withdrawal.role());
        entry.put("es", withdrawal.spanish());
        withdrawal.english().ifPresent(english -> entry.put("en", english));
        return entry;
    }

    private int number(Map<String, List<String>> parameters, String name, int usual, int most) {
        String given = TableRequest.single(parameters, name, language).orElse(Integer.toString(usual));
        if (given.matches("\\d{1,9}") && Integer.parseInt(given) <= most) {
            return Integer.parseInt(given);
        }
        throw new BadRequest(name, given, Messages.of(language).text("api.allowed.range", Integer.toString(most)));
    }
}
