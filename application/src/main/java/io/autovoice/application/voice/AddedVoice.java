package io.autovoice.application.voice;

import io.autovoice.application.io.VoiceDescription;
import java.util.List;

/**
 * A voice that was stored.
 *
 * @param notes sentences on what would make it better, but for the warnings of its report; empty if nothing
 */
public record AddedVoice(VoiceDescription description, List<String> notes) {
    public AddedVoice {
        notes = List.copyOf(notes);
    }
}
