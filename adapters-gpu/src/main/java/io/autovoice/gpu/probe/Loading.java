package io.autovoice.gpu.probe;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the loader says of libraries that it can't load. */
final class Loading {
    /** The last word has the dynamic loader: {@code libcuda.so.1: cannot open shared object file: No such file or directory}. */
    private static final Pattern LOADER =
            Pattern.compile("UnsatisfiedLinkError: \\S+?: (?<said>[^\\n]*)(?![\\s\\S]*UnsatisfiedLinkError: \\S+?: )");

    private Loading() {}

    static void load(Path library) {
        System.load(library.toAbsolutePath().toString());
    }

    /** In a few words, without stack traces that JCuda puts into its messages. */
    static String trouble(LinkageError unloadable) {
        String message = String.valueOf(unloadable.getMessage());
        Matcher matcher = LOADER.matcher(message);
        return matcher.find()
                ? matcher.group("said")
                : message.lines().findFirst().orElse("no reason given");
    }
}
