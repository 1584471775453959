package io.autovoice.cpu.models;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.cpu.storage.PlainName;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * All networks of one machine.
 *
 * @param path the folder that holds theirs; made on first need
 */
record ModelFolders(Path path) {
    private static final Logger LOG = System.getLogger(ModelFolders.class.getName());

    ModelFolder of(String name) {
        return new ModelFolder(path.resolve(name));
    }

    /** What is there, whole or not, by name. Temporary folders have no plain names. */
    List<ModelFolder> all() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> PlainName.matches(entry.getFileName().toString()))
                    .sorted()
                    .map(ModelFolder::new)
                    .toList();
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "The models in {0} can't be listed: {1}", path, FileTrouble.reason(failure));
            return List.of();
        }
    }
}
