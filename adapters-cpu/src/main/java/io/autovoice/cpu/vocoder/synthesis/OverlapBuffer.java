package io.autovoice.cpu.vocoder.synthesis;

import java.util.Arrays;

/** Sums responses at absolute sample positions and gives out what is final. What falls before the first sample not yet given is lost. */
public final class OverlapBuffer {
    private double[] sums = new double[8192];
    private long first;

    public void add(long position, double[] response) {
        int from = (int) Math.max(0, first - position);
        int at = (int) (position + from - first);
        int needed = at + response.length - from;
        if (needed > sums.length) {
            sums = Arrays.copyOf(sums, Math.max(needed, 2 * sums.length));
        }
        for (int n = from; n < response.length; n++) {
            sums[at + n - from] += response[n];
        }
    }

    /** Takes the samples before a position. */
    public float[] takeUntil(long end) {
        int count = (int) Math.max(0, end - first);
        float[] taken = new float[count];
        int held = Math.min(count, sums.length);
        for (int n = 0; n < held; n++) {
            taken[n] = (float) sums[n];
        }
        System.arraycopy(sums, held, sums, 0, sums.length - held);
        Arrays.fill(sums, sums.length - held, sums.length, 0);
        first += count;
        return taken;
    }
}
