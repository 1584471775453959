package io.autovoice.application.voice.reference.quality;

import io.autovoice.domain.audio.SampleRate;
import java.util.function.DoubleUnaryOperator;

/**
 * Takes away what lies below the lowest voice: steps, traffic, wind. A Butterworth high-pass of fourth order, as two sections by the
 * bilinear transform. Keeps its state between calls: one object a channel, samples in their order.
 */
final class RumbleFilter implements DoubleUnaryOperator {
    private static final double CORNER_HERTZ = 60; // B1; a bass's E2 has 82
    private static final double[] Q = {0.541196100146197, 1.306562964876377
    }; // 1 / (2 cos(pi / 8)), 1 / (2 cos(3 pi / 8))

    private final Section[] sections;

    RumbleFilter(SampleRate rate) {
        double k = Math.tan(Math.PI * CORNER_HERTZ / rate.hertz());
        this.sections = new Section[] {new Section(k, Q[0]), new Section(k, Q[1])};
    }

    @Override
    public double applyAsDouble(double x) {
        return sections[1].next(sections[0].next(x));
    }

    /** In transposed direct form II. */
    private static final class Section {
        private final double b0;
        private final double a1;
        private final double a2;
        private double first;
        private double second;

        Section(double k, double q) {
            double a0 = 1 + k / q + k * k;
            this.b0 = 1 / a0;
            this.a1 = 2 * (k * k - 1) / a0;
            this.a2 = (1 - k / q + k * k) / a0;
        }

        double next(double x) {
            double y = b0 * x + first;
            first = -2 * b0 * x - a1 * y + second;
            second = b0 * x - a2 * y;
            return y;
        }
    }
}
