package io.autovoice.gpu.mixing;

import io.autovoice.domain.audio.Chunk;
import io.autovoice.domain.audio.Waveform;

/** Voice and band, which fit together. */
record Stems(Waveform voice, Waveform band) {
    /** A chunk with its context, one channel after the other. */
    static float[] samples(Waveform waveform, Chunk chunk) {
        float[] all = new float[waveform.channels() * chunk.readLength()];
        float[] row = new float[chunk.readLength()];
        for (int channel = 0; channel < waveform.channels(); channel++) {
            waveform.read(channel, chunk.readFrom(), row);
            System.arraycopy(row, 0, all, channel * row.length, row.length);
        }
        return all;
    }
}
