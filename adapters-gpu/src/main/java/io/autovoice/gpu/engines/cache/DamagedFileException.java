package io.autovoice.gpu.engines.cache;

import java.io.IOException;

/** A file that was read but is not what it should be; the message is half a sentence. */
final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedFileException(String why) {
        super(why);
    }
}
