package io.autovoice.cpu.separation;

/**
 * What was found in one segment.
 *
 * @param samples the voice, {@code [channel][sample]}
 * @param presence 0..1 a frame of the transform; empty if nothing was heard at all
 */
record SegmentVoice(float[][] samples, float[] presence) {}
