/**
 * Finds out what there is of an NVIDIA GPU without risking this JVM: files are read here, native libraries are asked in a child process
 * (docs/adr/0021). The classes named {@code ...Question} and {@link io.autovoice.gpu.probe.GpuQuestions} run in the child only. May depend on
 * the application, the domain, JCuda and, in the child, on {@code tensorrt}.
 */
@NullMarked
package io.autovoice.gpu.probe;

import org.jspecify.annotations.NullMarked;
