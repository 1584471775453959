/** Waveforms seen in another way, without copying: looped, mirrored, mixed to one channel, silent. May depend on the audio package. */
@NullMarked
package io.autovoice.domain.audio.view;

import org.jspecify.annotations.NullMarked;
