package org.atalaya.data.territory;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.atalaya.data.check.Require;

/**
 * What sort of place a figure is about. Places of different kinds are never relabelled as one
 * another: ENSU's city of La Laguna is no municipality, and its urban total is not Mexico.
 */
public enum TerritoryKind {
    COUNTRY("country", "[A-Z]{2}", "an ISO country code"),
    STATE("state", "\\d{2}", "two digits"),
    MUNICIPALITY("municipality", "\\d{5}", "five digits: state and municipality"),
    CITY("city", "\\d{2}", "two digits: the survey's own city code"),
    AREA("area", "\\d{5}", "five digits: the municipality the publisher prints within a city"),
    URBAN_TOTAL("urban-total", "00", "00"),
    REGION("region", "\\d{2}", "two digits"),
    COMUNA("comuna", "\\d{5}", "five digits: region, province and comuna");

    private final String id;
    private final Pattern code;
    private final String codeRule;

    TerritoryKind(String id, String code, String codeRule) {
        this.id = id;
        this.code = Pattern.compile(code);
        this.codeRule = codeRule;
    }

    /** The word used in tables and addresses. */
    public String id() {
        return id;
    }

    /**
     * The kind written so.
     *
     * @throws IllegalArgumentException if there is no such kind; the message lists them
     */
    public static TerritoryKind of(String id) {
        List<String> ids = Arrays.stream(values()).map(TerritoryKind::id).toList();
        return values()[ids.indexOf(Require.oneOf(id, "territory kind", ids))];
    }

    void requireCode(String value) {
        Require.that(
                value != null && code.matcher(value).matches(),
                "code of a " + id,
                "be " + codeRule + ", padded",
                value);
    }
}
