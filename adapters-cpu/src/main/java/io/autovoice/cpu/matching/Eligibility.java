package io.autovoice.cpu.matching;

/** Says which candidates a query may have. */
@FunctionalInterface
public interface Eligibility {
    Eligibility ALL = (query, candidate) -> true;

    boolean allows(int query, int candidate);
}
