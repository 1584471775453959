package io.autovoice.application.plan.gpu;

/** A library of NVIDIA's that our engines need beside the driver. */
public sealed interface GpuLibrary {

    /** It was found and loads. */
    record Present(String version) implements GpuLibrary {}

    /**
     * It can't be used.
     *
     * @param reason a clause
     * @param remedy a sentence
     */
    record Absent(String reason, String remedy) implements GpuLibrary {}
}
