/** Networks parsed from ONNX files and built into engines, by recipes. May depend on {@code engines}, {@code objects} and {@code cudart}. */
@NullMarked
package io.autovoice.gpu.tensorrt.building;

import org.jspecify.annotations.NullMarked;
