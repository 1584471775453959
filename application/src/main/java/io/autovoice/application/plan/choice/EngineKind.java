package io.autovoice.application.plan.choice;

import java.util.Locale;

/** What does a stage's work. */
public enum EngineKind {
    /** A network on TensorRT, with CUDA kernels around it. */
    TENSORRT,
    /** CUDA kernels; if there is a network between them, it runs on ONNX Runtime. */
    CUDA,
    /** Matching's products by ND4J's CUDA backend, all else on the CPU: for GPUs that our kernels can't be compiled for. */
    ND4J_CUDA,
    /** A network on ONNX Runtime, on the CPU. */
    ONNXRUNTIME,
    /** Signal processing in Java. */
    JAVA;

    /** The name in options, JSON and reports. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean needsGpu() {
        return this == TENSORRT || this == CUDA || this == ND4J_CUDA;
    }
}
