package io.autovoice.cpu.conversion.track;

import java.util.stream.IntStream;

/** Smooths what is known of frames over time by a Gaussian; beyond the ends the first and the last frame go on. */
public final class OverTime {
    private static final double REACH = 3; // standard deviations

    private OverTime() {}

    /**
     * @param rows {@code [frame][column]}
     * @param sigma standard deviation in frames, above 0
     */
    public static float[][] smooth(float[][] rows, double sigma) {
        int reach = (int) Math.ceil(REACH * sigma);
        float[][] smooth = new float[rows.length][];
        IntStream.range(0, rows.length).parallel().forEach(frame -> {
            double[] sum = new double[rows[frame].length];
            double weights = 0;
            for (int offset = -reach; offset <= reach; offset++) {
                float[] near = rows[Math.max(0, Math.min(rows.length - 1, frame + offset))];
                double weight = Math.exp(-0.5 * offset * offset / (sigma * sigma));
                weights += weight;
                for (int n = 0; n < sum.length; n++) {
                    sum[n] += weight * near[n];
                }
            }
            smooth[frame] = new float[sum.length];
            for (int n = 0; n < sum.length; n++) {
                smooth[frame][n] = (float) (sum[n] / weights);
            }
        });
        return smooth;
    }

    /** One value a frame. */
    public static float[] smooth(float[] values, double sigma) {
        float[][] rows = new float[values.length][];
        for (int frame = 0; frame < rows.length; frame++) {
            rows[frame] = new float[] {values[frame]};
        }
        float[][] smooth = smooth(rows, sigma);
        float[] result = new float[values.length];
        for (int frame = 0; frame < result.length; frame++) {
            result[frame] = smooth[frame][0];
        }
        return result;
    }
}
