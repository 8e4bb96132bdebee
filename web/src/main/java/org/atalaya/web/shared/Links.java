package org.atalaya.web.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/** Addresses of pages. */
public final class Links {

    private static final Map<TerritoryKind, String> SPANISH = new EnumMap<>(Map.of(
            TerritoryKind.COUNTRY, "pais",
            TerritoryKind.STATE, "entidad",
            TerritoryKind.MUNICIPALITY, "municipio",
            TerritoryKind.CITY, "ciudad",
            TerritoryKind.AREA, "area",
            TerritoryKind.URBAN_TOTAL, "total-urbano",
            TerritoryKind.REGION, "region",
            TerritoryKind.COMUNA, "comuna"));

    /** Address below which programs find what a release gives out. */
    public static final String API = "/api/v1";

    /** Address below which tables are given out. */
    public static final String TABLES = API + "/tables";

    private Links() {}

    /** Page of a place. */
    public static String place(Language language, TerritoryId id) {
        return Section.PLACES.path(language) + "/" + id.country().name().toLowerCase(Locale.ROOT) + "/"
                + kind(language, id.kind()) + "/" + id.code();
    }

    /** The sheet of a place: one page to print. */
    public static String sheet(Language language, TerritoryId id) {
        return place(language, id) + "/" + sheetWord(language);
    }

    /** What the sheet of a place is called in addresses. */
    public static String sheetWord(Language language) {
        return language.choose("ficha", "sheet");
    }

    /** The place an address names; empty if its parts name none. */
    public static Optional<TerritoryId> findPlace(Language language, String country, String kind, String code) {
        return SPANISH.keySet().stream()
                .filter(known -> kind(language, known).equals(kind))
                .findFirst()
                .flatMap(known -> {
                    try {
                        return Optional.of(TerritoryId.of(country.toUpperCase(Locale.ROOT), known.id(), code));
                    } catch (IllegalArgumentException notACode) {
                        return Optional.empty();
                    }
                });
    }

    /** The file of a page's picture, beside the page. */
    public static String cardFile(Language language) {
        return language.choose("tarjeta.png", "card.png");
    }

    /** The folder of a page's charts, beside the page. */
    public static String chartWord(Language language) {
        return language.choose("grafica", "chart");
    }

    /** A chart of a page as a file, as it is in the page's release. */
    public static String chart(Page page, String id, String ending) {
        String path = page.path().apply(page.language());
        return pinned(beside(path, chartWord(page.language()) + "/" + id + "." + ending), page.release());
    }

    /** An address that stands beside a page's, with the page's parameters. */
    public static String beside(String path, String file) {
        String[] parts = path.split("[?]", 2);
        return parts[0].replaceFirst("/$", "") + "/" + file + (parts.length > 1 ? "?" + parts[1] : "");
    }

    /** The bare version of a page, to be shown within another. */
    public static String embed(Language language, String path) {
        String home = "/" + language.code();
        return home + "/" + language.choose("incrustar", "embed") + path.substring(home.length());
    }

    /** Page of an indicator. */
    public static String indicator(Language language, String indicator) {
        return Section.INDICATORS.path(language) + "/" + indicator;
    }

    /** Map of an indicator. */
    public static String map(Language language, String indicator) {
        return indicator(language, indicator) + "/" + language.choose("mapa", "map");
    }

    /** Page of what is reported and what is not. */
    public static String reporting(Language language) {
        return Section.OFFENCES.path(language) + "/" + language.choose("denuncia", "reporting");
    }

    /** Page of an offence. */
    public static String offence(Language language, String offence) {
        return Section.OFFENCES.path(language) + "/" + offence;
    }

    /** Page of what later editions of registers changed. */
    public static String revisions(Language language) {
        return Section.DATA.path(language) + "/" + language.choose("revisiones", "revisions");
    }

    /** Page of when official works come out; with {@code .ics}, the same as a calendar. */
    public static String publications(Language language) {
        return Section.DATA.path(language) + "/" + language.choose("calendario", "calendar");
    }

    /** The page that shows the design. */
    public static String design(Language language) {
        return Section.DATA.path(language) + "/" + language.choose("diseno", "design");
    }

    /** Page that makes a table on request. */
    public static String crossTab(Language language) {
        return Section.DATA.path(language) + "/" + language.choose("cuadro", "table");
    }

    /** The table such a page shows as a file: rows for spreadsheets, with semicolons and decimal commas if they are asked for. */
    public static String crossTabRows(Language language, List<Map.Entry<String, String>> asked, String release) {
        return pinned(crossTab(language) + ".csv" + query(asked), release);
    }

    /** The same for programs. */
    public static String crossTabView(Language language, List<Map.Entry<String, String>> asked, String release) {
        return pinned(API + "/views/cross-table" + query(asked), release) + "&lang=" + language.code();
    }

    /** That page with one thing chosen. */
    public static String crossTab(Language language, String parameter, String value) {
        return crossTab(language) + query(List.of(Map.entry(parameter, value)));
    }

    /**
     * Rows of a table as a file.
     *
     * @param table the table
     * @param format ending of the format
     * @param conditions which rows
     */
    public static String table(String table, TableFormat format, List<Map.Entry<String, String>> conditions) {
        return TABLES + "/" + table + "." + format.suffix() + query(conditions);
    }

    /** Page that explains how programs ask for tables. */
    public static String api(Language language) {
        return Section.DATA.path(language) + "/api";
    }

    /** Where the methods page explains a method. */
    public static String method(Language language, String method) {
        return Section.METHODS.path(language) + "#" + method;
    }

    /** Page that lists how surveys compare. */
    public static String crosswalk(Language language) {
        return Section.INDICATORS.path(language) + "/" + language.choose("equivalencias", "crosswalk");
    }

    /** Page of how two figures go together over places. */
    public static String relation(Language language) {
        return Section.INDICATORS.path(language) + "/" + language.choose("relacion", "relation");
    }

    /** Where the page of how surveys compare tells of a subject. */
    public static String crosswalk(Language language, String subject) {
        return crosswalk(language) + "#" + subject;
    }

    /** Page of a record of content: its kind's own, or the one every record has. */
    public static String record(Language language, RecordKind kind, String id) {
        return section(kind).path(language) + "/" + id;
    }

    /** The section in which records of a kind have their pages. */
    public static Section section(RecordKind kind) {
        return switch (kind) {
            case PRACTICE -> Section.PRACTICES;
            case MODEL -> Section.MODELS;
            case PROGRAMME -> Section.EXCHANGES;
            case MEETING, AGREEMENT, RESOLUTION, PROVISION, OBLIGATION -> Section.AGREEMENTS;
            case PLAN -> Section.GOALS;
            case CLAIM -> Section.CLAIMS;
            default -> Section.RECORDS;
        };
    }

    /**
     * Page or file of a diagnosis, bound to a release.
     *
     * @param place the place
     * @param ending empty of the page; {@code .pdf} or {@code .docx} of a file
     * @param problem id of the problem
     * @param release id of the release
     */
    public static String dossier(Language language, TerritoryId place, String ending, String problem, String release) {
        return dossier(language, place, ending)
                + query(List.of(Map.entry("problem", problem), Map.entry("release", release)));
    }

    /** The same without problem and release. */
    public static String dossier(Language language, TerritoryId place, String ending) {
        return Section.DIAGNOSES.path(language)
                + place(language, place).substring(Section.PLACES.path(language).length())
                + ending;
    }

    /** Page on which somebody begins a diagnosis for a call. */
    public static String diagnosesForCall(Language language, String call) {
        return Section.DIAGNOSES.path(language) + query(List.of(Map.entry("call", call)));
    }

    /** Page on which a dossier of a place is begun. */
    public static String diagnoses(Language language, TerritoryId place) {
        return Section.DIAGNOSES.path(language) + query(List.of(Map.entry("place", place.text())));
    }

    /** Page on which somebody checks a claim. */
    public static String claimCheck(Language language) {
        return Section.CLAIMS.path(language) + "/" + language.choose("contrastar", "check");
    }

    /** Page that follows every transfer. */
    public static String tracker(Language language) {
        return Section.TRANSFER.path(language) + "/" + language.choose("seguimiento", "tracker");
    }

    /** Page of what is to be seen to; with {@code .txt}, the same as plain text. */
    public static String pending(Language language) {
        return Section.TRANSFER.path(language) + "/" + language.choose("pendientes", "pending");
    }

    /** Page of what an outgoing government hands over. */
    public static String handover(Language language) {
        return Section.TRANSFER.path(language) + "/" + language.choose("entrega-recepcion", "handover");
    }

    /** What is found for words. */
    public static String search(Language language, String words) {
        return Section.SEARCH.path(language) + query(List.of(Map.entry("q", words)));
    }

    /** Page that finds possible counterparts of a place. */
    public static String partners(Language language) {
        return Section.TRANSFER.path(language) + "/" + language.choose("contrapartes", "partners");
    }

    /** Possible counterparts of a place. */
    public static String partners(Language language, TerritoryId place) {
        return partners(language) + query(List.of(Map.entry("place", place.text())));
    }

    /** Where a document is told of that records are known from. */
    public static String document(Language language, String document) {
        return Section.TRANSFER.path(language) + "#doc-" + document;
    }

    /** Page that compares places. */
    public static String compare(Language language, List<TerritoryId> places) {
        return Section.COMPARE.path(language)
                + query(places.stream()
                        .map(place -> Map.entry("place", place.text()))
                        .toList());
    }

    /** Parameters of an address, {@code ?name=value&…}; nothing if there are none. */
    public static String query(List<Map.Entry<String, String>> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** An address of this site as it is in a release. */
    public static String pinned(String path, String release) {
        String[] parts = path.split("#", 2);
        return parts[0] + (parts[0].contains("?") ? "&" : "?") + "release=" + encode(release)
                + (parts.length > 1 ? "#" + parts[1] : "");
    }

    private static String kind(Language language, TerritoryKind kind) {
        return language.choose(SPANISH.get(kind), kind.id());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }
}
