package io.autovoice.bootstrap.cli.toys;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.WrittenAudio;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.failure.UnreadableAudioException;
import io.autovoice.domain.progress.StageProgress;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file format of our own, so that the command line is tested without native libraries. */
public final class ToyAudioFiles implements AudioReader, AudioWriter {
    private static final int MAGIC = 0x70_79_01;

    @Override
    public Waveform read(Path recording, StageProgress progress) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(recording)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("no audio");
            }
            SampleRate rate = new SampleRate(in.readInt());
            float[][] samples = new float[in.readInt()][in.readInt()];
            for (float[] channel : samples) {
                for (int n = 0; n < channel.length; n++) {
                    channel[n] = in.readFloat();
                }
            }
            progress.advanced(1);
            return WaveformStorage.heap(rate, samples);
        } catch (IOException failure) {
            throw new UnreadableAudioException(
                    "'%s' can't be read.".formatted(recording), "Give an audio file.", failure);
        }
    }

    @Override
    public void ensureWritable(OutputFile file) {
        if (Files.exists(file.path()) && !file.overwrite()) {
            throw new OutputNotWrittenException("'%s' exists already.".formatted(file.path()), "Add --overwrite.");
        }
    }

    @Override
    public WrittenAudio write(Waveform waveform, OutputFile file, StageProgress progress) {
        ensureWritable(file);
        progress.advanced(0);
        try {
            Files.createDirectories(file.path().toAbsolutePath().resolveSibling("."));
            write(waveform, file.path());
            return new WrittenAudio(file.path(), List.of());
        } catch (IOException failure) {
            throw new OutputNotWrittenException("not written", "Choose another folder.", failure);
        }
    }

    private static void write(Waveform waveform, Path path) throws IOException {
        float[] samples = new float[(int) waveform.frames()];
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            out.writeInt(MAGIC);
            out.writeInt(waveform.rate().hertz());
            out.writeInt(waveform.channels());
            out.writeInt(samples.length);
            for (int channel = 0; channel < waveform.channels(); channel++) {
                waveform.read(channel, 0, samples);
                for (float sample : samples) {
                    out.writeFloat(sample);
                }
            }
        }
    }
}
