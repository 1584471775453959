package io.autovoice.cpu.voices;

import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.conversion.VoiceProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For programs without a folder for data. */
final class MemoryFeatureStore implements FeatureStore {
    private record Key(VoiceId voice, FeatureKind kind) {}

    private record Features(String fingerprint, Map<String, float[][]> arrays) {}

    private final Map<Key, Features> stored = new ConcurrentHashMap<>();

    @Override
    public Optional<Map<String, float[][]>> load(VoiceProfile voice, FeatureKind kind) {
        return Optional.ofNullable(stored.get(new Key(voice.id(), kind)))
                .filter(features -> features.fingerprint().equals(voice.fingerprint()))
                .map(features -> copy(features.arrays()));
    }

    @Override
    public void save(VoiceProfile voice, FeatureKind kind, Map<String, float[][]> arrays) {
        arrays.forEach(NpyFile::requireStorable);
        stored.put(new Key(voice.id(), kind), new Features(voice.fingerprint(), copy(arrays)));
    }

    private static Map<String, float[][]> copy(Map<String, float[][]> arrays) {
        Map<String, float[][]> copy = new LinkedHashMap<>();
        arrays.forEach((name, array) -> {
            float[][] rows = new float[array.length][];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = array[row].clone();
            }
            copy.put(name, rows);
        });
        return copy;
    }
}
