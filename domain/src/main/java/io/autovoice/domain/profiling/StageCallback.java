package io.autovoice.domain.profiling;

/** The plain profiling callback. */
@FunctionalInterface
public interface StageCallback {

    /**
     * @param stageName separation, f0_extraction, conversion, mixing or total
     * @param elapsedMs wall-clock time in milliseconds
     */
    void elapsed(String stageName, double elapsedMs);
}
