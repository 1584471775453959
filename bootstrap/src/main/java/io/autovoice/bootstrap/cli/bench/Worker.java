package io.autovoice.bootstrap.cli.bench;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageTimings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Converts whenever it is told to. One order a line: {@code run}, or {@code profile FILE}; the input's end is the last. Each answer is a line that
 * begins with {@link #PREFIX}; what else stands on standard output is nobody's.
 *
 * @param run converts once
 * @param profile measures a little and writes profile.json there
 */
record Worker(Supplier<StageTimings> run, Consumer<Path> profile) {
    static final String PREFIX = "autovoice-bench ";
    /** What a worker of this version says first. */
    static final String READY = PREFIX + "ready 1";

    private static final String RAN = PREFIX + "ran";
    private static final String WRITTEN = PREFIX + "written";
    private static final String PROFILE = "profile ";

    void serve(BufferedReader orders, Consumer<String> answers) {
        answers.accept(READY);
        try {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                if (order.startsWith(PROFILE)) {
                    profile.accept(Path.of(order.substring(PROFILE.length())));
                    answers.accept(WRITTEN);
                } else if (order.equals("run")) {
                    answers.accept(of(run.get()));
                } else {
                    throw new IllegalArgumentException("Orders are run and profile, got '%s'".formatted(order));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Names and nanoseconds. */
    static String of(StageTimings run) {
        StringBuilder line = new StringBuilder(RAN);
        for (PipelineStage stage : PipelineStage.values()) {
            if (run.stages().containsKey(stage)) {
                line.append(' ')
                        .append(stage.key())
                        .append('=')
                        .append(run.of(stage).toNanos());
            }
        }
        return line.append(" total=").append(run.total().toNanos()).toString();
    }

    /**
     * @throws IllegalArgumentException if {@link #of} did not make that line
     */
    static StageTimings read(String line) {
        Map<PipelineStage, Duration> stages = new EnumMap<>(PipelineStage.class);
        Duration total = Duration.ZERO;
        if (!line.startsWith(RAN + " ")) {
            throw new IllegalArgumentException("Not the times of a run: " + line);
        }
        for (String word : line.substring(RAN.length() + 1).split(" ")) {
            int equals = word.indexOf('=');
            Duration time = Duration.ofNanos(Long.parseLong(word.substring(equals + 1)));
            String name = word.substring(0, Math.max(0, equals));
            for (PipelineStage stage : PipelineStage.values()) {
                if (stage.key().equals(name)) {
                    stages.put(stage, time);
                }
            }
            total = name.equals("total") ? time : total;
        }
        return new StageTimings(stages, total, Map.of());
    }
}
