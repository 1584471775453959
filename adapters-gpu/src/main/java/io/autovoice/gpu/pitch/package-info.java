/** F0 by a network and kernels around it. May depend on devices, kernels, networks and the domain. */
@NullMarked
package io.autovoice.gpu.pitch;

import org.jspecify.annotations.NullMarked;
