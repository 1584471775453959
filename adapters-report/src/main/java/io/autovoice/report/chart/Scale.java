package io.autovoice.report.chart;

import io.autovoice.report.document.Rounded;
import java.util.ArrayList;
import java.util.List;

/**
 * Values along a line of the plot, with ticks at round distances.
 *
 * @param from value at {@code start}
 * @param to value at {@code end}, more than {@code from}
 */
record Scale(double from, double to, double start, double end) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** From 0 to a round value that is at least {@code most}. */
    static Scale upTo(double most, double start, double end) {
        double reached = Math.max(1e-9, most);
        double step = step(reached, 4);
        return new Scale(0, step * Math.ceil(reached / step - 1e-9), start, end);
    }

    double at(double value) {
        return start + (end - start) * (value - from) / (to - from);
    }

    /** About {@code most} of them, at most one more. */
    List<Double> ticks(int most) {
        double step = step(to - from, most);
        List<Double> ticks = new ArrayList<>();
        for (double n = Math.ceil(from / step - 1e-9); n * step <= to + 1e-9 * step; n++) {
            ticks.add(n * step + 0.0); // never -0
        }
        return ticks;
    }

    /** As few decimals as tell such ticks apart. */
    static String label(double tick) {
        double rounded = Rounded.to(tick, 6);
        String text = rounded == Math.rint(rounded)
                ? Rounded.text(rounded, 0)
                : Rounded.shortest(rounded).toPlainString();
        return text.replace('-', '−');
    }

    private static double step(double range, int most) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(range / most)));
        for (double round : ROUND) {
            if (range / (round * magnitude) <= most + 1e-9) {
                return round * magnitude;
            }
        }
        return 10 * magnitude;
    }
}
