/**
 * TensorRT 10 by the JavaCPP presets, which this package and those below it alone know. Here the libraries are found and loaded, and TensorRT is started.
 * <b>It has never met a GPU</b>: what runs without one is tested (finding and loading the libraries, the version, the log, freeing, refusing), the rest is
 * held to the presets' signatures by the compiler alone. May depend on {@code engines} and the packages below.
 */
@NullMarked
package io.autovoice.gpu.tensorrt;

import org.jspecify.annotations.NullMarked;
