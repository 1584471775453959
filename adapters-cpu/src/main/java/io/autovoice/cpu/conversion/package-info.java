/**
 * Voice conversion without training: each frame of the song finds the target's frames that sound alike and borrows their envelope. May
 * depend on the vocoder, matching, resampling, the feature store and, below it, {@code track}.
 */
@NullMarked
package io.autovoice.cpu.conversion;

import org.jspecify.annotations.NullMarked;
