package io.autovoice.cpu.content;

import io.autovoice.domain.content.ContentEncoder;

/** The content encoders at hand. Safe for use by many threads. */
@FunctionalInterface
public interface ContentEncoders {
    /**
     * One whose rows have that many features.
     *
     * @throws io.autovoice.domain.failure.MissingResourceException if none is installed, with what to install
     */
    ContentEncoder withDimensions(int dimensions);
}
