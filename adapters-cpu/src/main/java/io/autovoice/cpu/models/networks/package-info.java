/** The networks of the catalogue as ONNX graphs, one class each: layers, names and order as their authors trained them. */
@NullMarked
package io.autovoice.cpu.models.networks;

import org.jspecify.annotations.NullMarked;
