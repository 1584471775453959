/**
 * What is known of a recording, frame by frame: level, envelope as a mel cepstrum, F0 and bandwidth; for the song and for the target,
 * whose frames come from the feature store once they are known. May depend on the vocoder and the feature store.
 */
@NullMarked
package io.autovoice.cpu.conversion.track;

import org.jspecify.annotations.NullMarked;
