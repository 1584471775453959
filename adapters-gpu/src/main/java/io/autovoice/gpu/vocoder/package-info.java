/** The vocoder's synthesis by kernels. May depend on devices, kernels and the domain. */
@NullMarked
package io.autovoice.gpu.vocoder;

import org.jspecify.annotations.NullMarked;
