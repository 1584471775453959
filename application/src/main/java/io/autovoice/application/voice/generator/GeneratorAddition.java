package io.autovoice.application.voice.generator;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.io.VoiceDescription.Source;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.voice.recording.Fingerprint;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Tries, then stores. */
record GeneratorAddition(GeneratorTrial trial, VoiceProfiles voices, Clock clock) implements AddGenerator {
    @Override
    public AddedGenerator add(AddGeneratorRequest request) {
        if (!request.overwrite() && voices.exists(request.id())) {
            throw new OutputNotWrittenException(
                    "There is a voice '%s' already.".formatted(request.id()),
                    "Choose another name, or replace it with --overwrite.");
        }
        List<Source> sources = Stream.concat(Stream.of(request.network()), request.features().stream())
                .map(GeneratorAddition::source)
                .toList();
        GeneratorVoice voice = new GeneratorVoice(
                request.id(),
                String.join("+", sources.stream().map(Source::sha256).toList()),
                request.network(),
                request.features(),
                request.settings(),
                request.usualF0());
        GeneratorTrial.Sung sung = trial.sing(voice, request.progress().part(0, 0.9));
        VoiceDescription description = describe(voice, sources);
        voices.save(voice, description);
        request.progress().advanced(1);
        return new AddedGenerator(description, sung);
    }

    private VoiceDescription describe(GeneratorVoice voice, List<Source> sources) {
        return new VoiceDescription(
                voice.id(),
                VoiceDescription.Kind.GENERATOR,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                sources,
                0,
                Double.NaN,
                voice.usualF0().orElse(Double.NaN),
                Double.NaN);
    }

    private static Source source(Path file) {
        try {
            return new Source(file.getFileName().toString(), Fingerprint.of(file));
        } catch (IOException failure) {
            throw new MissingResourceException(
                    "'%s' can't be read.".formatted(file), "Check the path, and that you may read it.", failure);
        }
    }
}
