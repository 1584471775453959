package io.autovoice.cpu.models;

import io.autovoice.application.io.ModelStore;
import io.autovoice.application.model.ModelLibrary;
import io.autovoice.application.model.ModelOffer;
import io.autovoice.application.model.ModelState;
import io.autovoice.cpu.models.catalogue.Catalogue;
import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.cpu.models.recognition.ModelRecognition;
import io.autovoice.cpu.storage.BaseFolders;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A library of the tiny models "alto" and "bass", whose packages come from a folder. */
final class LibraryFixture {
    final TinyModel alto;
    final TinyModel bass;
    final FolderPackageClient client;
    private final CatalogueEntry[] entries;
    private final BaseFolders folders;

    LibraryFixture(Path folder) {
        Path packages = folder.resolve("packages");
        this.alto = TinyModel.in(packages, "alto", "good alto");
        this.bass = TinyModel.in(packages, "bass", "good bass");
        this.entries = new CatalogueEntry[] {alto.entry(), bass.entry()};
        this.client = new FolderPackageClient(packages);
        this.folders = new BaseFolders(folder.resolve("cache"), folder.resolve("data"));
    }

    ModelLibrary library() {
        return library(entries);
    }

    ModelLibrary library(CatalogueEntry... entries) {
        return Models.library(folders, client, new Catalogue(List.of(entries)), ModelRecognition.ofAllFamilies());
    }

    ModelStore store() {
        return Models.in(folders.onnxModels());
    }

    void install(String name) {
        ModelOffer offer = library().offer(name);
        library().install(offer, StageProgress.NONE);
    }

    ModelState state(String name) {
        return library().list().stream()
                .filter(listing -> listing.model().name().equals(name))
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** A file of an installed model. */
    Path file(String model, String name) {
        return folders.onnxModels().resolve(model).resolve(name);
    }

    Path models() {
        return folders.onnxModels();
    }

    Path downloads() {
        return folders.downloads();
    }

    /** What lies in the folder of networks, but for the lock. */
    List<String> found() {
        return names(models()).filter(name -> !name.equals(".lock")).toList();
    }

    List<String> downloaded() {
        return names(downloads()).toList();
    }

    private static Stream<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList().stream();
        } catch (IOException notThere) {
            return Stream.empty();
        }
    }
}
