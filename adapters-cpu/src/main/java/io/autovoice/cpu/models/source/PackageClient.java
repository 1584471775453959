package io.autovoice.cpu.models.source;

import io.autovoice.cpu.models.catalogue.PythonPackage;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Fetches packages. What it brings is not trusted: the caller compares its checksum. */
public interface PackageClient {

    /**
     * Fetches one wheel.
     *
     * @param folder an empty folder; whatever is needed on the way goes there too
     * @return the wheel in that folder
     * @throws MissingResourceException if it can't be fetched, with the reason and a remedy
     * @throws OutputNotWrittenException if the folder has no room
     * @throws ConversionCancelledException once {@code progress} says so; nothing goes on in the background then
     */
    Path fetch(PythonPackage wanted, Path folder, StageProgress progress) throws IOException;

    /** The same client, run by this program. */
    PackageClient by(Path program);

    /**
     * pip, run by the first Python on the {@code PATH} that has it.
     *
     * @param environment as of {@link System#getenv()}; handed on to it
     */
    static PackageClient pip(Map<String, String> environment) {
        return new PipPackageClient(new PythonCommands(environment));
    }
}
