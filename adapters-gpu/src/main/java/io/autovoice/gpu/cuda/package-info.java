/** CUDA by JCuda, the only package that sees it: the compiler NVRTC so far. May depend on the kernels and the domain. */
@NullMarked
package io.autovoice.gpu.cuda;

import org.jspecify.annotations.NullMarked;
