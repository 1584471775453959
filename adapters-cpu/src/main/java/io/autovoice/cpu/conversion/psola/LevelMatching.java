package io.autovoice.cpu.conversion.psola;

import io.autovoice.cpu.conversion.psola.melody.Excerpt;
import io.autovoice.cpu.conversion.psola.melody.VoicedRun;
import io.autovoice.domain.signal.Windows;

/**
 * The gain that gives the moved voice the recording's loudness, moment by moment: harmonics that move through formants, and grains that
 * overlap, change it otherwise.
 */
final class LevelMatching {
    private static final double BLOCK = 0.001; // s
    private static final double REACH = 0.03; // s either side, a Hann window
    private static final double LIMIT = 4; // 12 dB either way

    /** Of the target, the least reach: else the gain would fill the gaps between grains. */
    private static final double PERIODS = 1.5;

    private final long start;
    private final double block;
    private final double[] gains;

    private LevelMatching(long start, double block, double[] gains) {
        this.start = start;
        this.block = block;
        this.gains = gains;
    }

    /** Only where {@code sung} is. */
    static LevelMatching between(Excerpt recording, Excerpt sung, VoicedRun run) {
        double block = BLOCK * run.framesPerSecond();
        int blocks = (int) Math.ceil(sung.samples().length / block);
        double[] wanted = new double[blocks];
        double[] found = new double[blocks];
        for (int n = 0; n < sung.samples().length; n++) {
            double x = recording.at(sung.start() + n);
            double y = sung.samples()[n];
            int b = Math.min(blocks - 1, (int) (n / block));
            wanted[b] += x * x;
            found[b] += y * y;
        }
        double[] gains = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            double period = run.targetPeriod(sung.start() + b * block) / run.framesPerSecond();
            int reach = (int) Math.ceil(Math.max(REACH, PERIODS * period) / BLOCK);
            gains[b] = ratio(wanted, found, b, reach);
        }
        return new LevelMatching(sung.start(), block, gains);
    }

    private static double ratio(double[] wanted, double[] found, int centre, int reach) {
        double x = 0;
        double y = 0;
        for (int b = Math.max(0, centre - reach); b < Math.min(wanted.length, centre + reach); b++) {
            double weight = Windows.hannAround(b - centre, reach);
            x += weight * wanted[b];
            y += weight * found[b];
        }
        return y > 0 ? Math.max(1 / LIMIT, Math.min(LIMIT, Math.sqrt(x / y))) : 1;
    }

    /** Straight between the middles of blocks. */
    double gain(long frame) {
        double place = Math.max(0, Math.min(gains.length - 1.0, (frame - start) / block - 0.5));
        int left = (int) place;
        int right = Math.min(left + 1, gains.length - 1);
        return gains[left] + (place - left) * (gains[right] - gains[left]);
    }
}
