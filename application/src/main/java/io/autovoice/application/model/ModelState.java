package io.autovoice.application.model;

/** Whether a network can be used. */
public enum ModelState {
    INSTALLED("installed"),
    NOT_INSTALLED("not installed"),
    /** There, but not as it was when it was installed. */
    DAMAGED("damaged");

    private final String words;

    ModelState(String words) {
        this.words = words;
    }

    /** For people and for JSON. */
    public String words() {
        return words;
    }
}
