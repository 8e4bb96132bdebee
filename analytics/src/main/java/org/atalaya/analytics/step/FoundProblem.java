package org.atalaya.analytics.step;

import org.atalaya.data.problem.DataProblem;

/**
 * A problem found while computing.
 *
 * @param source the source it is of
 * @param period the edition or period it is about
 * @param file the file or publication it was found in
 * @param problem the problem
 */
public record FoundProblem(String source, String period, String file, DataProblem problem) {}
