package io.autovoice.cpu.models.catalogue;

import io.autovoice.cpu.models.networks.FcpeNetwork;
import io.autovoice.cpu.models.networks.SpeakerEncoderNetwork;
import io.autovoice.cpu.models.networks.SpleeterNetwork;
import io.autovoice.cpu.models.networks.WhisperEncoderNetwork;
import io.autovoice.cpu.models.weights.CTranslate2Model;
import io.autovoice.cpu.models.weights.TensorFlowBundle;
import io.autovoice.cpu.models.weights.pytorch.PyTorchArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** From each kind of weight file to ONNX. */
final class Conversions {
    private Conversions() {}

    static void spleeter(Path folder, Path onnx) throws IOException {
        Path data = folder.resolve("model.data-00000-of-00001");
        try (TensorFlowBundle weights = TensorFlowBundle.open(folder.resolve("model.index"), data);
                OutputStream file = Files.newOutputStream(onnx)) {
            SpleeterNetwork.graph(weights).writeTo(file);
        }
    }

    static void fcpe(Path folder, Path onnx) throws IOException {
        Files.write(onnx, FcpeNetwork.onnx(PyTorchArchive.open(folder.resolve("fcpe_c_v001.pt"))));
    }

    static void whisper(Path folder, Path onnx) throws IOException {
        try (CTranslate2Model weights = CTranslate2Model.open(folder.resolve("model.bin"))) {
            Files.write(onnx, WhisperEncoderNetwork.onnx(weights));
        }
    }

    static void speaker(Path folder, Path onnx) throws IOException {
        Files.write(onnx, SpeakerEncoderNetwork.onnx(PyTorchArchive.open(folder.resolve("pretrained.pt"))));
    }

    /** The weights are an ONNX file. */
    static void swiftF0(Path folder, Path onnx) throws IOException {
        Files.move(folder.resolve("model.onnx"), onnx);
    }
}
