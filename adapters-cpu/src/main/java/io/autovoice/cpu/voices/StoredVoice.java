package io.autovoice.cpu.voices;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.domain.conversion.GeneratorSettings;
import java.util.Optional;

/**
 * What {@code voice.json} says.
 *
 * @param fingerprint as of the profile that was saved
 */
record StoredVoice(VoiceDescription description, String fingerprint, Sound sound) {

    /** What is stored beside it. */
    sealed interface Sound permits Recording, Generator {}

    /** @param sha256 of the bytes of {@code reference.flac}, in hexadecimal */
    record Recording(String sha256) implements Sound {}

    /**
     * @param sha256 of the bytes of {@code generator.onnx}
     * @param featuresSha256 of {@code features.npy}, if there are any
     */
    record Generator(String sha256, Optional<String> featuresSha256, GeneratorSettings settings) implements Sound {}
}
