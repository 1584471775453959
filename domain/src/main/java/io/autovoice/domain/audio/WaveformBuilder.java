package io.autovoice.domain.audio;

/** Makes a waveform by appending chunks. For one thread; of no use after {@link #build}. */
public interface WaveformBuilder {

    /**
     * Appends the first {@code frames} samples of each channel. The arrays are copied.
     *
     * @param chunk {@code [channel][frame]}, one row a channel, each at least {@code frames} long
     * @throws IllegalArgumentException if the number of rows isn't the number of channels
     */
    WaveformBuilder append(float[][] chunk, int frames);

    /** Appends all of {@code chunk}, whose rows are of one length. */
    default WaveformBuilder append(float[][] chunk) {
        return append(chunk, chunk[0].length);
    }

    /** Everything that was appended so far. */
    Waveform build();
}
