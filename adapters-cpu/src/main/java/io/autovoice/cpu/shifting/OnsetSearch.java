package io.autovoice.cpu.shifting;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MonoWaveform;
import io.autovoice.domain.progress.StageProgress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds attacks: instants where the energy of the differentiated signal (which favours treble, as an attack does) rises at once above what
 * it was just before.
 */
final class OnsetSearch {
    private static final double BLOCK = 0.003; // s
    private static final int BEFORE = 10; // blocks that an attack has to stand out from
    private static final double RISE = 8; // times their mean energy: 9 dB
    private static final int APART = 17; // blocks, 50 ms: the strongest in it is the attack
    private static final double FLOOR = 1e-4; // of the loudest second before: softer attacks are masked anyway
    private static final double FORGETTING = Math.pow(0.5, BLOCK); // loudness halves in a second
    private static final int READ = 1 << 16; // frames, about

    private OnsetSearch() {}

    /** Frames at which attacks begin, rising. */
    static long[] in(Waveform music, StageProgress progress) {
        int block = Math.max(2, (int) music.rate().frames(BLOCK));
        float[] rises = rises(energies(music, block, progress));
        List<Long> onsets = new ArrayList<>();
        for (int n = 0; n < rises.length; n++) {
            if (rises[n] > RISE && isHighest(rises, n)) {
                onsets.add((long) n * block);
            }
        }
        return onsets.stream().mapToLong(Long::longValue).toArray();
    }

    private static float[] energies(Waveform music, int block, StageProgress progress) {
        Waveform mono = MonoWaveform.of(music);
        float[] energies = new float[(int) (music.frames() / block)];
        int blocks = READ / block;
        float[] samples = new float[blocks * block + 1];
        for (int first = 0; first < energies.length; first += blocks) {
            mono.read(0, (long) first * block - 1, samples);
            progress.advanced((double) first / energies.length);
            for (int n = first; n < Math.min(energies.length, first + blocks); n++) {
                energies[n] = energy(samples, (n - first) * block, block);
            }
        }
        return energies;
    }

    private static float energy(float[] samples, int from, int block) {
        double energy = 0;
        for (int n = from; n < from + block; n++) {
            double difference = samples[n + 1] - samples[n];
            energy += difference * difference;
        }
        return (float) energy;
    }

    /** Each block's energy by the mean of those before it; 0 where it is soft. */
    private static float[] rises(float[] energies) {
        float[] rises = new float[energies.length];
        double loudest = 0;
        for (int n = 0; n < energies.length; n++) {
            loudest = Math.max(energies[n], FORGETTING * loudest);
            double before = 0;
            for (int back = Math.max(0, n - BEFORE); back < n; back++) {
                before += energies[back] / BEFORE;
            }
            if (energies[n] > 0 && energies[n] > FLOOR * loudest) {
                rises[n] = (float) (energies[n] / Math.max(before, FLOOR * energies[n]));
            }
        }
        return rises;
    }

    /** The first of equals counts. */
    private static boolean isHighest(float[] rises, int n) {
        float[] near = Arrays.copyOfRange(rises, Math.max(0, n - APART), Math.min(rises.length, n + APART + 1));
        int at = n - Math.max(0, n - APART);
        for (int other = 0; other < near.length; other++) {
            if (other != at && (near[other] > near[at] || near[other] == near[at] && other < at)) {
                return false;
            }
        }
        return true;
    }
}
