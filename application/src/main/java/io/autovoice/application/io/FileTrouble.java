package io.autovoice.application.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words for people. */
public final class FileTrouble {
    private FileTrouble() {}

    /** Half a sentence without names of classes, such as "No space left on device". */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "permission to '%s' is denied".formatted(denied.getFile());
        }
        if (failure instanceof FileAlreadyExistsException inTheWay) {
            return "'%s' is in the way".formatted(inTheWay.getFile());
        }
        if (failure instanceof NoSuchFileException missing) {
            return "there is no '%s'".formatted(missing.getFile());
        }
        if (failure instanceof FileSystemException trouble && trouble.getReason() != null) {
            return trouble.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
