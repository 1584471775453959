/**
 * From a recipe to an engine that is trusted: builds under watch, and the search for the layers that FP16 is too coarse for. May depend on the other
 * packages below {@code engines}, except for {@code engines.cache}.
 */
@NullMarked
package io.autovoice.gpu.engines.forge;

import org.jspecify.annotations.NullMarked;
