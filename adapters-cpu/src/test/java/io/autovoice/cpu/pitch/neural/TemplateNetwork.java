package io.autovoice.cpu.pitch.neural;

import io.autovoice.cpu.mel.LogMel;
import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.signal.SalienceBins;
import io.autovoice.domain.testing.TestSignals;
import java.util.List;

/**
 * A pitch network without training: how alike a frame's mel bands are to those of a tone at each of 360 pitches, as a cosine, sharpened by a
 * logistic function. In the shapes of FCPE or RMVPE.
 */
public final class TemplateNetwork {
    private static final float SLOPE = 150;
    private static final float LIKENESS = 0.95f; // cosine at which the salience is a half

    private TemplateNetwork() {}

    /** @param bandsFirst whether the input is {@code [1, bands, frames]}, as RMVPE has it, or {@code [1, frames, bands]} */
    public static byte[] of(SalienceBins bins, LogMel mel, boolean bandsFirst) {
        OnnxGraph graph = new OnnxGraph("templates");
        String in = bandsFirst
                ? graph.input("mel", ElementKind.FLOAT, 1, SalienceNetwork.BANDS, "frames")
                : graph.input("mel", ElementKind.FLOAT, 1, "frames", SalienceNetwork.BANDS);
        String rows = bandsFirst ? graph.node("Transpose", List.of(in), Attribute.of("perm", 0, 2, 1)) : in;
        String mean = graph.node("ReduceMean", List.of(rows), Attribute.of("axes", new long[] {-1}));
        return finish(graph, bins, mel, graph.node("Sub", List.of(rows, mean)));
    }

    private static byte[] finish(OnnxGraph graph, SalienceBins bins, LogMel mel, String centred) {
        graph.weights("templates", templates(bins, mel), SalienceNetwork.BANDS, SalienceNetwork.BINS);
        graph.weights("least", new float[] {1e-3f}, 1);
        graph.weights("slope", new float[] {SLOPE}, 1);
        graph.weights("likeness", new float[] {LIKENESS}, 1);
        String norm = graph.node("ReduceL2", List.of(centred), Attribute.of("axes", new long[] {-1}));
        String length = graph.node("Max", List.of(norm, "least"));
        String unit = graph.node("Div", List.of(centred, length));
        String cosine = graph.node("MatMul", List.of(unit, "templates"));
        String above = graph.node("Sub", List.of(cosine, "likeness"));
        String steep = graph.node("Mul", List.of(above, "slope"));
        graph.add("Sigmoid", List.of(steep), List.of("salience"));
        return graph.output("salience", ElementKind.FLOAT, 1, "frames", SalienceNetwork.BINS)
                .toBytes();
    }

    private static float[] templates(SalienceBins bins, LogMel mel) {
        float[] templates = new float[SalienceNetwork.BANDS * SalienceNetwork.BINS];
        for (int bin = 0; bin < SalienceNetwork.BINS; bin++) {
            float[] tone = mel.frames(
                            TestSignals.harmonicTone(new SampleRate(16_000), 0.2, bins.hertz((double) bin)), 10, 1)[0];
            double mean = 0;
            for (float band : tone) {
                mean += band / tone.length;
            }
            double norm = 0;
            for (float band : tone) {
                norm += (band - mean) * (band - mean);
            }
            for (int band = 0; band < tone.length; band++) {
                templates[band * SalienceNetwork.BINS + bin] = (float) ((tone[band] - mean) / Math.sqrt(norm));
            }
        }
        return templates;
    }
}
