package io.autovoice.cpu.models;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.application.model.ModelInstallation;
import io.autovoice.application.model.ModelLibrary;
import io.autovoice.application.model.ModelListing;
import io.autovoice.application.model.ModelOffer;
import io.autovoice.application.model.ModelVerdict;
import io.autovoice.cpu.models.catalogue.Catalogue;
import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.cpu.models.source.Downloads;
import io.autovoice.cpu.storage.AtomicFolder;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Networks in folders; one program at a time changes them. */
final class FileModelLibrary implements ModelLibrary {
    private final Catalogue catalogue;
    private final ModelFolders folders;
    private final Downloads downloads;
    private final LibraryLock lock;
    private final KnownModels known;
    private final OwnModels own;
    private final Inspection inspection;

    FileModelLibrary(Catalogue catalogue, Downloads downloads, OwnModels own) {
        this.catalogue = catalogue;
        this.folders = own.folders();
        this.downloads = downloads;
        this.lock = new LibraryLock(folders.path());
        this.known = new KnownModels(folders, downloads);
        this.own = own;
        this.inspection = new Inspection(catalogue, own);
    }

    @Override
    public List<ModelListing> list() {
        return inspection.list();
    }

    @Override
    public ModelOffer offer(String name) {
        return new ModelOffer(entry(name).model(), Optional.empty());
    }

    @Override
    public ModelOffer offer(Path file, Optional<String> name) {
        return new Offers(catalogue, own).of(file, name);
    }

    @Override
    public ModelInstallation install(ModelOffer offer, StageProgress progress) {
        String name = offer.model().name();
        try {
            return lock.holding(progress, () -> installAlone(offer, progress));
        } catch (IOException failure) {
            throw new OutputNotWrittenException(
                    "The model %s could not be stored in '%s': %s."
                            .formatted(name, folders.path(), FileTrouble.reason(failure)),
                    "Make room there and see that it may be written, or set AUTOVOICE_CACHE to another folder.",
                    failure);
        }
    }

    @Override
    public List<ModelVerdict> verify(List<String> names, StageProgress progress) {
        List<ModelFolder> chosen = names.isEmpty()
                ? folders.all()
                : names.stream().map(this::there).toList();
        return inspection.verify(chosen, progress);
    }

    @Override
    public void remove(String name) {
        ModelFolder folder = there(name);
        try {
            lock.holding(StageProgress.NONE, () -> {
                AtomicFolder.remove(folder.path());
                return folder;
            });
        } catch (IOException failure) {
            throw new OutputNotWrittenException(
                    "The model %s could not be removed: %s.".formatted(name, FileTrouble.reason(failure)),
                    "See that '%s' may be written.".formatted(folders.path()),
                    failure);
        }
    }

    @Override
    public ModelLibrary fetchingBy(Path program) {
        Downloads otherwise =
                new Downloads(downloads.folder(), downloads.client().by(program));
        return new FileModelLibrary(catalogue, otherwise, own);
    }

    private ModelInstallation installAlone(ModelOffer offer, StageProgress progress) throws IOException {
        AtomicFolder.sweep(folders.path());
        if (offer.model().known()) {
            return known.install(entry(offer.model().name()), offer, progress);
        }
        return own.install(offer);
    }

    private CatalogueEntry entry(String name) {
        return catalogue
                .find(name)
                .orElseThrow(() -> new MissingResourceException(
                        "The catalogue has no model '%s'.".formatted(name),
                        "It has %s. For a file of your own add --from FILE."
                                .formatted(String.join(", ", catalogue.names()))));
    }

    private ModelFolder there(String name) {
        return folders.all().stream()
                .filter(folder -> folder.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException(
                        "The model '%s' is not installed.".formatted(name),
                        "See what is there: autovoice models list."));
    }
}
