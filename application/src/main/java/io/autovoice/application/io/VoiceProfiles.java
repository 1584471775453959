package io.autovoice.application.io;

import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.conversion.VoiceProfile;
import java.util.List;

/** Stored target voices. Safe for use by many threads and processes. */
public interface VoiceProfiles {

    /**
     * @throws io.autovoice.domain.failure.MissingResourceException if there is no such voice, or it can't be used; names those there are
     */
    VoiceProfile load(VoiceId id);

    /** All voices, by id. A voice that can't be read is left out and logged. */
    List<VoiceDescription> list();

    /** As {@link #load}, without the recording. */
    VoiceDescription describe(VoiceId id);

    boolean exists(VoiceId id);

    /**
     * Stores a voice, whole or not at all, in place of one of the same id.
     *
     * @throws io.autovoice.domain.failure.OutputNotWrittenException if it could not be stored
     */
    void save(VoiceProfile voice, VoiceDescription description);

    /**
     * @throws io.autovoice.domain.failure.MissingResourceException if there is no such voice
     */
    void remove(VoiceId id);
}
