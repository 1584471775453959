package io.autovoice.gpu.engines.parity;

import java.util.Optional;

/**
 * What the gate says of an engine.
 *
 * @param figures where there was something to compare
 * @param objection why it is not trusted, as half a sentence; empty if it is
 */
public record ParityVerdict(Optional<ParityFigures> figures, Optional<String> objection) {
    public boolean trusted() {
        return objection.isEmpty();
    }

    static ParityVerdict trusted(ParityFigures figures) {
        return new ParityVerdict(Optional.of(figures), Optional.empty());
    }

    static ParityVerdict far(ParityFigures figures) {
        return new ParityVerdict(Optional.of(figures), Optional.of("it is too far from FP32 (" + figures + ")"));
    }

    static ParityVerdict unfit(String objection) {
        return new ParityVerdict(Optional.empty(), Optional.of(objection));
    }
}
