package org.atalaya.web.shared;

/**
 * How a place stands beside something wider, in words.
 *
 * @param verdict the verdict, or that there is none and why
 * @param different whether it can be told apart
 */
public record BenchmarkView(String verdict, boolean different) {}
