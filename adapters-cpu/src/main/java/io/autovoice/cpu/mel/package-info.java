/** Power and level in mel bands, frame by frame, as several networks are fed with it. May depend on the domain and the transforms. */
@NullMarked
package io.autovoice.cpu.mel;

import org.jspecify.annotations.NullMarked;
