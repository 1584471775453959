package io.autovoice.gpu.content;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.content.NormalisedRows;
import io.autovoice.domain.content.WhisperFrames;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.engines.recipe.Shape;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.mel.MelTables;
import io.autovoice.gpu.network.DeviceTensor;
import io.autovoice.gpu.network.NetworkSession;
import io.autovoice.gpu.network.Sense;
import java.util.Map;

/** Encodes parts of a voice, one after the other, in buffers that grow to the largest of them. */
final class WhisperPart {
    private final DeviceStream stream;
    private final NetworkSession session;
    private final MelTables tables;
    private final DeviceBuffer loudest;
    private int room; // frames
    private DeviceBuffer samples;
    private DeviceBuffer power;
    private DeviceBuffer mel;

    WhisperPart(DeviceStream stream, NetworkSession session) {
        this.stream = stream;
        this.session = session;
        this.tables = MelTables.on(stream, WhisperFrames.filters(), WhisperFrames.LENGTH);
        this.loudest = stream.allocate(1);
        this.samples = loudest;
        this.power = loudest;
        this.mel = loudest;
    }

    /** The rows {@code first} to before {@code end} of a mirrored voice. */
    float[] rows(Waveform mirrored, int first, int end) {
        int frames = (end - first) * WhisperFrames.FRAMES_PER_ROW;
        float[] piece = new float[samples(frames)];
        mirrored.read(0, WhisperFrames.frame(first) * WhisperFrames.HOP - WhisperFrames.LENGTH / 2, piece);
        makeRoomFor(frames);
        samples.write(0, piece);
        levels(frames);
        DeviceTensor bands = new DeviceTensor(mel, Shape.of(1, WhisperFrames.BANDS, frames));
        Map<String, DeviceTensor> states = session.run(Map.of("mel", bands), () -> {});
        return normalised(states, end - first);
    }

    private void levels(int frames) {
        Arguments transformed = Arguments.of(samples)
                .and(WhisperFrames.HOP)
                .and(tables.size())
                .and(tables.window())
                .and(tables.twiddles())
                .and(tables.firstBins())
                .and(tables.starts())
                .and(tables.weights())
                .and(tables.bands());
        stream.launch(Kernels.powerMel(tables.size()), frames, 1, transformed.and(power));
        int values = frames * WhisperFrames.BANDS;
        float floor = (float) WhisperFrames.FLOOR;
        stream.launch(
                Kernels.LARGEST,
                1,
                1,
                Arguments.of(power).and(values).and(floor).and(loudest));
        Arguments shown =
                Arguments.of(power).and(frames).and(WhisperFrames.BANDS).and(loudest);
        stream.launchOver(
                values,
                1,
                Kernels.WHISPER_LEVELS,
                shown.and(floor).and((float) WhisperFrames.RANGE).and(mel));
    }

    private static float[] normalised(Map<String, DeviceTensor> states, int rows) {
        DeviceTensor left = states.get("h2");
        DeviceTensor right = states.get("h3");
        if (left == null || right == null || !left.shape().equals(right.shape()) || rowsOf(left) != rows) {
            throw new EngineFailedException(
                    "The content network gave %s, not h2 and h3 of %d rows.".formatted(states, rows),
                    "See whether its file is whole: autovoice models verify.");
        }
        int width = Math.toIntExact(left.shape().axes().get(2));
        float[] both = NormalisedRows.sideBySide(read(left), read(right), width);
        Sense.requireFinite("content encoder", both);
        return both;
    }

    private static long rowsOf(DeviceTensor state) {
        return state.shape().axes().size() == 3 ? state.shape().axes().get(1) : -1;
    }

    private static float[] read(DeviceTensor state) {
        float[] values = new float[Math.toIntExact(state.shape().elements())];
        state.buffer().read(0, values);
        return values;
    }

    private void makeRoomFor(int frames) {
        if (frames > room) {
            room = frames;
            samples = stream.allocate(samples(frames));
            power = stream.allocate(frames * WhisperFrames.BANDS);
            mel = stream.allocate(frames * WhisperFrames.BANDS);
        }
    }

    private static int samples(int frames) {
        return (frames - 1) * WhisperFrames.HOP + WhisperFrames.LENGTH;
    }
}
