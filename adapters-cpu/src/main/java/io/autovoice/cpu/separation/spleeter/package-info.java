/**
 * Vocal separation by Spleeter's two networks, which say for each bin of a spectrogram how much of it is voice and how much is
 * accompaniment, and a spatial filter after them. May depend on the domain, {@code cpu.onnx} and the separation's frames and segments.
 */
@NullMarked
package io.autovoice.cpu.separation.spleeter;

import org.jspecify.annotations.NullMarked;
