/** CUDA kernels as C++ on the host, for tests of several modules. May depend on {@code gpu.kernels}. */
@NullMarked
package io.autovoice.gpu.testing;

import org.jspecify.annotations.NullMarked;
