package io.autovoice.cpu.models;

import io.autovoice.application.io.ModelStore;
import io.autovoice.application.model.ModelLibrary;
import io.autovoice.cpu.models.catalogue.Catalogue;
import io.autovoice.cpu.models.catalogue.KnownNetworks;
import io.autovoice.cpu.models.recognition.ModelRecognition;
import io.autovoice.cpu.models.source.Downloads;
import io.autovoice.cpu.models.source.PackageClient;
import io.autovoice.cpu.storage.BaseFolders;
import java.nio.file.Path;

/** Networks on the disk of this machine. */
public final class Models {

    private Models() {}

    /**
     * What is installed, for those who use it.
     *
     * @param onnxModels the folder of all networks, such as {@link BaseFolders#onnxModels()}; need not be there
     */
    public static ModelStore in(Path onnxModels) {
        return new FileModelStore(new ModelFolders(onnxModels));
    }

    /** All that can be installed by this version, with all families that it has adapters for. */
    public static ModelLibrary library(BaseFolders folders, PackageClient client) {
        return library(folders, client, KnownNetworks.catalogue(), ModelRecognition.ofAllFamilies());
    }

    /** Other networks than ours, by name or by what they look like. */
    public static ModelLibrary library(
            BaseFolders folders, PackageClient client, Catalogue catalogue, ModelRecognition recognition) {
        Downloads downloads = new Downloads(folders.downloads(), client);
        return new FileModelLibrary(
                catalogue, downloads, new OwnModels(new ModelFolders(folders.onnxModels()), recognition));
    }
}
