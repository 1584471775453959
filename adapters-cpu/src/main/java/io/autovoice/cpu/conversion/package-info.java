/**
 * Voice conversion without training: each frame of the song finds the target's frames that sound alike and borrows their envelope. May
 * depend on the vocoder, matching, resampling and the feature store.
 */
@NullMarked
package io.autovoice.cpu.conversion;

import org.jspecify.annotations.NullMarked;
