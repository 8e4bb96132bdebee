package org.atalaya.ingestion.systematise;

/**
 * What a draft lacks, or what whoever finishes it has to look at.
 *
 * @param nature the word of {@code content_gap}: not_in_source, unclear, left_out
 * @param spanish the sentence in Spanish
 * @param english the sentence in English
 */
record Gap(String nature, String spanish, String english) {

    static Gap notInSource(String spanish, String english) {
        return new Gap("not_in_source", spanish, english);
    }
}
