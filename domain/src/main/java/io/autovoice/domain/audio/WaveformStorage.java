package io.autovoice.domain.audio;

/** Decides where new waveforms keep their samples. Safe for use by many threads. */
public interface WaveformStorage {

    /** All on the Java heap: right for songs of some minutes. */
    WaveformStorage HEAP = HeapWaveformBuilder::new;

    WaveformBuilder builder(SampleRate rate, int channels);

    /** A waveform on the heap with a copy of {@code samples}, {@code [channel][frame]}. */
    static Waveform heap(SampleRate rate, float[]... samples) {
        return HEAP.builder(rate, samples.length).append(samples).build();
    }
}
