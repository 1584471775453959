/**
 * Sound out of the vocoder's frames: pulses and noise through minimum-phase responses, streaming. {@link
 * io.autovoice.cpu.vocoder.synthesis.Synthesizer} is the way in.
 */
@NullMarked
package io.autovoice.cpu.vocoder.synthesis;

import org.jspecify.annotations.NullMarked;
