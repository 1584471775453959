package io.autovoice.cpu.vocoder.synthesis;

import java.util.Arrays;

/** An excitation waiting for the next one, which ends its stretch of noise. Reused from pulse to pulse by the one synthesizer. */
final class Pulse {
    final double[] power;
    final double[] aperiodicity;
    double position;
    boolean voiced;

    Pulse(int bins) {
        this.power = new double[bins];
        this.aperiodicity = new double[bins];
    }

    long sample() {
        return (long) Math.floor(position);
    }

    boolean isSilent() {
        return Arrays.stream(power).allMatch(value -> value == 0);
    }
}
