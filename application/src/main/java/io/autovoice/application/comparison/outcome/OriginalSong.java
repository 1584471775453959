package io.autovoice.application.comparison.outcome;

import io.autovoice.application.plan.QualityPreset;
import io.autovoice.domain.pitch.F0Contour;

/**
 * The song before any conversion.
 *
 * @param vocals the singer, as separated for the first preset
 * @param separatedFor that preset
 * @param f0 what was sung
 */
public record OriginalSong(double seconds, Track song, Track vocals, QualityPreset separatedFor, F0Contour f0) {}
