package io.autovoice.cpu.audio;

import io.autovoice.application.io.AudioReader;
import io.autovoice.cpu.audio.ffmpeg.AudioDecoder;
import io.autovoice.cpu.audio.ffmpeg.FfmpegException;
import io.autovoice.cpu.audio.ffmpeg.MediaInput;
import io.autovoice.cpu.audio.ffmpeg.NativeFrame;
import io.autovoice.cpu.audio.ffmpeg.NativePacket;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.UnreadableAudioException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Decodes by FFmpeg's libraries. */
final class FfmpegAudioReader implements AudioReader {
    private static final String OTHER_FILE = "Give it a whole recording: wav, flac, mp3, m4a, ogg, opus or a video.";

    private final WaveformStorage storage;

    FfmpegAudioReader(WaveformStorage storage) {
        this.storage = storage;
    }

    @Override
    public Waveform read(Path recording, StageProgress progress) {
        long bytes = readableBytes(recording);
        try (MediaInput input = new MediaInput(recording)) {
            OptionalInt audio = input.findAudio();
            if (audio.isEmpty()) {
                throw new UnreadableAudioException("There is no audio in '%s'.".formatted(recording), OTHER_FILE);
            }
            return decode(new Recording(recording, bytes), input, audio.getAsInt(), progress);
        } catch (FfmpegException failure) {
            throw new UnreadableAudioException(
                    "'%s' can't be read as audio: %s.".formatted(recording, failure.getMessage()), OTHER_FILE, failure);
        }
    }

    private Waveform decode(Recording recording, MediaInput input, int audio, StageProgress progress)
            throws FfmpegException {
        DeclaredLength declared = DeclaredLength.of(recording, input, input.stream(audio));
        try (AudioDecoder decoder = new AudioDecoder(input.stream(audio));
                NativePacket packet = new NativePacket();
                NativeFrame frame = new NativeFrame()) {
            Decoding decoding = new Decoding(recording, declared, decoder, storage);
            while (input.read(packet)) {
                if (packet.handle().stream_index() == audio) {
                    decoding.decode(packet, frame);
                    decoding.report(packet, progress);
                }
            }
            return decoding.finish(frame, progress);
        }
    }

    private static long readableBytes(Path recording) {
        if (!Files.exists(recording)) {
            throw new UnreadableAudioException("There is no file '%s'.".formatted(recording), "Check its path.");
        }
        if (Files.isDirectory(recording)) {
            throw new UnreadableAudioException("'%s' is a folder.".formatted(recording), OTHER_FILE);
        }
        if (!Files.isReadable(recording)) {
            throw new UnreadableAudioException(
                    "'%s' may not be read.".formatted(recording), "Give yourself permission to read it.");
        }
        try {
            long bytes = Files.size(recording);
            if (bytes == 0 && Files.isRegularFile(recording)) {
                throw new UnreadableAudioException("'%s' is empty.".formatted(recording), OTHER_FILE);
            }
            return bytes;
        } catch (IOException failure) {
            throw new UnreadableAudioException(
                    "'%s' can't be read: %s.".formatted(recording, failure.getMessage()), OTHER_FILE, failure);
        }
    }
}
