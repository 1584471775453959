/** Says what there is of NVIDIA GPUs and of engines for them, and opens those engines. May depend on the domain, the application and its own subpackages. */
@NullMarked
package io.autovoice.gpu;

import org.jspecify.annotations.NullMarked;
