package io.autovoice.application.testing;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.failure.MissingResourceException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps voices on the heap. */
public final class InMemoryVoiceProfiles implements VoiceProfiles {
    private record Stored(VoiceProfile voice, VoiceDescription description) {}

    private final Map<VoiceId, Stored> stored = new ConcurrentHashMap<>();

    public static InMemoryVoiceProfiles holding(VoiceProfile... voices) {
        InMemoryVoiceProfiles profiles = new InMemoryVoiceProfiles();
        for (VoiceProfile voice : voices) {
            profiles.save(voice, description(voice));
        }
        return profiles;
    }

    @Override
    public VoiceProfile load(VoiceId id) {
        return existing(id).voice();
    }

    @Override
    public List<VoiceDescription> list() {
        return stored.values().stream()
                .map(Stored::description)
                .sorted(Comparator.comparing(description -> description.id().value()))
                .toList();
    }

    @Override
    public VoiceDescription describe(VoiceId id) {
        return existing(id).description();
    }

    @Override
    public boolean exists(VoiceId id) {
        return stored.containsKey(id);
    }

    @Override
    public void save(VoiceProfile voice, VoiceDescription description) {
        stored.put(voice.id(), new Stored(voice, description));
    }

    @Override
    public void remove(VoiceId id) {
        stored.remove(existing(id).voice().id());
    }

    private Stored existing(VoiceId id) {
        Stored voice = stored.get(id);
        if (voice == null) {
            throw new MissingResourceException("There is no voice '%s'.".formatted(id), "Add it first.");
        }
        return voice;
    }

    private static VoiceDescription description(VoiceProfile voice) {
        if (voice instanceof ReferenceVoice known) {
            return new VoiceDescription(
                    known.id(),
                    Instant.EPOCH,
                    List.of(),
                    known.reference().seconds(),
                    known.lowF0(),
                    known.medianF0(),
                    known.highF0());
        }
        double usual = voice.usualF0().orElse(Double.NaN);
        return new VoiceDescription(
                voice.id(),
                VoiceDescription.Kind.GENERATOR,
                Instant.EPOCH,
                List.of(),
                0,
                Double.NaN,
                usual,
                Double.NaN);
    }
}
