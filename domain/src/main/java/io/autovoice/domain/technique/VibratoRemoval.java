package io.autovoice.domain.technique;

import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.technique.Technique.Kind;
import java.util.List;

/** Holds notes straight where there was vibrato. */
public final class VibratoRemoval {
    private static final double JOIN = 0.04; // s, from the sung pitch to its trend

    private VibratoRemoval() {}

    /**
     * The contour with its vibrato stretches replaced by their trend, the mean over one period of the vibrato; the rest is unchanged,
     * bit for bit.
     *
     * @param techniques what {@link Techniques#in} found in {@code contour}
     */
    public static F0Contour from(F0Contour contour, List<Technique> techniques) {
        float[] hertz = contour.toArray();
        for (VoicedStretch stretch : VoicedStretch.of(contour)) {
            techniques.stream()
                    .filter(technique -> technique.kind() == Kind.VIBRATO)
                    .forEach(vibrato -> straighten(stretch, vibrato, hertz));
        }
        return new F0Contour(contour.grid(), hertz);
    }

    private static void straighten(VoicedStretch stretch, Technique vibrato, float[] hertz) {
        int from = Math.max(0, (int) Math.ceil(vibrato.startSeconds() / stretch.hopSeconds()) - stretch.first());
        int to = Math.min(
                stretch.length(), (int) Math.floor(vibrato.endSeconds() / stretch.hopSeconds()) - stretch.first() + 1);
        if (from >= to) {
            return;
        }
        double[] trend = stretch.averagedOver(1 / vibrato.rateHertz());
        double join = JOIN / stretch.hopSeconds();
        for (int n = from; n < to; n++) {
            double share = Math.min(1, (1 + Math.min(n - from, to - 1 - n)) / join);
            double sung = stretch.cents()[n];
            hertz[stretch.first() + n] = VoicedStretch.hertz(sung + share * (trend[n] - sung));
        }
    }
}
