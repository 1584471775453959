package io.autovoice.application.validation.signal;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;

/**
 * A song of which everything is known.
 *
 * @param mixture vocals + instrumental, sample by sample; two channels, 44.1 kHz, peak below 0.9
 * @param vocals the singer, the same on both channels
 * @param instrumental the band in stereo
 * @param f0 what is sung, on the 10 ms grid
 */
public record KnownSong(Waveform mixture, Waveform vocals, Waveform instrumental, F0Contour f0) {}
