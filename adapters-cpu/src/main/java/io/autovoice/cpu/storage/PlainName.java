package io.autovoice.cpu.storage;

import java.util.regex.Pattern;

/** Names that are safe as those of files on every system and can't lead out of their folder; voice ids have the same form. */
public final class PlainName {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    private PlainName() {}

    public static boolean matches(String name) {
        return FORM.matcher(name).matches();
    }
}
