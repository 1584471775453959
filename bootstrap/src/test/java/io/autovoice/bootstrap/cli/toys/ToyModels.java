package io.autovoice.bootstrap.cli.toys;

import io.autovoice.application.model.ModelDescription;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.model.ModelLibrary;
import io.autovoice.cpu.models.Models;
import io.autovoice.cpu.models.catalogue.Catalogue;
import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.cpu.models.catalogue.PackagedFile;
import io.autovoice.cpu.models.catalogue.PythonPackage;
import io.autovoice.cpu.models.recognition.ModelRecognition;
import io.autovoice.cpu.models.source.PackageClient;
import io.autovoice.cpu.storage.BaseFolders;
import io.autovoice.cpu.storage.Sha256;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A real library of the model "toy", whose package is on the "network" if it lies in the given folder. */
public record ToyModels(BaseFolders folders, Path network) implements PackageClient {
    private static final String WEIGHTS = "toy weights";
    private static final long TIME = 1_000_000_000_000L; // ms; fixed, so that the same package has the same checksum

    ModelLibrary library() {
        return Models.library(folders, this, new Catalogue(List.of(toy())), ModelRecognition.ofAllFamilies());
    }

    public static void upload(Path network) throws IOException {
        Files.write(Files.createDirectories(network).resolve("toy.whl"), wheel());
    }

    @Override
    public Path fetch(PythonPackage wanted, Path folder, StageProgress progress) throws IOException {
        progress.advanced(0);
        Path there = network.resolve("toy.whl");
        if (!Files.exists(there)) {
            throw new MissingResourceException("The toy network is down.", "Plug it in.");
        }
        return Files.copy(there, folder.resolve("toy.whl"));
    }

    @Override
    public PackageClient by(Path program) {
        return new ToyModels(folders, program);
    }

    private static CatalogueEntry toy() {
        byte[] wheel = wheel();
        return new CatalogueEntry(
                new ModelDescription("toy", "plays", "toy-package 1.0", "MIT", "MIT too", wheel.length, true),
                ModelFamily.FCPE,
                new PythonPackage("toy-package", "1.0", sha256(wheel), wheel.length, "LICENSE"),
                List.of(new PackagedFile(
                        "toy.bin", WEIGHTS.length(), sha256(WEIGHTS.getBytes(StandardCharsets.UTF_8)))),
                (from, onnx) -> Files.copy(from.resolve("toy.bin"), onnx),
                onnx -> {});
    }

    private static byte[] wheel() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "toy.bin", WEIGHTS);
            put(zip, "LICENSE", "Do what you like.");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return Sha256.ofCopied(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
