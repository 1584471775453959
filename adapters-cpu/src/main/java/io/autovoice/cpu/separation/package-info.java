/**
 * Vocal separation without any model: sustained sounds are set aside, the melody is tracked in what is left, and the harmonics of the
 * melody are taken out of the mixture by a spatial Wiener filter. May depend on the domain and on {@code cpu.fft}.
 */
@NullMarked
package io.autovoice.cpu.separation;

import org.jspecify.annotations.NullMarked;
