/**
 * Moves the pitch of a recorded voice in the time domain: pitch-synchronous overlap-add (PSOLA) after E. Moulines and F. Charpentier,
 * "Pitch-synchronous waveform processing techniques for text-to-speech synthesis using diphones", Speech Communication 9 (1990), pp.
 * 453-467. Grains of the singer's own waveform are repeated or left out; nothing is modelled, so that what makes the voice stays. May
 * depend on the domain and on the packages below it.
 */
@NullMarked
package io.autovoice.cpu.conversion.psola;

import org.jspecify.annotations.NullMarked;
