package org.atalaya.analytics.publication;

/**
 * Words in both languages.
 *
 * @param spanish in Spanish
 * @param english in English
 */
public record Words(String spanish, String english) {}
