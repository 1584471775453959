package io.autovoice.application.validation;

import io.autovoice.application.measure.statistics.StabilityRule;
import java.util.List;
import java.util.Locale;

/** How much time a validation may take. */
public enum Effort {
    /** Some minutes for a song of half a minute on two cores. */
    STANDARD(StabilityRule.QUICK, List.of(10, 30, 60)),
    /** For figures to be published. */
    THOROUGH(StabilityRule.THOROUGH, List.of(10, 30, 60, 180));

    private final StabilityRule rule;
    private final List<Integer> lengths;

    Effort(StabilityRule rule, List<Integer> lengths) {
        this.rule = rule;
        this.lengths = lengths;
    }

    /** The name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public StabilityRule rule() {
        return rule;
    }

    /** Of the songs of the scaling test, in seconds. */
    public List<Integer> lengths() {
        return lengths;
    }
}
