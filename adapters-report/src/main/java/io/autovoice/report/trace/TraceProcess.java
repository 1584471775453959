package io.autovoice.report.trace;

/** The groups of rows. Perfetto shows each as a process. */
enum TraceProcess {
    /** The threads of this process. */
    HOST("AutoVoice"),
    /** Counters of the device; streams, with copies, kernels and engines apart, would have their rows here. */
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
