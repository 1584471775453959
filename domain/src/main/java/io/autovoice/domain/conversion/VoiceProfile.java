package io.autovoice.domain.conversion;

import java.util.OptionalDouble;

/** A target voice: a recording whose sounds are borrowed, several of them at once, or a network that was trained to sound like somebody. */
public sealed interface VoiceProfile permits ReferenceVoice, BlendedVoice, GeneratorVoice {

    VoiceId id();

    /** Changes whenever the voice does; whatever was computed from it may be cached under this name. */
    String fingerprint();

    /** The F0 at which the voice is at home, in hertz; empty if nobody said. */
    OptionalDouble usualF0();
}
