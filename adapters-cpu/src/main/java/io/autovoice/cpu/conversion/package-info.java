/**
 * Voice conversion without training: each frame of the song finds the target's frames that say the same and borrows their envelope. May
 * depend on the vocoder, the feature store, the domain and, below it, all but {@code rvc}.
 */
@NullMarked
package io.autovoice.cpu.conversion;

import org.jspecify.annotations.NullMarked;
