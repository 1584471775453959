/**
 * ND4J's CUDA backend, installed by whoever wants it, with a JavaCPP and presets of its own that would clash with ours: so its jars are loaded
 * by a class loader that sees none of our classes, and only JDK types cross over. {@link io.autovoice.gpu.nd4j.Nd4jBridge} is the one class that
 * knows ND4J; nobody names it but by its bytes.
 */
@NullMarked
package io.autovoice.gpu.nd4j;

import org.jspecify.annotations.NullMarked;
