package io.autovoice.cpu.audio;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.domain.audio.WaveformStorage;

/** Readers and writers of audio files. */
public final class AudioFiles {

    private AudioFiles() {}

    /**
     * Reads wav, flac, mp3, m4a/aac, ogg, opus and the other usual kinds, and the audio of a video. Files that refer to others
     * (playlists) are refused. A lossy recording with a few damaged packets is read without them and that is logged; damage to a
     * lossless one, or an end that is missing, is a failure.
     *
     * @param storage where decoded samples are kept
     */
    public static AudioReader reader(WaveformStorage storage) {
        return new FfmpegAudioReader(storage);
    }

    /**
     * Writes wav, flac, mp3 (320 kbit/s), m4a (AAC, 256 kbit/s) and opus (192 kbit/s), the rates for two channels. Integer samples are
     * rounded, not dithered; a sample that is not finite becomes zero except in a FLOAT_32 wav. The same input gives the same bytes. A
     * wav of more than 4 GB is an RF64 file. mp3, m4a and opus hold one or two channels and certain rates: the nearest one is
     * taken.
     *
     * @param storage where a song lies meanwhile if its rate must be changed
     */
    public static AudioWriter writer(WaveformStorage storage) {
        return new FfmpegAudioWriter(storage);
    }
}
