package org.atalaya.data.territory;

/** A country whose territories Atalaya knows. Its name is its ISO 3166-1 code. */
public enum Country {
    MX,
    CL
}
