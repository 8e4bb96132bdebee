package org.atalaya.web.method;

/**
 * What the methods page shows.
 *
 * @param html its text, made from our own Markdown
 */
public record MethodsPage(String html) {}
