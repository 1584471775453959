package io.autovoice.cpu.conversion.retrieval;

import io.autovoice.cpu.conversion.track.MelCepstrum;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import java.util.List;

/**
 * Spreads averaged envelopes as widely as the target's: averaging many frames flattens them, which sounds muffled. Each coefficient is
 * scaled about its mean by the ratio of the standard deviations (T. Toda and K. Tokuda, "A speech parameter generation algorithm
 * considering global variance", IEICE Trans. E90-D(5), 2007, in its simplest form).
 */
final class VarianceMatching {
    private static final double LEAST_GAIN = 0.5;
    private static final double MOST_GAIN = 2.5;
    private static final int FEWEST = 20; // frames to take a variance of

    private final VoiceTrack converted;
    private final List<TargetShare> targets;

    VarianceMatching(VoiceTrack converted, List<TargetShare> targets) {
        this.converted = converted;
        this.targets = targets;
    }

    /** Changes the frames of one kind in place; the statistics are those of the active frames on both sides. */
    void match(boolean voiced) {
        int[] active = converted.active(voiced);
        if (active.length < FEWEST) {
            return;
        }
        int[] frames = converted.all(voiced);
        List<int[]> targetFrames = targets.stream()
                .map(target -> target.voice().track().active(voiced))
                .toList();
        for (int n = 1; n < MelCepstrum.COEFFICIENTS; n++) {
            double mean = mean(converted, active, n);
            double gain = wanted(targetFrames, n) / (deviation(converted, active, n, mean) + 1e-9);
            gain = Math.min(MOST_GAIN, Math.max(LEAST_GAIN, gain));
            for (int frame : frames) {
                float[] shape = converted.shape()[frame];
                shape[n] = (float) (mean + gain * (shape[n] - mean));
            }
        }
    }

    private double wanted(List<int[]> targetFrames, int n) {
        double sum = 0;
        for (int number = 0; number < targets.size(); number++) {
            VoiceTrack track = targets.get(number).voice().track();
            int[] active = targetFrames.get(number);
            sum += targets.get(number).weight() * deviation(track, active, n, mean(track, active, n));
        }
        return sum;
    }

    private static double mean(VoiceTrack track, int[] frames, int n) {
        double sum = 0;
        for (int frame : frames) {
            sum += track.shape()[frame][n];
        }
        return sum / frames.length;
    }

    private static double deviation(VoiceTrack track, int[] frames, int n, double mean) {
        double sum = 0;
        for (int frame : frames) {
            double difference = track.shape()[frame][n] - mean;
            sum += difference * difference;
        }
        return Math.sqrt(sum / frames.length);
    }
}
