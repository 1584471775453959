package io.autovoice.cpu.matching;

/** What a query thinks of a candidate beside its likeness. */
@FunctionalInterface
public interface Preference {
    /** All candidates are alike. */
    Preference NONE = (query, candidate) -> 0;

    /** 0, or how much is taken off the likeness, as a negative number; negative infinity forbids the candidate. */
    float of(int query, int candidate);
}
