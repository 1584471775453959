package io.autovoice.cpu.conversion.rvc;

import io.autovoice.cpu.networks.SeededGenerators;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** Voices that are generators, in a folder of the test. */
record GeneratorFixture(Path folder) {

    GeneratorVoice voice(SeededGenerators generator) {
        return voice(generator, GeneratorSettings.DEFAULT, Optional.empty());
    }

    GeneratorVoice voice(byte[] onnx) {
        return new GeneratorVoice(
                new VoiceId("rita"),
                "1",
                network(onnx),
                Optional.empty(),
                GeneratorSettings.DEFAULT,
                OptionalDouble.empty());
    }

    GeneratorVoice voice(SeededGenerators generator, GeneratorSettings settings, Optional<Path> features) {
        return new GeneratorVoice(
                new VoiceId("rita"), "1", network(generator.onnx()), features, settings, OptionalDouble.empty());
    }

    Path network(byte[] onnx) {
        try {
            return Files.write(Files.createTempFile(folder, "generator", ".onnx"), onnx);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
