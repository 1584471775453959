package io.autovoice.bootstrap.libraries;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells native code that can't be unpacked or loaded on this machine from bugs of ours. */
public final class NativeTrouble {
    private NativeTrouble() {}

    /** The failure in our own words; nothing if it is of another kind. */
    public static Optional<ConversionException> of(Throwable failure) {
        if (!holds(failure, UnsatisfiedLinkError.class)) {
            return Optional.empty();
        }
        return Optional.of(causes(failure)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst()
                .<ConversionException>map(trouble -> new OutputNotWrittenException(
                        "Libraries with native code could not be unpacked: %s.".formatted(FileTrouble.reason(trouble)),
                        "Make room in the cache folder that 'autovoice doctor' names, or set AUTOVOICE_CACHE to another.",
                        failure))
                .orElseGet(() -> new EngineFailedException(
                        "A library with native code can't be loaded: %s.".formatted(reason(failure)),
                        "See that the cache folder has room (AUTOVOICE_CACHE moves it), and what works here: autovoice doctor.",
                        failure)));
    }

    /** The innermost says which library it was; without the long list of folders that were searched. */
    private static String reason(Throwable failure) {
        return causes(failure)
                .filter(UnsatisfiedLinkError.class::isInstance)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .orElse("no reason was given")
                .replaceFirst(" in java.library.path.*", "");
    }

    private static boolean holds(Throwable failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
