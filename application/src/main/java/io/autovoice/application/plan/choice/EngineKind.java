package io.autovoice.application.plan.choice;

import java.util.Locale;

/** What does a stage's work. */
public enum EngineKind {
    /** A network on TensorRT, with CUDA kernels around it. */
    TENSORRT,
    /** CUDA kernels; if there is a network between them, it runs on ONNX Runtime. */
    CUDA,
    /** A network on ONNX Runtime, on the CPU. */
    ONNXRUNTIME,
    /** Signal processing in Java. */
    JAVA;

    /** The name in options, JSON and reports. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean needsGpu() {
        return this == TENSORRT || this == CUDA;
    }
}
