package io.autovoice.gpu.mixing;

import io.autovoice.domain.audio.Chunk;
import io.autovoice.domain.audio.Waveform;

/** Voice and band that fit together. */
record Stems(Waveform voice, Waveform band) {
    Stems {
        boolean fits = voice.frames() == band.frames()
                && voice.rate().equals(band.rate())
                && (voice.channels() == 1 || voice.channels() == band.channels());
        if (!fits) {
            throw new IllegalArgumentException(
                    "Voice and band don't fit: %d frames at %d Hz on %d channels, and %d frames at %d Hz on %d channels"
                            .formatted(
                                    voice.frames(),
                                    voice.rate().hertz(),
                                    voice.channels(),
                                    band.frames(),
                                    band.rate().hertz(),
                                    band.channels()));
        }
    }

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
