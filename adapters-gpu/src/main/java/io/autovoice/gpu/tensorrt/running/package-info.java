/** Engines loaded, and run on addresses and a stream that somebody else owns. May depend on {@code engines}, {@code objects} and {@code cudart}. */
@NullMarked
package io.autovoice.gpu.tensorrt.running;

import org.jspecify.annotations.NullMarked;
