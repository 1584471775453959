package io.autovoice.cpu.models;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.cpu.storage.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The folder of one network: {@code model.onnx}, {@code model.json}, {@code LICENSE.txt} and perhaps {@code settings.json}. */
record ModelFolder(Path path) {
    private static final String MANIFEST = "model.json";

    String name() {
        return path.getFileName().toString();
    }

    Path onnx() {
        return path.resolve("model.onnx");
    }

    /** What the network does not say of itself; most have none. */
    Path settings() {
        return path.resolve("settings.json");
    }

    Path licence() {
        return path.resolve("LICENSE.txt");
    }

    /** Whether something stands there, whole or not. */
    boolean exists() {
        return Files.isDirectory(path);
    }

    void write(Manifest manifest) throws IOException {
        ManifestJson.write(path.resolve(MANIFEST), manifest);
    }

    /**
     * What is installed there, believing the size and the time of the file.
     *
     * @throws IOException if it is not as it was installed; says how
     */
    Manifest look() throws IOException {
        Manifest manifest = manifest();
        if (modifiedMs() == manifest.modifiedMs()) {
            return manifest;
        }
        lookClosely(); // copied folders have other times and the same content
        Manifest updated = manifest.at(modifiedMs());
        replace(updated);
        return updated;
    }

    /**
     * What is installed there, with the checksum compared.
     *
     * @throws IOException if it is not as it was installed; says how
     */
    Manifest lookClosely() throws IOException {
        Manifest manifest = manifest();
        if (!Sha256.of(onnx()).equals(manifest.sha256())) {
            throw new IOException("model.onnx is not the file that was installed");
        }
        return manifest;
    }

    /** What is installed there, looked at closely; nothing if nothing is there or something is wrong with it. */
    Optional<Manifest> whole() {
        try {
            return exists() ? Optional.of(lookClosely()) : Optional.empty();
        } catch (IOException damage) {
            return Optional.empty();
        }
    }

    /** @throws IOException if there are settings that can't be read */
    InstalledModel model(Manifest manifest) throws IOException {
        return new InstalledModel(
                manifest.name(), manifest.family(), onnx(), manifest.sha256(), SettingsJson.read(settings()));
    }

    long modifiedMs() throws IOException {
        return Files.getLastModifiedTime(onnx()).toMillis();
    }

    private Manifest manifest() throws IOException {
        try {
            Manifest manifest = ManifestJson.read(path.resolve(MANIFEST));
            if (!manifest.name().equals(name())) {
                throw new IOException("model.json is of '%s'".formatted(manifest.name()));
            }
            if (Files.size(onnx()) != manifest.bytes()) {
                throw new IOException(
                        "model.onnx has %d bytes instead of %d".formatted(Files.size(onnx()), manifest.bytes()));
            }
            return manifest;
        } catch (NoSuchFileException missing) {
            throw new IOException(
                    "%s is missing".formatted(Path.of(missing.getFile()).getFileName()), missing);
        }
    }

    /** Only saves time, so that it may fail, as where nothing may be written. */
    private void replace(Manifest updated) {
        Path fresh = path.resolve(".model.json-" + ProcessHandle.current().pid());
        try {
            ManifestJson.write(fresh, updated);
            Files.move(fresh, path.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notWritable) {
            fresh.toFile().delete();
        }
    }
}
