/** Mel bands by kernels. May depend on devices, kernels and the domain. */
@NullMarked
package io.autovoice.gpu.mel;

import org.jspecify.annotations.NullMarked;
