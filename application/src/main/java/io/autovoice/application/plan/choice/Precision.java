package io.autovoice.application.plan.choice;

import java.util.Locale;

/** The arithmetic of a TensorRT engine. */
public enum Precision {
    FP16,
    FP32;

    /** The name in options and JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
