/**
 * The GPU as CUDA's runtime sees it, which TensorRT asks; memory and streams are those of {@code gpu.device}, on the same primary context. May depend on
 * {@code engines}.
 */
@NullMarked
package io.autovoice.gpu.tensorrt.cudart;

import org.jspecify.annotations.NullMarked;
