package io.autovoice.bootstrap.cli.validate;

import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.domain.conversion.VoiceId;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which song or songs, in whose voice; neither: those of the demo. */
public final class SongSelection {
    @Option(names = "--song", paramLabel = "F", description = "The song; needs --voice. Left out: the demo song.")
    private @Nullable Path song;

    @Option(
            names = "--songs",
            paramLabel = "DIR",
            description = "All songs in a folder, one after the other, with a summary; needs --voice.")
    private @Nullable Path songs;

    @Option(names = "--voice", paramLabel = "ID", description = "The voice. Left out: the demo voice.")
    private @Nullable String voice;

    /**
     * @throws IllegalArgumentException if these don't go together
     */
    public void require() {
        if (song != null && songs != null) {
            throw new IllegalArgumentException("--song is one, --songs a folder of them: give one of both");
        }
        if ((song == null && songs == null) != (voice == null)) {
            throw new IllegalArgumentException("--song or --songs goes with --voice: give both or none");
        }
    }

    public boolean demo() {
        return voice == null;
    }

    /** The one song that was named. */
    public Path song() {
        return Objects.requireNonNull(song, "a voice without a folder of songs comes with a song");
    }

    /** Empty if no folder was named. */
    public List<Path> folder() {
        return songs == null ? List.of() : new SongFolder(songs).songs();
    }

    /**
     * Empty for the demo's.
     *
     * @throws io.autovoice.domain.failure.MissingResourceException if there is no such voice
     */
    public Optional<VoiceId> voice(CommandContext context) {
        return Optional.ofNullable(voice)
                .map(id -> context.composition()
                        .library()
                        .voices()
                        .describe(new VoiceId(id))
                        .id());
    }
}
