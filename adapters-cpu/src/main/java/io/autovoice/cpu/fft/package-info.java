/** Fourier transforms of real signals, over JTransforms. The one place that sees that library. */
@NullMarked
package io.autovoice.cpu.fft;

import org.jspecify.annotations.NullMarked;
