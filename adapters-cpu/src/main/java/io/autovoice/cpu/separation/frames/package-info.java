/** Sound as overlapping frames of spectra, and work over frames. May depend on {@code cpu.fft}, the domain's signal and progress. */
@NullMarked
package io.autovoice.cpu.separation.frames;

import org.jspecify.annotations.NullMarked;
