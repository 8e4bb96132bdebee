package org.atalaya.web.shared.content;

/**
 * A way to a record.
 *
 * @param title its title
 * @param kindName what it is
 * @param path its address
 */
public record RecordLink(Passage title, String kindName, String path) {}
