package io.autovoice.domain.conversion;

import java.util.regex.Pattern;

/** The name of a stored voice: lower-case letters, digits, '_' and '-', at most 64, starting with a letter or digit. */
public record VoiceId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    public VoiceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A voice id needs 1 to 64 of a-z, 0-9, '_' and '-', starting with a letter or digit, got '%s'"
                            .formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
