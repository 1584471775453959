package io.autovoice.cpu.models.catalogue;

import io.autovoice.cpu.models.networks.SpleeterNetwork;
import io.autovoice.cpu.models.weights.TensorFlowBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** From each kind of weight file to ONNX. */
final class Conversions {
    private Conversions() {}

    static void spleeter(Path folder, Path onnx) throws IOException {
        Path data = folder.resolve("model.data-00000-of-00001");
        try (TensorFlowBundle weights = TensorFlowBundle.open(folder.resolve("model.index"), data)) {
            Files.write(onnx, SpleeterNetwork.onnx(weights));
        }
    }

    static void fcpe(Path folder, Path onnx) throws IOException {
        throw new IOException("TODO " + only(folder) + onnx);
    }

    static void whisper(Path folder, Path onnx) throws IOException {
        throw new IOException("TODO " + only(folder) + onnx);
    }

    static void speaker(Path folder, Path onnx) throws IOException {
        throw new IOException("TODO " + only(folder) + onnx);
    }

    /** The weights are an ONNX file. */
    static void asItIs(Path folder, Path onnx) throws IOException {
        Files.move(only(folder), onnx);
    }

    static void check(String name, Path onnx) {}

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            return all.get(0);
        }
    }
}
