/** Bringing voice and band together again. May depend on audio, pitch, progress and signal. */
@NullMarked
package io.autovoice.domain.mixing;

import org.jspecify.annotations.NullMarked;
