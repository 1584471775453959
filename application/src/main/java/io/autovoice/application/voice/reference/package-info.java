/**
 * What recordings of a voice are worth as a reference: noise, reverberation, clipping, bandwidth, range, and what would help. May depend
 * on the domain.
 */
@NullMarked
package io.autovoice.application.voice.reference;

import org.jspecify.annotations.NullMarked;
