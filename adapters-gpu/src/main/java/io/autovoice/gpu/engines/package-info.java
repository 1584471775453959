/**
 * Engines of an inference runtime on a GPU, from recipe to use: cached, built, judged, loaded. Pure Java over {@code engines.nativelayer}; may depend on all
 * packages below.
 */
@NullMarked
package io.autovoice.gpu.engines;

import org.jspecify.annotations.NullMarked;
