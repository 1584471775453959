package io.autovoice.cpu.models;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.application.model.ModelDescription;
import io.autovoice.application.model.ModelListing;
import io.autovoice.application.model.ModelState;
import io.autovoice.application.model.ModelVerdict;
import io.autovoice.cpu.models.catalogue.Catalogue;
import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says how the library stands: at a glance, or by reading and running everything. */
record Inspection(Catalogue catalogue, OwnModels own) {

    List<ModelListing> list() {
        Stream<ModelListing> known = catalogue.entries().stream()
                .map(entry -> listing(entry.model(), own.folders().of(entry.name())));
        Stream<ModelListing> brought = own.folders().all().stream()
                .filter(folder -> catalogue.find(folder.name()).isEmpty())
                .map(this::listing);
        return Stream.concat(known, brought).toList();
    }

    List<ModelVerdict> verify(List<ModelFolder> folders, StageProgress progress) {
        List<ModelVerdict> verdicts = new ArrayList<>();
        for (ModelFolder folder : folders) {
            progress.advanced((double) verdicts.size() / folders.size());
            verdicts.add(new ModelVerdict(folder.name(), problem(folder)));
        }
        progress.advanced(1);
        return verdicts;
    }

    private Optional<String> problem(ModelFolder folder) {
        try {
            Manifest manifest = folder.lookClosely();
            folder.model(manifest); // its settings are read
            check(folder, manifest);
            return Optional.empty();
        } catch (IOException damage) {
            return Optional.of(FileTrouble.reason(damage));
        } catch (MissingResourceException | EngineFailedException wrong) {
            return Optional.of(withoutFullStop(wrong));
        }
    }

    private void check(ModelFolder folder, Manifest manifest) {
        Optional<CatalogueEntry> entry = catalogue.find(folder.name());
        if (entry.isPresent()) {
            entry.orElseThrow().check().check(folder.onnx());
        } else {
            own.check(manifest.family(), folder.onnx());
        }
    }

    private static ModelListing listing(ModelDescription model, ModelFolder folder) {
        if (!folder.exists()) {
            return new ModelListing(model, ModelState.NOT_INSTALLED, Optional.empty());
        }
        try {
            folder.model(folder.look());
            return new ModelListing(model, ModelState.INSTALLED, Optional.empty());
        } catch (IOException damage) {
            return new ModelListing(model, ModelState.DAMAGED, Optional.of(FileTrouble.reason(damage)));
        }
    }

    private ModelListing listing(ModelFolder folder) {
        try {
            Manifest manifest = folder.look();
            folder.model(manifest);
            return new ModelListing(own.describe(manifest), ModelState.INSTALLED, Optional.empty());
        } catch (IOException damage) {
            ModelDescription unknown = new ModelDescription(folder.name(), "not known", "not known", "", "", 0, false);
            return new ModelListing(unknown, ModelState.DAMAGED, Optional.of(FileTrouble.reason(damage)));
        }
    }

    private static String withoutFullStop(RuntimeException wrong) {
        return String.valueOf(wrong.getMessage()).replaceFirst("\\.$", "");
    }
}
