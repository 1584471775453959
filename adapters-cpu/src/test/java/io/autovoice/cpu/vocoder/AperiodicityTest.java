package io.autovoice.cpu.vocoder;

import org.junit.jupiter.api.Test;

class AperiodicityTest {
    @Test
    void agrees_with_world() {
        float[] samples = Golden.voice();
        float[] f0 = Golden.floats("f0");
        float[] golden = Golden.floats("aperiodicity");
        Aperiodicity aperiodicity = new Aperiodicity(Golden.FORMAT);
        double[] levels = new double[Golden.FORMAT.knots()];

        for (int frame = 0; frame < f0.length; frame++) {
            aperiodicity.estimate(samples, frame * Golden.FORMAT.hopSamples(), f0[frame], levels);
            System.out.printf("%d %.0f:", frame, f0[frame]);
            for (int b = 0; b < 5; b++) System.out.printf(" %.2f/%.2f", levels[b], golden[5 * frame + b]);
            System.out.println();
        }
    }
}
