package io.autovoice.cpu.conversion.rvc;

import io.autovoice.cpu.conversion.rvc.RvcGenerator.Sound;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sings a whole song stretch by stretch, each heard with its neighbourhood; where two meet, one fades into the other. For one song. */
final class Generation {
    private static final int FADE = 5; // frames on each side of a seam: 0.1 s in all

    private final RvcGenerator generator;
    private final HeardFrames heard;
    private final int frames;
    private final WaveformStorage storage;
    private Optional<Output> output = Optional.empty(); // known after the first stretch

    Generation(RvcGenerator generator, HeardFrames heard, int frames, WaveformStorage storage) {
        this.generator = generator;
        this.heard = heard;
        this.frames = frames;
        this.storage = storage;
    }

    /** What was made so far; the end of the last stretch is held back until the next one fades in. */
    private record Output(WaveformBuilder builder, int perFrame, float[] tail) {}

    /** At the generator's rate, one frame of 10 ms for each that was asked for. */
    Waveform sing(List<Stretch> stretches, StageProgress progress) {
        int context = Stretch.context(generator.fixedFrames());
        for (Stretch stretch : stretches) {
            double from = (double) stretch.from() / frames;
            append(stretch, context, progress.part(from, (double) stretch.to() / frames));
        }
        return output.orElseThrow().builder().build();
    }

    private void append(Stretch stretch, int context, StageProgress progress) {
        int first = stretch.from() - context;
        int length = stretch.frames() + 2 * context;
        progress.advanced(0);
        Sound sound = output.isPresent() && heard.silent(first, length)
                ? silence(length, output.get().perFrame())
                : generator.sing(
                        heard.features(first, length, progress.part(0, 0.3)),
                        heard.f0Hertz(first, length),
                        first,
                        () -> progress.advanced(0.3));
        Output before =
                output.orElseGet(() -> new Output(storage.builder(sound.rate(), 1), sound.perFrame(), new float[0]));
        if (before.perFrame() != sound.perFrame()) {
            throw new EngineFailedException(
                    "The voice changed from %d to %d samples a frame within a song."
                            .formatted(before.perFrame(), sound.perFrame()),
                    "Export it anew.");
        }
        int fade = Math.min(FADE, context / 2);
        boolean last = stretch.to() == frames;
        int start = context - (before.tail().length == 0 ? 0 : fade);
        int end = context + stretch.frames() + (last ? 0 : fade);
        float[] samples = Arrays.copyOfRange(sound.samples(), start * sound.perFrame(), end * sound.perFrame());
        fadeIn(samples, before.tail());
        int kept = samples.length - (last ? 0 : 2 * fade * sound.perFrame());
        before.builder().append(new float[][] {samples}, kept);
        output = Optional.of(
                new Output(before.builder(), sound.perFrame(), Arrays.copyOfRange(samples, kept, samples.length)));
        progress.advanced(1);
    }

    private static Sound silence(int frames, int perFrame) {
        return new Sound(new float[frames * perFrame], perFrame);
    }

    private static void fadeIn(float[] samples, float[] tail) {
        for (int n = 0; n < tail.length; n++) {
            float share = (n + 0.5f) / tail.length;
            samples[n] = share * samples[n] + (1 - share) * tail[n];
        }
    }
}
