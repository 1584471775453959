package io.autovoice.application;

import io.autovoice.domain.audio.Waveform;
import java.nio.file.Path;
import java.util.Optional;

/** Where a song comes from. */
public sealed interface SongSource {

    /** A song as one recording, to be separated. */
    record Mixture(Path recording) implements SongSource {}

    /** A song that is in memory already, to be separated. */
    record InMemory(Waveform song) implements SongSource {}

    /** The stems of a song, of one rate and length; separation is skipped. Without a band the voice is converted alone. */
    record StemFiles(Path vocals, Optional<Path> instrumental) implements SongSource {}
}
