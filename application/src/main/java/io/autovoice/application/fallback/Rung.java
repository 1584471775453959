package io.autovoice.application.fallback;

import io.autovoice.application.plan.choice.PlannedEngine;
import java.util.Optional;
import java.util.function.Function;

/** One engine, opened on first use. */
final class Rung<P> {
    private final PlannedEngine engine;
    private final Function<PlannedEngine, P> open;
    private Optional<P> port = Optional.empty();

    Rung(PlannedEngine engine, Function<PlannedEngine, P> open) {
        this.engine = engine;
        this.open = open;
    }

    PlannedEngine engine() {
        return engine;
    }

    synchronized P port() {
        if (port.isEmpty()) {
            port = Optional.of(open.apply(engine));
        }
        return port.get();
    }
}
