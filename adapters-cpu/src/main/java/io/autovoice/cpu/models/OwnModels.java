package io.autovoice.cpu.models;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.ModelDescription;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.model.ModelInstallation;
import io.autovoice.application.model.ModelOffer;
import io.autovoice.cpu.models.recognition.ModelRecognition;
import io.autovoice.cpu.models.source.GivenFile;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.storage.AtomicFolder;
import io.autovoice.cpu.storage.Sha256;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** ONNX files that users bring: any that an adapter knows by its inputs and outputs. */
record OwnModels(ModelFolders folders, ModelRecognition recognition) {
    private static final String LICENCE = "your own file";

    /** @throws MissingResourceException if no adapter can use it */
    ModelDescription describe(String name, GivenFile file) {
        return description(name, family(file.path()), String.valueOf(file.path().getFileName()));
    }

    /** For who holds the lock. */
    ModelInstallation install(ModelOffer offer) throws IOException {
        GivenFile file = GivenFile.of(offer.file().orElseThrow());
        ModelFolder folder = folders.of(offer.model().name());
        Optional<Manifest> whole = folder.whole();
        whole.ifPresent(installed -> requireSame(installed, file));
        if (whole.isPresent() && hasSettingsOf(folder, file)) {
            return new ModelInstallation(folder.model(whole.orElseThrow()), false);
        }
        AtomicFolder.replace(folder.path(), fresh -> make(offer, file, new ModelFolder(fresh)));
        return new ModelInstallation(folder.model(folder.look()), true);
    }

    /** What is installed, in the words of the list. */
    ModelDescription describe(Manifest installed) {
        return description(installed.name(), installed.family(), installed.source());
    }

    /** @throws MissingResourceException if it is not of that family any more */
    void check(ModelFamily family, Path onnx) {
        if (family(onnx) != family) {
            throw new MissingResourceException(
                    "'%s' is no network of the family %s.".formatted(onnx, ManifestJson.key(family)),
                    "Install it again.");
        }
    }

    private static void requireSame(Manifest installed, GivenFile file) {
        if (!installed.sourceSha256().equals(file.sha256())) {
            throw new IllegalArgumentException(
                    "'%s' is installed from another file: give another name, or remove it first"
                            .formatted(installed.name()));
        }
    }

    private static boolean hasSettingsOf(ModelFolder folder, GivenFile file) throws IOException {
        return SettingsJson.read(folder.settings()).equals(SettingsJson.read(besides(file.path())));
    }

    private void make(ModelOffer offer, GivenFile file, ModelFolder fresh) throws IOException {
        Files.copy(file.path(), fresh.onnx());
        Path beside = besides(file.path());
        if (Files.exists(beside)) {
            SettingsJson.read(beside); // refuses what is none
            Files.copy(beside, fresh.settings());
        }
        fresh.write(new Manifest(
                offer.model().name(),
                family(fresh.onnx()), // of the copy: files that keep their numbers in other files are found out here
                Sha256.of(fresh.onnx()),
                Files.size(fresh.onnx()),
                fresh.modifiedMs(),
                offer.model().origin(),
                file.sha256(),
                LICENCE));
    }

    /** {@code my.json} for {@code my.onnx}. */
    private static Path besides(Path onnx) {
        return onnx.resolveSibling(String.valueOf(onnx.getFileName()).replaceFirst("\\.[^.]*$", "") + ".json");
    }

    private ModelFamily family(Path onnx) {
        try (ResourceScope scope = new ResourceScope()) {
            return recognition
                    .family(Network.open(scope, onnx))
                    .orElseThrow(() -> new MissingResourceException(
                            "No adapter knows what to do with the inputs and outputs of '%s'.".formatted(onnx),
                            expected()));
        } catch (EngineFailedException notLoaded) {
            throw new MissingResourceException(
                    "'%s' is no ONNX file that can be loaded, nor a package or weight file of the catalogue."
                            .formatted(onnx),
                    "Give an ONNX file, or a package or weight file of a model that 'autovoice models list' names. "
                            + expected()
                            + System.lineSeparator()
                            + "What ONNX Runtime says: "
                            + notLoaded.getMessage(),
                    notLoaded);
        }
    }

    private String expected() {
        return "ONNX files that can be used, with their inputs and outputs:" + System.lineSeparator()
                + recognition.expected()
                + System.lineSeparator()
                + "A voice of RVC is no model but a voice: autovoice voice add ID --rvc FILE";
    }

    private static ModelDescription description(String name, ModelFamily family, String origin) {
        String purpose = "%s network, for %s"
                .formatted(ManifestJson.key(family), family.role().name().toLowerCase(Locale.ROOT));
        return new ModelDescription(name, purpose, origin, LICENCE, "yours to know", 0, false);
    }
}
