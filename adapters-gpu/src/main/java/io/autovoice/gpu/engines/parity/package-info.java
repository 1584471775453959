/**
 * Whether an engine computes what its network means: it is run on known inputs and compared with FP32. May depend on {@code engines.recipe} and
 * {@code engines.nativelayer}.
 */
@NullMarked
package io.autovoice.gpu.engines.parity;

import org.jspecify.annotations.NullMarked;
