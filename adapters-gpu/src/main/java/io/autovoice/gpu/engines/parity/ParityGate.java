package io.autovoice.gpu.engines.parity;

import java.util.Map;

/**
 * Lets an engine through whose outputs are finite and near to FP32.
 *
 * @param leastCosine closed bound
 * @param mostRelativeL2 closed bound
 */
public record ParityGate(double leastCosine, double mostRelativeL2) {
    /** What every engine must keep to. */
    public static final ParityGate USUAL = new ParityGate(0.999, 0.05);

    /**
     * Compares output by output.
     *
     * @param expected in FP32
     * @param actual of the engine; more outputs than expected are ignored
     */
    public ParityVerdict judge(Map<String, HostTensor> expected, Map<String, HostTensor> actual) {
        ParityFigures worst = ParityFigures.PERFECT;
        for (Map.Entry<String, HostTensor> output : expected.entrySet()) {
            HostTensor given = actual.get(output.getKey());
            if (given == null || !given.shape().equals(output.getValue().shape())) {
                return ParityVerdict.unfit("its output '%s' is %s instead of %s"
                        .formatted(
                                output.getKey(),
                                given == null ? "missing" : given.shape(),
                                output.getValue().shape()));
            }
            if (!finite(given.values())) {
                return ParityVerdict.unfit(
                        "its output '%s' has numbers that are not finite".formatted(output.getKey()));
            }
            worst = worst.worse(ParityFigures.of(output.getValue().values(), given.values()));
        }
        return near(worst) ? ParityVerdict.trusted(worst) : ParityVerdict.far(worst);
    }

    /** Written so that NaN is refused too. */
    private boolean near(ParityFigures figures) {
        return figures.cosine() >= leastCosine && figures.relativeL2() <= mostRelativeL2;
    }

    /** x * 0 is NaN for NaN and infinity, and 0 for all others. */
    private static boolean finite(float[] values) {
        float zero = 0;
        for (float value : values) {
            zero += value * 0;
        }
        return zero == 0;
    }
}
