/** Adding voice and band under a true-peak limiter on a GPU. May depend on devices, kernels and the domain. */
@NullMarked
package io.autovoice.gpu.mixing;

import org.jspecify.annotations.NullMarked;
