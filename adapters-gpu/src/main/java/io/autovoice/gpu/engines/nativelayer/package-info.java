/**
 * What an inference runtime on a GPU must be able to do, said without naming one: everything above is tested over a fake of it. May depend on
 * {@code engines.recipe} and devices.
 */
@NullMarked
package io.autovoice.gpu.engines.nativelayer;

import org.jspecify.annotations.NullMarked;
