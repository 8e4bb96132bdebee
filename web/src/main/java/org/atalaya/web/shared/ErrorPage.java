package org.atalaya.web.shared;

import java.util.List;
import org.atalaya.web.shared.Page.Crumb;

/**
 * What is answered where there is no page to show.
 *
 * @param sentence what is wrong, and what would be right
 * @param ways addresses that would be right, if few are
 */
public record ErrorPage(String sentence, List<Crumb> ways) {}
