package io.autovoice.proof;

import io.autovoice.gpu.libraries.LibraryFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says where AutoVoice finds each of the named libraries; ends with 1 if it does not find one. */
public final class Libraries {
    private Libraries() {}

    public static void main(String[] names) {
        LibraryFolders folders = LibraryFolders.of(System.getenv());
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            Optional<Path> file = folders.find(name);
            System.out.println(name + "  " + file.map(Path::toString).orElse("not found"));
            if (file.isEmpty()) {
                missing.add(name);
            }
        }
        Figures.say("%d of %d found%s"
                .formatted(
                        names.length - missing.size(),
                        names.length,
                        missing.isEmpty() ? "" : "; not " + String.join(", ", missing)));
        System.exit(missing.isEmpty() ? 0 : 1);
    }
}
