package io.autovoice.cpu.storage;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import java.nio.file.Path;

/**
 * Keeps short waveforms on the heap and long ones in temporary files, so that hours of sound need no more heap than minutes. The files
 * lie in a private folder that is deleted with the scope; a waveform must not be read after that. Many threads may read one at once.
 */
public final class FileWaveformStorage implements WaveformStorage {
    // Two minutes of stereo at 44.1 kHz, 42 MB: songs of any length are separated within a gigabyte, networks included.
    private static final long SAMPLES_ON_HEAP = 2L * 60 * 44_100 * 2;

    private final SpillFolder folder;
    private final long samplesOnHeap;

    private FileWaveformStorage(SpillFolder folder, long samplesOnHeap) {
        this.folder = folder;
        this.samplesOnHeap = samplesOnHeap;
    }

    /**
     * @param scope owns the files
     * @param parent where the private folder is made, once it is needed
     */
    public static WaveformStorage open(ResourceScope scope, Path parent) {
        return open(scope, parent, SAMPLES_ON_HEAP);
    }

    /** In the system's folder for temporary files. */
    public static WaveformStorage open(ResourceScope scope) {
        return open(scope, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param samplesOnHeap the most that one waveform keeps on the heap, all channels together */
    static WaveformStorage open(ResourceScope scope, Path parent, long samplesOnHeap) {
        return new FileWaveformStorage(scope.own(new SpillFolder(parent)), samplesOnHeap);
    }

    @Override
    public WaveformBuilder builder(SampleRate rate, int channels) {
        return new SpillingWaveformBuilder(rate, channels, folder, samplesOnHeap);
    }
}
