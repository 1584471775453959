package io.autovoice.gpu.engines.cache;

/** How a cached engine stands, seen from this machine. */
public enum EngineState {
    USABLE("usable here"),
    KEPT_OUT("kept out"),
    OF_ANOTHER_MACHINE("of another GPU, driver or TensorRT"),
    OF_ANOTHER_MODEL("its model is not installed"),
    DAMAGED("damaged");

    private final String words;

    EngineState(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
