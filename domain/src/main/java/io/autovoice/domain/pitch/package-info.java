/** The fundamental frequency of a voice over time, and intervals between pitches. May depend on audio and progress. */
@NullMarked
package io.autovoice.domain.pitch;

import org.jspecify.annotations.NullMarked;
