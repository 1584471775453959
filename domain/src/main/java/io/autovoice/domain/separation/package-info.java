/** Splitting a song into the singing voice and the rest. May depend on audio and progress. */
@NullMarked
package io.autovoice.domain.separation;

import org.jspecify.annotations.NullMarked;
