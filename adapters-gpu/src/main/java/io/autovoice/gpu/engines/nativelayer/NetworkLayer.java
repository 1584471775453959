package io.autovoice.gpu.engines.nativelayer;

/**
 * One layer of a parsed network.
 *
 * @param delicate whether it is of a kind that loses much in FP16: it sums, normalises, divides, or raises to powers
 */
public record NetworkLayer(String name, boolean delicate) {}
