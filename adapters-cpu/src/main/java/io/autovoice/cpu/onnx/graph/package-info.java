/** Writes ONNX files: nodes are added one by one, each by the names of its inputs. May depend on ONNX's protobuf classes; no other package may. */
@NullMarked
package io.autovoice.cpu.onnx.graph;

import org.jspecify.annotations.NullMarked;
