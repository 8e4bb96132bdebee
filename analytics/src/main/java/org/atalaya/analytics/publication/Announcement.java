package org.atalaya.analytics.publication;

import java.time.LocalDate;

/**
 * A day for which a publisher announced an edition.
 *
 * @param source the work
 * @param edition the edition
 * @param day the day
 * @param ground where it was announced
 * @param asOf when that was looked up
 */
public record Announcement(String source, String edition, LocalDate day, Words ground, LocalDate asOf) {}
