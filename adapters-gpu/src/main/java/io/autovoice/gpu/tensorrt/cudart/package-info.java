/**
 * The GPU and memory on it for TensorRT, by CUDA's runtime as its preset gives it: single blocks, freed by whoever reserved them, and copies on a stream of
 * their own. {@code gpu.cuda} has a device and memory for kernels, by the driver through JCuda, on the same primary context: memory that frees all its buffers
 * at once, and the default stream. Both exist because kernels run without CUDA's runtime, which the presets load anyway, and because a session of TensorRT, though
 * it takes plain addresses and a stream, has never met a GPU on which memory of the other kind could be tried. May depend on {@code engines}.
 */
@NullMarked
package io.autovoice.gpu.tensorrt.cudart;

import org.jspecify.annotations.NullMarked;
