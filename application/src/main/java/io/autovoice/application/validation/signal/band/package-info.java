/** A band made of decaying sines and noise: drums, bass and chords. May depend on the domain. */
@NullMarked
package io.autovoice.application.validation.signal.band;

import org.jspecify.annotations.NullMarked;
