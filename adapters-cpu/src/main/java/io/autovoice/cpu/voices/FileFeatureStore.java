package io.autovoice.cpu.voices;

import io.autovoice.cpu.storage.AtomicFolder;
import io.autovoice.domain.conversion.VoiceProfile;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code voices/<id>/features/<kind>-<version>/<name>.npy}; beside them {@code contents.txt}, whose first line is the fingerprint they
 * were computed for and whose others are their names.
 */
final class FileFeatureStore implements FeatureStore {
    private static final Logger LOG = System.getLogger(FileFeatureStore.class.getName());
    private static final String CONTENTS = "contents.txt";
    private static final String ENDING = ".npy";

    private final Path voices;

    FileFeatureStore(Path voices) {
        this.voices = voices;
    }

    @Override
    public Optional<Map<String, float[][]>> load(VoiceProfile voice, FeatureKind kind) {
        Path folder = folder(voice, kind);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            List<String> contents = Files.readAllLines(folder.resolve(CONTENTS));
            return contents.indexOf(voice.fingerprint()) == 0
                    ? Optional.of(readAll(folder, contents.subList(1, contents.size())))
                    : Optional.empty();
        } catch (IOException damage) {
            LOG.log(
                    Level.INFO,
                    "Features {0} of voice {1} are computed again: {2}",
                    kind,
                    voice.id(),
                    damage.toString());
            return Optional.empty();
        }
    }

    @Override
    public void save(VoiceProfile voice, FeatureKind kind, Map<String, float[][]> arrays) {
        arrays.forEach(NpyFile::requireStorable);
        if (!Files.isDirectory(voices.resolve(voice.id().value()))) {
            return;
        }
        try {
            AtomicFolder.replace(folder(voice, kind), fresh -> writeAll(fresh, voice, kind, arrays));
        } catch (IOException failure) {
            LOG.log(
                    Level.WARNING,
                    "Features {0} of voice {1} can't be kept: {2}",
                    kind,
                    voice.id(),
                    failure.toString());
        }
    }

    private Path folder(VoiceProfile voice, FeatureKind kind) {
        return voices.resolve(voice.id().value()).resolve("features").resolve(kind.toString());
    }

    private static void writeAll(Path folder, VoiceProfile voice, FeatureKind kind, Map<String, float[][]> arrays)
            throws IOException {
        for (Map.Entry<String, float[][]> array : arrays.entrySet()) {
            NpyFile.write(folder.resolve(array.getKey() + ENDING), array.getValue(), kind.precision());
        }
        Stream<String> lines = Stream.concat(
                Stream.of(voice.fingerprint()), arrays.keySet().stream().sorted());
        Files.write(folder.resolve(CONTENTS), (Iterable<String>) lines::iterator);
    }

    private static Map<String, float[][]> readAll(Path folder, List<String> names) throws IOException {
        Map<String, float[][]> arrays = new TreeMap<>();
        for (String name : names) {
            arrays.put(name, NpyFile.read(folder.resolve(name + ENDING)));
        }
        return arrays;
    }
}
