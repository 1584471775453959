package io.autovoice.gpu;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import io.autovoice.domain.pitch.network.FcpeFrames;
import io.autovoice.domain.signal.MelFilters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Little networks with the inputs and outputs of the big ones, as files in a folder. */
record ToyNetworks(Path folder) {
    private static final Object[] MAGNITUDES = {"batch", 2, 512, 1024};
    private static final int PITCHES = FcpeFrames.BINS.count();

    /** Takes what is loud for the voice. */
    InstalledModel spleeter() {
        OnnxGraph graph = new OnnxGraph("loud");
        String mag = graph.input("mag", ElementKind.FLOAT, MAGNITUDES);
        String above = graph.node("Sub", List.of(mag, graph.weights("threshold", new float[] {5}, 1)));
        graph.add("Sigmoid", List.of(above), List.of("vocals_gain"));
        graph.add("Sigmoid", List.of(graph.node("Neg", List.of(above))), List.of("accomp_gain"));
        graph.output("vocals_gain", ElementKind.FLOAT, MAGNITUDES);
        return written(
                "spleeter-2stems", ModelFamily.SPLEETER, graph.output("accomp_gain", ElementKind.FLOAT, MAGNITUDES));
    }

    /** Takes the band with the highest level for the pitch. */
    InstalledModel fcpe() {
        OnnxGraph graph = new OnnxGraph("highest");
        String mel = graph.input("mel", ElementKind.FLOAT, "batch", "frames", FcpeFrames.BANDS);
        String level = graph.node("MatMul", List.of(mel, graph.weights("near", near(), FcpeFrames.BANDS, PITCHES)));
        graph.add("Sigmoid", List.of(level), List.of("salience"));
        return written(
                "fcpe", ModelFamily.FCPE, graph.output("salience", ElementKind.FLOAT, "batch", "frames", PITCHES));
    }

    /** Knows nothing, but what goes in comes out changed. */
    InstalledModel whisper() {
        OnnxGraph graph = new OnnxGraph("seeded");
        String mel = graph.input("mel", ElementKind.FLOAT, 1, 80, "frames");
        String halved = graph.node(
                "Conv",
                List.of(mel, graph.weights("w", random(1, 96 * 80 * 3), 96, 80, 3)),
                Attribute.of("pads", 1, 1),
                Attribute.of("strides", new long[] {2}));
        graph.add("Transpose", List.of(halved), List.of("h2"), Attribute.of("perm", 0, 2, 1));
        graph.add("MatMul", List.of("h2", graph.weights("v", random(2, 96 * 96), 96, 96)), List.of("h3"));
        graph.output("h2", ElementKind.FLOAT, 1, "rows", 96);
        return written(
                "whisper-tiny-en", ModelFamily.WHISPER_ENCODER, graph.output("h3", ElementKind.FLOAT, 1, "rows", 96));
    }

    /** How near each band's middle is to each pitch. */
    private static float[] near() {
        MelFilters filters = FcpeFrames.filters();
        float[] near = new float[FcpeFrames.BANDS * PITCHES];
        for (int band = 0; band < FcpeFrames.BANDS; band++) {
            double middle = (filters.firstBin(band) + filters.weights(band).length / 2.0) * 16_000 / FcpeFrames.LENGTH;
            for (int pitch = 0; pitch < PITCHES; pitch++) {
                double octaves = Math.log(FcpeFrames.BINS.hertz(pitch) / middle) / Math.log(2);
                near[band * PITCHES + pitch] = (float) Math.exp(-octaves * octaves / 0.02);
            }
        }
        return near;
    }

    private static float[] random(long seed, int count) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int n = 0; n < count; n++) {
            values[n] = (float) random.nextGaussian() / 16;
        }
        return values;
    }

    private InstalledModel written(String name, ModelFamily family, OnnxGraph graph) {
        try {
            Path file = Files.write(folder.resolve(name + ".onnx"), graph.toBytes());
            return new InstalledModel(name, family, file, "0123456789abcdef".repeat(4));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
