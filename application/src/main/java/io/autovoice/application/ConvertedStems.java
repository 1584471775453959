package io.autovoice.application;

import io.autovoice.domain.audio.Waveform;

/**
 * The parts of a converted song.
 *
 * @param vocals the singer of the song
 * @param instrumental the band
 * @param converted the new voice alone, one channel, before volume and placing
 */
public record ConvertedStems(Waveform vocals, Waveform instrumental, Waveform converted) {}
