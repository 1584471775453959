package io.autovoice.gpu.engines.cache;

/** An engine as it lay on the disk. The array is handed over, not copied. */
public final class CachedEngine {
    private final EngineHeader header;
    private final byte[] engine;

    CachedEngine(EngineHeader header, byte[] engine) {
        this.header = header;
        this.engine = engine;
    }

    public EngineHeader header() {
        return header;
    }

    /** Empty if the header says that it is kept out. */
    public byte[] engine() {
        return engine;
    }
}
