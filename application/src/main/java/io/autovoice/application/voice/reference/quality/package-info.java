/**
 * What is heard of one recording beside the voice: noise, reverberation and clipping, from the power of its hops. May depend on the domain.
 */
@NullMarked
package io.autovoice.application.voice.reference.quality;

import org.jspecify.annotations.NullMarked;
