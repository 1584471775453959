/** Vocal separation by networks and kernels around them. May depend on devices, kernels, networks and the domain. */
@NullMarked
package io.autovoice.gpu.separation;

import org.jspecify.annotations.NullMarked;
