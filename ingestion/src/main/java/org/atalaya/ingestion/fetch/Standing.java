package org.atalaya.ingestion.fetch;

/** How far the address of a file is to be trusted. */
enum Standing {
    /** It stood in public code or documents that downloaded from it; nobody tried it for this catalogue. */
    SEEN("address seen in public use, not tried by us"),
    /** It follows from how the publisher named editions before or after. */
    PATTERN("address by the publisher's pattern, not tried by us"),
    /** No stable address is known: a person visits the publisher's page. */
    BY_HAND("no stable address is known");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
