package org.atalaya.web.transfer;

import java.util.Optional;
import org.atalaya.web.shared.content.RecordLink;

/**
 * An alarm that rings, in words.
 *
 * @param kind its word in addresses
 * @param name what it is called
 * @param says what rings, by which rule
 * @param since since when
 * @param ends what would end it
 * @param about the record it is about besides the product; empty if none
 */
public record AlarmView(String kind, String name, String says, String since, String ends, Optional<RecordLink> about) {}
