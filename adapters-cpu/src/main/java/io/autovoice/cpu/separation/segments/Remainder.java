package io.autovoice.cpu.separation.segments;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;

/**
 * What is left of a song without its voice: instrumental = song - vocals, sample by sample. The sum of both is the song exactly, but for
 * the rounding of the difference to a float: half a unit in the last place of the instrumental.
 */
record Remainder(Waveform song, WaveformStorage storage) {
    private static final int BLOCK_FRAMES = 16_384;

    /** @param voice at the song's rate; may differ by a few samples in length: it is cut, or followed by silence */
    Stems of(Waveform voice, StageProgress progress) {
        WaveformBuilder vocals = storage.builder(song.rate(), song.channels());
        WaveformBuilder instrumental = storage.builder(song.rate(), song.channels());
        SungShare sung = new SungShare(song);
        boolean whole = voice.frames() == song.frames();
        for (long start = 0; start < song.frames(); start += BLOCK_FRAMES) {
            int frames = (int) Math.min(BLOCK_FRAMES, song.frames() - start);
            float[][] voiceBlock = read(voice, start, frames);
            float[][] rest = rest(read(song, start, frames), voiceBlock);
            if (!whole) {
                vocals.append(voiceBlock);
            }
            instrumental.append(rest);
            sung.add(voiceBlock, rest);
            progress.advanced((double) start / song.frames());
        }
        return new Stems(whole ? voice : vocals.build(), instrumental.build(), sung.activity());
    }

    private static float[][] rest(float[][] song, float[][] voice) {
        for (int channel = 0; channel < song.length; channel++) {
            for (int n = 0; n < song[channel].length; n++) {
                song[channel][n] -= voice[channel][n];
            }
        }
        return song;
    }

    private static float[][] read(Waveform waveform, long start, int frames) {
        float[][] samples = new float[waveform.channels()][frames];
        for (int channel = 0; channel < samples.length; channel++) {
            waveform.read(channel, start, samples[channel]);
        }
        return samples;
    }
}
