package org.atalaya.web.shared;

import java.util.List;
import org.atalaya.web.shared.FigureView.Detail;

/**
 * A figure compared, as it stands under "details".
 *
 * @param details its trend, what it is compared with, its ranks
 * @param disagreements why two of the verdicts on the figure differ, one sentence each
 */
public record ComparisonView(List<Detail> details, List<String> disagreements) {}
