package io.autovoice.cpu.matching;

/**
 * The nearest candidates of each query, best first.
 *
 * @param indices {@code [query][rank]} into the candidates
 * @param similarities {@code [query][rank]} cosines less what the preference took off, falling
 */
public record Neighbours(int[][] indices, float[][] similarities) {}
