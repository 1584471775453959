package io.autovoice.domain.vocoder;

/**
 * A pulse plus noise that lasts until the next one. The arrays are shared, not copied: nobody changes them.
 *
 * @param power of the envelope, one value a bin
 * @param aperiodicity amplitude of the noise, 0..1, one value a bin
 * @param delaySamples of the pulse, 0..1
 * @param periodSamples until the next pulse; 0 for noise alone
 * @param noise of variance 1 and mean 0, one value a sample until the next pulse
 */
public record Excitation(
        double[] power, double[] aperiodicity, double delaySamples, double periodSamples, double[] noise) {
    public Excitation {
        if (power.length != aperiodicity.length || !(delaySamples >= 0 && delaySamples <= 1 && periodSamples >= 0)) {
            throw new IllegalArgumentException(
                    "An excitation needs as many powers as aperiodicities, a delay of 0..1 and a period >= 0, got %d, %d, %s and %s"
                            .formatted(power.length, aperiodicity.length, delaySamples, periodSamples));
        }
    }
}
