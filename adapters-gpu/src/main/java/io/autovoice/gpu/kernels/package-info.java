/**
 * CUDA kernels as values: their sources, their shapes, and their translation, which is kept in files. Knows neither JCuda nor a driver: what
 * translates and launches them is in {@code gpu.cuda}, which may depend on this package. May depend on the domain.
 */
@NullMarked
package io.autovoice.gpu.kernels;

import org.jspecify.annotations.NullMarked;
