/** A GPU as the stages see it: memory, and kernels that run on it. May depend on the kernels. */
@NullMarked
package io.autovoice.gpu.device;

import org.jspecify.annotations.NullMarked;
