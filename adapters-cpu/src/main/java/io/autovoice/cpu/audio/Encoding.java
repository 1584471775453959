package io.autovoice.cpu.audio;

import io.autovoice.cpu.audio.ffmpeg.AudioEncoder;
import io.autovoice.cpu.audio.ffmpeg.EncoderSettings;
import io.autovoice.cpu.audio.ffmpeg.FfmpegException;
import io.autovoice.cpu.audio.ffmpeg.MediaOutput;
import io.autovoice.cpu.audio.ffmpeg.NativeFrame;
import io.autovoice.cpu.audio.ffmpeg.NativePacket;
import io.autovoice.cpu.audio.ffmpeg.OutputBytes;
import io.autovoice.cpu.audio.ffmpeg.PcmSamples;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;

/** Writes one waveform, as it is, into one file. */
record Encoding(OutputCodec codec, EncoderSettings settings, boolean keepsNonFinite) {
    private static final int PACKETS_PER_REPORT = 32; // some milliseconds of work

    void write(Waveform waveform, Path path, StageProgress progress) throws FfmpegException {
        try (AudioEncoder encoder = new AudioEncoder(settings, waveform.rate().hertz(), waveform.channels());
                OutputBytes bytes = new OutputBytes(path);
                MediaOutput output = new MediaOutput(codec.muxer())) {
            output.begin(encoder.context(), bytes);
            encode(waveform, encoder, output, progress);
            output.finish();
            bytes.finish();
        }
    }

    private void encode(Waveform waveform, AudioEncoder encoder, MediaOutput output, StageProgress progress)
            throws FfmpegException {
        try (NativeFrame frame = new NativeFrame();
                NativePacket packet = new NativePacket()) {
            int step = encoder.framesPerPacket();
            for (long start = 0; start < waveform.frames(); start += step) {
                int frames = (int) Math.min(step, waveform.frames() - start);
                frame.allocate(encoder.context(), start, frames);
                PcmSamples.write(samples(waveform, start, frames), frame.handle());
                encoder.send(frame);
                drainInto(output, encoder, packet);
                if (start / step % PACKETS_PER_REPORT == 0) {
                    progress.advanced((double) start / waveform.frames());
                }
            }
            encoder.drain();
            drainInto(output, encoder, packet);
        }
    }

    private static void drainInto(MediaOutput output, AudioEncoder encoder, NativePacket packet)
            throws FfmpegException {
        while (encoder.receive(packet)) {
            output.write(packet, encoder.context());
        }
    }

    private float[][] samples(Waveform waveform, long start, int frames) {
        float[][] samples = new float[waveform.channels()][frames];
        for (int channel = 0; channel < samples.length; channel++) {
            waveform.read(channel, start, samples[channel]);
            if (!keepsNonFinite) {
                silenceNonFinite(samples[channel]);
            }
        }
        return samples;
    }

    /** Encoders may fail, or spread one such value over a whole frame. */
    private static void silenceNonFinite(float[] samples) {
        for (int n = 0; n < samples.length; n++) {
            if (!Float.isFinite(samples[n])) {
                samples[n] = 0;
            }
        }
    }
}
