package io.autovoice.bootstrap.cli.bench;

import io.autovoice.application.io.SuitableAudio;
import io.autovoice.bootstrap.cli.demo.DemoMaterial;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is converted, in whose voice; neither: those of the demo. */
public final class BenchMaterial {
    @Option(names = "--song", paramLabel = "F", description = "The song; needs --voice. Left out: the demo song.")
    private @Nullable Path song;

    @Option(names = "--voice", paramLabel = "ID", description = "The voice. Left out: the demo voice.")
    private @Nullable String voice;

    /**
     * Looks whether the voice is there and the options go together, before any work.
     *
     * @throws IllegalArgumentException if a song comes without a voice, or a voice without a song
     * @throws io.autovoice.domain.failure.MissingResourceException if there is no such voice
     */
    public void require(CommandContext context) {
        if ((song == null) != (voice == null)) {
            throw new IllegalArgumentException("--song goes with --voice: give both or none");
        }
        voice().ifPresent(id -> context.composition().library().voices().describe(id));
    }

    /** Empty for the demo's. */
    Optional<VoiceId> voice() {
        return Optional.ofNullable(voice).map(VoiceId::new);
    }

    /** The song's file; the demo has none. */
    Path file() {
        return Objects.requireNonNull(song, "asked for only where a song was named");
    }

    String title() {
        return voice == null ? "Demo song" : String.valueOf(file().getFileName());
    }

    Waveform song(CommandContext context) {
        return voice == null
                ? DemoMaterial.song()
                : SuitableAudio.read(context.composition().library().reader(), file(), context.silently());
    }
}
