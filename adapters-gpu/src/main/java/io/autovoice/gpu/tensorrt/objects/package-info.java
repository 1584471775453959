/**
 * TensorRT's C++ objects in Java: addresses, shapes, the log, failures with what the log said, and freeing. The presets don't call the destructors of what
 * TensorRT hands out: {@code Handles} does. May depend on {@code engines}.
 */
@NullMarked
package io.autovoice.gpu.tensorrt.objects;

import org.jspecify.annotations.NullMarked;
