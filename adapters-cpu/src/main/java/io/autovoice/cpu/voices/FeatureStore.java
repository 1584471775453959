package io.autovoice.cpu.voices;

import io.autovoice.domain.conversion.VoiceProfile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what was computed from a voice's reference. All of it is disposable: whatever is missing, damaged or was computed from
 * another reference is a miss, and what can't be kept isn't. Safe for use by many threads and processes.
 */
public interface FeatureStore {

    /** The arrays by name, {@code [row][column]}, as they were saved for this fingerprint of the voice. */
    Optional<Map<String, float[][]>> load(VoiceProfile voice, FeatureKind kind);

    /**
     * @param arrays by names of a-z, 0-9, '_' and '-'; each {@code [row][column]} with rows of one length; copied
     * @throws IllegalArgumentException if rows differ in length or a name has other characters
     */
    void save(VoiceProfile voice, FeatureKind kind, Map<String, float[][]> arrays);

    /** Beside each voice, in {@code voices/<id>/features}; nothing is kept of a voice that isn't stored there. */
    static FeatureStore inFolder(Path voices) {
        return new FileFeatureStore(voices);
    }

    /** On the heap, the latest of each voice and kind. */
    static FeatureStore inMemory() {
        return new MemoryFeatureStore();
    }
}
