package io.autovoice.cpu.audio;

import java.nio.file.Path;

/** A file that is being decoded. */
record Recording(Path path, long bytes) {}
