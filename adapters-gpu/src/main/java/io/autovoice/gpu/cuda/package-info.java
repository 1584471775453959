/** CUDA by JCuda, which only the probe's child sees beside it: a GPU by the driver's API, and the compiler NVRTC. May depend on devices, kernels and the domain. */
@NullMarked
package io.autovoice.gpu.cuda;

import org.jspecify.annotations.NullMarked;
