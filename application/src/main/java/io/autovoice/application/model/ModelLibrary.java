package io.autovoice.application.model;

import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Installs networks, looks after them and removes them. Whoever calls it has shown the licence and has the user's consent. Several programs may
 * do so at once: they wait for one another.
 */
public interface ModelLibrary {

    /** All of the catalogue in its order, then what users have brought, by name. Quick: no file is read whole. */
    List<ModelListing> list();

    /** What {@link #install} would install from a package.
     *
     * @throws MissingResourceException if the catalogue has no such name
     */
    ModelOffer offer(String name);

    /**
     * What {@link #install} would install from a file of the user's: a package or a weight file of the catalogue, known by its checksum, or
     * an ONNX file, known by its inputs and outputs.
     *
     * @param name under which it goes; left out: as in the catalogue, else the file's own
     * @throws IllegalArgumentException if the name is not for this file
     * @throws MissingResourceException if the file is none of these; says what was expected
     */
    ModelOffer offer(Path file, Optional<String> name);

    /**
     * Installs it whole or not at all. What is there and whole stays.
     *
     * @throws MissingResourceException if it can't be fetched or is not what it should be
     * @throws OutputNotWrittenException if it can't be stored
     * @throws ConversionCancelledException once {@code progress} says so; a package that was fetched whole is used next time
     */
    ModelInstallation install(ModelOffer offer, StageProgress progress);

    /**
     * Looks closely at what is installed: reads every file and runs every network.
     *
     * @param names which ones; empty: all that are there
     * @throws MissingResourceException if one is not installed
     */
    List<ModelVerdict> verify(List<String> names, StageProgress progress);

    /**
     * @throws MissingResourceException if it is not there
     * @throws OutputNotWrittenException if it can't be removed
     */
    void remove(String name);

    /** The same library with packages fetched by this program, rather than by the first one that is found. */
    ModelLibrary fetchingBy(Path program);
}
