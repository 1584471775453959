package io.autovoice.application.validation.signal;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;

/**
 * A recording of a singer alone.
 *
 * @param recording one channel, 44.1 kHz, peak below 0.9
 * @param f0 what is sung, on the 10 ms grid
 */
public record KnownSinger(Waveform recording, F0Contour f0) {}
