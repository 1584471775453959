/**
 * What all pitch networks have in common: they are heard piece by piece, and their word on what is voiced is weighed against how periodic the
 * sound is there. May depend on the domain, the resampling, the ONNX package and the runs of voiced frames beside it.
 */
@NullMarked
package io.autovoice.cpu.pitch.neural;

import org.jspecify.annotations.NullMarked;
