package io.autovoice.application.comparison;

import io.autovoice.application.progress.Cancellation;
import io.autovoice.application.progress.SongProgress;
import io.autovoice.domain.progress.StageProgress;

/**
 * The progress of one conversion among several: its steps carry its name, its percentages are a share of the whole.
 *
 * @param name such as anna/balanced
 * @param index 0 .. count-1
 */
record CellProgress(SongProgress listener, Cancellation cancellation, String name, int index, int count) {
    private static final double CONVERTED = 80; // percent of a cell, about its share of the time
    private static final double LISTENED = 90;

    /** To be handed to the conversion. */
    SongProgress conversion() {
        return (percent, step) -> tell(percent * CONVERTED / 100, step);
    }

    StageProgress listening() {
        return step("scoring", CONVERTED, LISTENED);
    }

    StageProgress writing() {
        return step("writing", LISTENED, 100);
    }

    private StageProgress step(String step, double from, double to) {
        return fraction -> {
            cancellation.check();
            tell(from + (to - from) * Math.min(1, Math.max(0, fraction)), step);
        };
    }

    private void tell(double percent, String step) {
        listener.advanced((100.0 * index + percent) / count, name + " " + step);
    }
}
