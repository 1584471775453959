package io.autovoice.gpu.engines.nativelayer;

/** What a build gave. The arrays are handed over, not copied: engines have up to hundreds of megabytes. */
public final class BuiltEngine {
    private final byte[] engine;
    private final byte[] timings;

    /** @param timings what the next build on this GPU may begin with; empty for none */
    public BuiltEngine(byte[] engine, byte[] timings) {
        this.engine = engine;
        this.timings = timings;
    }

    public byte[] engine() {
        return engine;
    }

    public byte[] timings() {
        return timings;
    }
}
