package io.autovoice.bootstrap.cli.convert;

import io.autovoice.domain.conversion.VoiceBlend;
import io.autovoice.domain.conversion.VoiceId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who sings: one voice, or several at once. */
final class VoiceOptions {
    @Option(names = "--voice", paramLabel = "ID", description = "The voice; see 'autovoice voice list'.")
    private @Nullable String voice;

    @Option(
            names = "--blend",
            paramLabel = "A:0.6,B:0.4",
            description =
                    "Several voices at once, instead of --voice, each with its weight. Made from recordings, all of"
                            + " them.")
    private @Nullable VoiceBlend blend;

    /**
     * @throws IllegalArgumentException if it isn't exactly one of the two
     */
    VoiceBlend voices() {
        if (voice != null && blend == null) {
            return VoiceBlend.of(new VoiceId(voice));
        }
        if (voice == null && blend != null) {
            return blend;
        }
        throw new IllegalArgumentException(
                voice == null ? "Who is to sing? Give --voice, or --blend." : "Give --voice or --blend, but not both.");
    }
}
