/**
 * Vocal separation by MDX-Net files that users bring. May depend on the domain, {@code cpu.onnx} and the separation's frames and
 * segments.
 */
@NullMarked
package io.autovoice.cpu.separation.mdx;

import org.jspecify.annotations.NullMarked;
