package io.autovoice.application.io;

/** How wav and flac store a sample. flac has no floating point: there FLOAT_32 is written as PCM_24, with a note. */
public enum SampleFormat {
    PCM_16,
    PCM_24,
    FLOAT_32
}
