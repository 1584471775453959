/**
 * Whether a converted network still computes what its authors' own did: stored outputs of theirs for inputs made by a formula. May depend on
 * {@link io.autovoice.cpu.onnx}.
 */
@NullMarked
package io.autovoice.cpu.models.reference;

import org.jspecify.annotations.NullMarked;
