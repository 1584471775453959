package io.autovoice.cpu.models;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.application.io.ModelStore;
import io.autovoice.application.model.InstalledModel;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads manifests and no networks, so that it costs nothing at each start. */
final class FileModelStore implements ModelStore {
    private static final Logger LOG = System.getLogger(FileModelStore.class.getName());

    private final ModelFolders folders;
    private final Set<String> complained = ConcurrentHashMap.newKeySet();

    FileModelStore(ModelFolders folders) {
        this.folders = folders;
    }

    @Override
    public List<InstalledModel> installed() {
        return folders.all().stream().flatMap(folder -> whole(folder).stream()).toList();
    }

    private Optional<InstalledModel> whole(ModelFolder folder) {
        try {
            return Optional.of(folder.model(folder.look()));
        } catch (IOException damage) {
            if (complained.add(folder.name())) {
                LOG.log(
                        Level.WARNING,
                        "The model {0} is damaged and not used: {1}. Install it again: autovoice models install {0}",
                        folder.name(),
                        FileTrouble.reason(damage));
            }
            return Optional.empty();
        }
    }
}
