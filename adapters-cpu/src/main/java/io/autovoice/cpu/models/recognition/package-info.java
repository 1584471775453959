/**
 * Tells by the inputs and outputs of an ONNX file which adapter can use it: a list with one recogniser a family. May depend on the CPU's
 * ONNX package for what inputs and outputs are, and on adapters.
 */
@NullMarked
package io.autovoice.cpu.models.recognition;

import org.jspecify.annotations.NullMarked;
