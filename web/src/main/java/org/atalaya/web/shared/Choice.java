package org.atalaya.web.shared;

/**
 * A value a form offers.
 *
 * @param value as addresses name it; empty for no choice
 * @param name what people call it
 * @param chosen whether it is chosen
 */
public record Choice(String value, String name, boolean chosen) {}
