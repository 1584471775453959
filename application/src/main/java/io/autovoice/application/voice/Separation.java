package io.autovoice.application.voice;

import java.util.Locale;

/** Whether the voice of a recording is separated from music first. */
public enum Separation {
    /** Where a recording is no voice alone. */
    AUTO,
    ALWAYS,
    /** Music is refused. */
    NEVER;

    /** As on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
