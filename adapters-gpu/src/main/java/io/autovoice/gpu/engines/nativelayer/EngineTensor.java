package io.autovoice.gpu.engines.nativelayer;

import io.autovoice.gpu.engines.recipe.Shape;

/**
 * An input or output.
 *
 * @param shape open where it is chosen at run time
 * @param floats whether its numbers are FP32, the only kind that is read and written here
 */
public record EngineTensor(String name, boolean input, Shape shape, boolean floats) {}
