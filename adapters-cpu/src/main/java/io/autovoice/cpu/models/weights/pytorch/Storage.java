package io.autovoice.cpu.models.weights.pytorch;

import java.util.regex.Pattern;

/**
 * A run of numbers outside of the pickle, which tensors are views of.
 *
 * @param key its name in the file
 * @param count how many numbers it has
 */
record Storage(StorageType type, String key, long count) {
    private static final Pattern KEY = Pattern.compile("[0-9]{1,20}");
    private static final int KIND = 0; // of what the pickle says of a storage
    private static final int TYPE = 1;
    private static final int NAME = 2;
    private static final int COUNT = 4;
    private static final int VIEW = 5;

    Storage {
        if (!KEY.matcher(key).matches()) {
            throw new UnsuitableContentException("it names a storage '%s'".formatted(key));
        }
        if (count < 0 || count > Integer.MAX_VALUE / type.width()) {
            throw new UnsuitableContentException("storage %s claims to have %d numbers".formatted(key, count));
        }
    }

    static Storage of(Object reference) {
        if (reference instanceof Object[] parts
                && parts.length > COUNT
                && "storage".equals(parts[KIND])
                && parts[TYPE] instanceof StorageType type
                && parts[NAME] instanceof String key
                && parts[COUNT] instanceof Number count
                && (parts.length == VIEW || parts[VIEW] == null)) {
            return new Storage(type, key, count.longValue());
        }
        throw new UnsuitableContentException("it refers to something outside of it that is no storage");
    }

    int bytes() {
        return Math.toIntExact(count * type.width());
    }
}
