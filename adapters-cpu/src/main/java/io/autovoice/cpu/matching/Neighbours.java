package io.autovoice.cpu.matching;

/**
 * The nearest candidates of each query, best first.
 *
 * @param indices {@code [query][rank]} into the candidates
 */
public record Neighbours(int[][] indices) {}
