package io.autovoice.application.measure.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The slope of a line through points of which some may lie far off: the median of the slopes of all pairs, after Theil (1950) and Sen (1968).
 */
public final class RobustLine {
    private RobustLine() {}

    /**
     * @param x two or more, all different
     * @param y as many
     * @return units of y for one of x
     */
    public static double slope(List<Double> x, List<Double> y) {
        if (x.size() != y.size() || x.size() < 2) {
            throw new IllegalArgumentException(
                    "A line needs two points or more, got %d x and %d y".formatted(x.size(), y.size()));
        }
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            for (int j = i + 1; j < x.size(); j++) {
                slopes.add((y.get(j) - y.get(i)) / (x.get(j) - x.get(i)));
            }
        }
        return new Summary(slopes).p50();
    }
}
