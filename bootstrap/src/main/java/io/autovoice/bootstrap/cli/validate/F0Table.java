package io.autovoice.bootstrap.cli.validate;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Pitch as a table of any hop, as {@code autovoice pitch} and annotators write it: seconds, then hertz; 0 or nothing where nobody sings.
 *
 * @param hertz by seconds; NaN where nobody sings
 */
record F0Table(NavigableMap<Double, Float> hertz) {
    private static final double FARTHEST_SECONDS = 0.02; // beyond it nothing is known

    /**
     * @param lines comma-separated; one head is allowed
     * @throws IllegalArgumentException if there is no row or one is no pair of numbers
     */
    static F0Table parse(List<String> lines) {
        NavigableMap<Double, Float> hertz = new TreeMap<>();
        List<String> rows = new ArrayList<>(lines);
        if (!rows.isEmpty()
                && !rows.get(0).isBlank()
                && Character.isLetter(rows.get(0).charAt(0))) {
            rows.remove(0);
        }
        for (String row : rows) {
            if (!row.isBlank()) {
                String[] cells = row.split(",", -1);
                hertz.put(number(row, cells[0]), cells.length < 2 ? Float.NaN : pitch(number(row, cells[1])));
            }
        }
        if (hertz.isEmpty()) {
            throw new IllegalArgumentException("it has no row");
        }
        return new F0Table(hertz);
    }

    /** On the 10 ms grid of a recording: at each point the nearest row, unvoiced where none is near. */
    F0Contour contour(Waveform recording) {
        FrameGrid grid = FrameGrid.TEN_MILLISECONDS;
        float[] values = new float[grid.hops(recording)];
        for (int hop = 0; hop < values.length; hop++) {
            values[hop] = nearest(grid.secondsAt(hop));
        }
        return new F0Contour(grid, values);
    }

    private float nearest(double seconds) {
        double best = FARTHEST_SECONDS;
        float value = Float.NaN;
        for (Map.Entry<Double, Float> entry : hertz.subMap(
                        seconds - FARTHEST_SECONDS, true, seconds + FARTHEST_SECONDS, true)
                .entrySet()) {
            double distance = Math.abs(entry.getKey() - seconds);
            if (distance < best) {
                best = distance;
                value = entry.getValue();
            }
        }
        return value;
    }

    private static float pitch(double hertz) {
        return hertz > 0 ? (float) hertz : Float.NaN;
    }

    private static double number(String row, String cell) {
        try {
            return cell.isBlank() ? 0 : Double.parseDouble(cell.strip());
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("'%s' is no row of seconds and hertz".formatted(row), noNumber);
        }
    }
}
