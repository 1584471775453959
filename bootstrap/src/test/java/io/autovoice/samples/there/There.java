package io.autovoice.samples.there;

import io.autovoice.samples.here.Here;
import java.util.List;

/** Breaks a rule on purpose, together with {@link Here}. */
public record There(List<Here> here) {
    Here first() {
        return here.get(0);
    }
}
