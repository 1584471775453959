package io.autovoice.application.plan;

/** What was found of a GPU. */
public sealed interface GpuProbe {

    /** No GPU that our engines could run on. */
    record Unusable(String reason, String remedy) implements GpuProbe {}

    /** A CUDA device that answers. */
    record Usable(int index, String name, String driver) implements GpuProbe {}
}
