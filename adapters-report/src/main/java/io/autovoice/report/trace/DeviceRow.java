package io.autovoice.report.trace;

import io.autovoice.domain.profiling.DeviceTime;

/** The rows of a GPU: what it did, each kind for itself. */
enum DeviceRow {
    COPIES("copies"),
    KERNELS("kernels"),
    ENGINES("engines");

    private final String title;

    DeviceRow(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    int thread() {
        return ordinal() + 1;
    }

    /** In milliseconds. */
    double of(DeviceTime time) {
        return switch (this) {
            case COPIES -> time.copies();
            case KERNELS -> time.kernels();
            case ENGINES -> time.engines();
        };
    }
}
