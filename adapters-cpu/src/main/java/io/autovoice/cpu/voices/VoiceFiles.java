package io.autovoice.cpu.voices;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.application.io.VoiceDescription;
import io.autovoice.cpu.storage.Sha256;
import io.autovoice.cpu.voices.StoredVoice.Generator;
import io.autovoice.cpu.voices.StoredVoice.Recording;
import io.autovoice.cpu.voices.StoredVoice.Sound;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** What lies beside {@code voice.json}: a recording, or a generator and its features. */
record VoiceFiles(AudioReader reader, AudioWriter writer) {
    private static final String REFERENCE = "reference.flac";
    private static final String GENERATOR = "generator.onnx";
    private static final String FEATURES = "features.npy";

    /** Fills a folder and says what {@code voice.json} has to say of it. */
    Sound write(VoiceProfile voice, Path folder) throws IOException {
        if (voice instanceof GeneratorVoice generator) {
            return copied(generator, folder);
        }
        if (voice instanceof ReferenceVoice recorded) {
            return written(recorded, folder);
        }
        throw new IllegalArgumentException("A blend is made of stored voices, and not stored itself: " + voice.id());
    }

    /** @throws IOException if a file is missing or not the one that was stored */
    VoiceProfile read(StoredVoice stored, Path folder) throws IOException {
        VoiceDescription of = stored.description();
        if (stored.sound() instanceof Generator generator) {
            Optional<Path> features = generator.featuresSha256().map(sha256 -> folder.resolve(FEATURES));
            requireUnchanged(folder.resolve(GENERATOR), generator.sha256());
            if (features.isPresent()) {
                requireUnchanged(features.get(), generator.featuresSha256().orElseThrow());
            }
            OptionalDouble usualF0 =
                    Double.isNaN(of.medianF0()) ? OptionalDouble.empty() : OptionalDouble.of(of.medianF0());
            return new GeneratorVoice(
                    of.id(), stored.fingerprint(), folder.resolve(GENERATOR), features, generator.settings(), usualF0);
        }
        Path reference = folder.resolve(REFERENCE);
        requireUnchanged(reference, ((Recording) stored.sound()).sha256());
        return new ReferenceVoice(
                of.id(),
                reader.read(reference, StageProgress.NONE),
                stored.fingerprint(),
                of.medianF0(),
                of.lowF0(),
                of.highF0());
    }

    private Sound written(ReferenceVoice voice, Path folder) throws IOException {
        Path reference = folder.resolve(REFERENCE);
        writer.write(voice.reference(), new OutputFile(reference, SampleFormat.PCM_24, false), StageProgress.NONE);
        return new Recording(Sha256.of(reference));
    }

    private static Sound copied(GeneratorVoice voice, Path folder) throws IOException {
        Path network = Files.copy(voice.network(), folder.resolve(GENERATOR));
        Optional<String> features = Optional.empty();
        if (voice.features().isPresent()) {
            features = Optional.of(Sha256.of(Files.copy(voice.features().get(), folder.resolve(FEATURES))));
        }
        return new Generator(Sha256.of(network), features, voice.settings());
    }

    private static void requireUnchanged(Path file, String sha256) throws IOException {
        if (!Sha256.of(file).equals(sha256)) {
            throw new IOException(file.getFileName() + " is not the one that was stored");
        }
    }
}
