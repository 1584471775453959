package io.autovoice.domain.profiling;

/** The four stages, in the order they run. */
public enum PipelineStage {
    SEPARATION("separation", "Separation"),
    F0_EXTRACTION("f0_extraction", "F0 Extraction"),
    CONVERSION("conversion", "Conversion"),
    MIXING("mixing", "Mixing");

    private final String key;
    private final String title;

    PipelineStage(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The name in JSON and in callbacks. */
    public String key() {
        return key;
    }

    /** The name in reports. */
    public String title() {
        return title;
    }
}
