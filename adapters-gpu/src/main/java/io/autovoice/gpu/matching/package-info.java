/** What matching multiplies, by kernels. May depend on devices, kernels and the domain. */
@NullMarked
package io.autovoice.gpu.matching;

import org.jspecify.annotations.NullMarked;
