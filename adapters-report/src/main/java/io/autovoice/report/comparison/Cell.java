package io.autovoice.report.comparison;

import io.autovoice.application.comparison.outcome.ComparedConversion;
import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.comparison.outcome.Track;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be switched to: the original or a conversion.
 *
 * @param number 1 for the original; up to 9 it is also the key to press
 * @param alone the voice without the band
 */
record Cell(int number, String name, Track song, Track alone) {
    private static final int KEYS = 9;

    /** In the order of the page. */
    static List<Cell> all(Comparison comparison) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(
                1,
                "Original",
                comparison.original().song(),
                comparison.original().vocals()));
        for (ComparedConversion each : comparison.conversions()) {
            cells.add(new Cell(cells.size() + 1, name(each), each.song(), each.converted()));
        }
        return cells;
    }

    static String name(ComparedConversion conversion) {
        return conversion.voice() + " · " + conversion.preset().key();
    }

    boolean hasKey() {
        return number <= KEYS;
    }

    String id() {
        return "cell-" + number;
    }
}
