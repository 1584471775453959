/**
 * TensorRT 10 by the JavaCPP presets, the only package that knows them: engines built from ONNX files, loaded and run. <b>It has never met a GPU</b>: what
 * runs without one is tested (finding and loading the libraries, the version, the log, freeing, refusing), the rest is held to the presets' signatures by the
 * compiler alone. TensorRT's objects are C++ objects whose destructors the presets don't call: {@code Handles} does. May depend on {@code engines}.
 */
@NullMarked
package io.autovoice.gpu.tensorrt;

import org.jspecify.annotations.NullMarked;
