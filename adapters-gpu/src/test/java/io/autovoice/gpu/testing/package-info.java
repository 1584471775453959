/**
 * Stand-ins for GPUs and for what is around them, for tests of several modules: CUDA kernels as C++ on the host, stub libraries, and what fakes of the native
 * layer have in common. May depend on {@code gpu.kernels}, {@code gpu.device}, {@code gpu.engines.nativelayer} and the probe.
 */
@NullMarked
package io.autovoice.gpu.testing;

import org.jspecify.annotations.NullMarked;
