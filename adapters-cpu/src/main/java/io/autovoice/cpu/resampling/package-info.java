/** Changes of sampling rate and of channels that every other package may need. Depends on the domain only. */
@NullMarked
package io.autovoice.cpu.resampling;

import org.jspecify.annotations.NullMarked;
