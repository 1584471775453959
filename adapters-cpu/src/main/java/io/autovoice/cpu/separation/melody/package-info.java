/** Finding the melody of a voice in the spectra of a mixture. May depend on {@code cpu.separation.frames}. */
@NullMarked
package io.autovoice.cpu.separation.melody;

import org.jspecify.annotations.NullMarked;
