/** The stages on the CPU: DSP in Java, audio files through FFmpeg, matching through ND4J, voices on disk. Never sees another adapter. */
@NullMarked
package io.autovoice.cpu;

import org.jspecify.annotations.NullMarked;
