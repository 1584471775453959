package io.autovoice.report.trace;

/** The groups of rows. Perfetto shows each as a process. */
enum TraceProcess {
    /** The threads of this process. */
    HOST("AutoVoice"),
    /** What the device did for each stage, copies, kernels and engines apart, and its counters. */
    GPU("GPU");

    private final String title;

    TraceProcess(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    int id() {
        return ordinal() + 1;
    }
}
