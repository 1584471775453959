package io.autovoice.cpu.conversion.psola.marks;

import io.autovoice.cpu.conversion.psola.melody.Excerpt;
import io.autovoice.cpu.conversion.psola.melody.VoicedRun;
import io.autovoice.domain.signal.Windows;

/**
 * Moves marks to where the energy of each period lies, so that a grain holds one excitation and not two halves: with two, a voice that
 * is lowered keeps its old pitch. Where in the period the energy lies is the phase of the first Fourier coefficient of the squared
 * waveform over a period. It is smoothed over some tenth of a second and so follows the vowels, but doesn't disturb the even steps.
 */
public final class EnergyCentring {
    private static final double SMOOTHED = 0.1; // s either side

    /** Weight of no shift at all: decides where the energy is even, as in a sine. */
    private static final double STAYING = 0.02;

    private final Excerpt recording;
    private final VoicedRun run;

    private EnergyCentring(Excerpt recording, VoicedRun run) {
        this.recording = recording;
        this.run = run;
    }

    public static EnergyCentring of(Excerpt recording, VoicedRun run) {
        return new EnergyCentring(recording, run);
    }

    public PitchMarks centred(PitchMarks marks) {
        double[] re = new double[marks.count()];
        double[] im = new double[marks.count()];
        for (int k = 0; k < re.length; k++) {
            firstCoefficient(marks.at(k), (marks.left(k) + marks.right(k)) / 2, k, re, im);
        }
        double[] places = new double[marks.count()];
        double turns = 0;
        for (int k = 0; k < places.length; k++) {
            double phase = smoothedPhase(marks, k, re, im);
            turns = phase + Math.rint(turns - phase); // the turn nearest to that of the mark before
            places[k] = marks.at(k) + turns * run.sourcePeriod(marks.at(k));
        }
        return new PitchMarks(places);
    }

    private void firstCoefficient(double mark, double period, int k, double[] re, double[] im) {
        long from = (long) Math.ceil(mark - period / 2);
        long to = (long) Math.floor(mark + period / 2);
        double step = 2 * Math.PI / period;
        double cos = Math.cos(step * (from - mark));
        double sin = Math.sin(step * (from - mark));
        double stepCos = Math.cos(step);
        double stepSin = Math.sin(step);
        double energy = 1e-20;
        for (long n = from; n <= to; n++) {
            double power = (double) recording.at(n) * recording.at(n);
            energy += power;
            re[k] += power * cos;
            im[k] += power * sin;
            double next = cos * stepCos - sin * stepSin;
            sin = cos * stepSin + sin * stepCos;
            cos = next;
        }
        re[k] /= energy;
        im[k] /= energy;
    }

    /** In turns, -0.5..0.5. */
    private double smoothedPhase(PitchMarks marks, int k, double[] re, double[] im) {
        double reach = SMOOTHED * run.framesPerSecond();
        double sumRe = 0;
        double sumIm = 0;
        for (int direction = -1; direction <= 1; direction += 2) {
            int j = direction < 0 ? k - 1 : k;
            for (; j >= 0 && j < re.length; j += direction) {
                double distance = (marks.at(j) - marks.at(k)) / reach;
                if (Math.abs(distance) >= 1) {
                    break;
                }
                double weight = Windows.hannAround(distance, 1);
                sumRe += weight * (re[j] + STAYING);
                sumIm += weight * im[j];
            }
        }
        return Math.atan2(sumIm, sumRe) / (2 * Math.PI);
    }
}
