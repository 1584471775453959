/** Sampled sound and the grids laid over it: waveforms, rates, gains, frame grids and chunk plans. May depend on the JDK only. */
@NullMarked
package io.autovoice.domain.audio;

import org.jspecify.annotations.NullMarked;
