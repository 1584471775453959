package io.autovoice.proof;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.bootstrap.wiring.GuiceComposition;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How far a song made on a GPU is from the same song made on the CPU. Ends with 1 if they differ in shape or level, or by more than a tenth
 * of their power: networks in FP16 may choose other matches here and there, but it must be the same song. Those two bounds are
 * guesses, made before any GPU was met.
 */
public final class Difference {
    private static final int BLOCK = 1 << 16; // frames
    private static final double LARGEST_DIFFERENCE = -10; // dB, of the difference below the song
    private static final double LARGEST_STEP = 0.5; // dB, between the levels of the two

    private double power;
    private double otherPower;
    private double differencePower;
    private double largest;

    private Difference() {}

    public static void main(String[] arguments) {
        try (ResourceScope scope = new ResourceScope()) {
            AudioReader reader =
                    new GuiceComposition(scope, System.getenv()).library().reader();
            Waveform cpu = reader.read(Path.of(arguments[0]), StageProgress.NONE);
            Waveform gpu = reader.read(Path.of(arguments[1]), StageProgress.NONE);
            System.exit(judge(cpu, gpu) ? 0 : 1);
        }
    }

    private static boolean judge(Waveform cpu, Waveform gpu) {
        if (cpu.frames() != gpu.frames() || cpu.channels() != gpu.channels()) {
            Figures.say("%d x %d samples on the CPU, %d x %d on the GPU"
                    .formatted(cpu.channels(), cpu.frames(), gpu.channels(), gpu.frames()));
            return false;
        }
        Difference difference = new Difference();
        for (int channel = 0; channel < cpu.channels(); channel++) {
            for (long frame = 0; frame < cpu.frames(); frame += BLOCK) {
                difference.add(read(cpu, channel, frame), read(gpu, channel, frame));
            }
        }
        return difference.report();
    }

    private static float[] read(Waveform waveform, int channel, long frame) {
        float[] block = new float[BLOCK];
        waveform.read(channel, frame, block);
        return block;
    }

    private void add(float[] x, float[] y) {
        for (int n = 0; n < x.length; n++) {
            double difference = (double) x[n] - y[n];
            power += (double) x[n] * x[n];
            otherPower += (double) y[n] * y[n];
            differencePower += difference * difference;
            largest = Math.max(largest, Math.abs(difference));
        }
    }

    private boolean report() {
        double decibels = 10 * Math.log10(differencePower / power);
        double step = 10 * Math.log10(otherPower / power);
        Figures.say(String.format(
                Locale.ROOT, "difference %.1f dB, largest %.4f, level %+.2f dB", decibels, largest, step));
        return decibels <= LARGEST_DIFFERENCE && Math.abs(step) <= LARGEST_STEP;
    }
}
