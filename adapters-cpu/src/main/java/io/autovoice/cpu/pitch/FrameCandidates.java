package io.autovoice.cpu.pitch;

/**
 * What one frame may be, besides unvoiced.
 *
 * @param peak largest absolute sample about the frame's middle
 * @param hertz frequencies of the candidates; those above the ceiling stand for sound that isn't the voice's
 * @param strength the autocorrelation at each, less its octave cost
 */
record FrameCandidates(float peak, float[] hertz, float[] strength) {}
