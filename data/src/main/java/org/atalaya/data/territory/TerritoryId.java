package org.atalaya.data.territory;

import org.atalaya.data.check.Require;

/**
 * What identifies a place: country, kind and the publisher's own code, padded.
 *
 * <p>A code alone identifies nothing: 13122 is a comuna of Chile and could be a municipality of
 * Hidalgo. Two ids are equal only if all three parts are.
 *
 * @param country the country whose publisher gave the code
 * @param kind what sort of place it is
 * @param code the publisher's code as text with its leading zeros
 */
public record TerritoryId(Country country, TerritoryKind kind, String code) {

    public TerritoryId {
        Require.that(country != null, "country of a territory", "be given", country);
        Require.that(kind != null, "kind of a territory", "be given", kind);
        kind.requireCode(code);
    }

    /** One text for the three parts: {@code MX:municipality:15058}, the form used in addresses. */
    public String text() {
        return country + ":" + kind.id() + ":" + code;
    }

    /**
     * Reads the one-text form.
     *
     * @throws IllegalArgumentException if the text is not country:kind:code
     */
    public static TerritoryId parse(String text) {
        String[] parts = text == null ? new String[0] : text.split(":", -1);
        Require.that(parts.length == 3, "place", "be written like MX:municipality:15058", text);
        return of(parts[0], parts[1], parts[2]);
    }

    /**
     * From the three parts as they stand in a table.
     *
     * @throws IllegalArgumentException if one of them is not known
     */
    public static TerritoryId of(String country, String kind, String code) {
        for (Country known : Country.values()) {
            if (known.name().equals(country)) {
                return new TerritoryId(known, TerritoryKind.of(kind), code);
            }
        }
        throw new IllegalArgumentException("country must be one of MX, CL: was \"" + country + "\"");
    }

    @Override
    public String toString() {
        return text();
    }
}
