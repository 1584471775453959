package io.autovoice.application.profiling;

import io.autovoice.application.io.AudioReader;
import java.time.Duration;
import java.util.function.Supplier;

/** Adds up what a run spends outside its stages. For one run and one thread. */
public final class OutsideTimes {
    private Duration reading = Duration.ZERO;
    private Duration loadingVoice = Duration.ZERO;

    public Duration reading() {
        return reading;
    }

    public Duration loadingVoice() {
        return loadingVoice;
    }

    public AudioReader reading(AudioReader reader) {
        return (recording, progress) -> {
            long start = System.nanoTime();
            try {
                return reader.read(recording, progress);
            } finally {
                reading = reading.plusNanos(System.nanoTime() - start);
            }
        };
    }

    public <T> T loadingVoice(Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            loadingVoice = loadingVoice.plusNanos(System.nanoTime() - start);
        }
    }
}
