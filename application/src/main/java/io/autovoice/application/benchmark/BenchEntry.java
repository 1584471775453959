package io.autovoice.application.benchmark;

import io.autovoice.application.measure.profile.Profile;
import java.util.Optional;

/**
 * One combination of device, TensorRT and preset: measured, or the reason why not.
 *
 * @param combination what was asked for
 * @param profile empty if it could not run
 * @param likeness of the converted voice; empty if it wasn't asked for or could not be told
 * @param reason why it did not run, or why there is no likeness
 */
public record BenchEntry(
        Combination combination, Optional<Profile> profile, Optional<VoiceLikeness> likeness, Optional<String> reason) {

    /**
     * @param device as the caller wrote it: auto, cpu, cuda or cuda:N
     * @param tensorRt on, off, or auto for what the plan decides
     * @param preset its key
     */
    public record Combination(String device, String tensorRt, String preset) {
        @Override
        public String toString() {
            return "%s, TensorRT %s, %s".formatted(device, tensorRt, preset);
        }
    }

    /** Cosines between speaker embeddings, -1..1, to the target's recording and to the singer of the song. */
    public record VoiceLikeness(double toTarget, double toSinger) {}

    public static BenchEntry notRun(Combination combination, String reason) {
        return new BenchEntry(combination, Optional.empty(), Optional.empty(), Optional.of(reason));
    }
}
