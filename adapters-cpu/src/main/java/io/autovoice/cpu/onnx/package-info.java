/**
 * ONNX Runtime on the CPU, behind two types of ours: a {@link io.autovoice.cpu.onnx.Network} is one loaded file, a
 * {@link io.autovoice.cpu.onnx.Tensor} a block of numbers on its way in or out. May depend on ONNX Runtime; no other package may.
 */
@NullMarked
package io.autovoice.cpu.onnx;

import org.jspecify.annotations.NullMarked;
