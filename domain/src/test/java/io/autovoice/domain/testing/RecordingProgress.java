package io.autovoice.domain.testing;

import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.progress.StageProgress;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it heard; may cancel at a given fraction. */
public final class RecordingProgress implements StageProgress {
    private final double cancelAt;
    private final List<Double> heard = new ArrayList<>();

    private RecordingProgress(double cancelAt) {
        this.cancelAt = cancelAt;
    }

    public static RecordingProgress patient() {
        return new RecordingProgress(Double.POSITIVE_INFINITY);
    }

    public static RecordingProgress cancellingAt(double fraction) {
        return new RecordingProgress(fraction);
    }

    @Override
    public synchronized void advanced(double fraction) {
        heard.add(fraction);
        if (fraction >= cancelAt) {
            throw new ConversionCancelledException();
        }
    }

    public synchronized List<Double> heard() {
        return List.copyOf(heard);
    }
}
