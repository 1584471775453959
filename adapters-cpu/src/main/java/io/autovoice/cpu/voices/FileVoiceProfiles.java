package io.autovoice.cpu.voices;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.FileTrouble;
import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.cpu.storage.AtomicFolder;
import io.autovoice.cpu.storage.PlainName;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.failure.UnreadableAudioException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One folder a voice; replaced whole, so that features of an older reference go with it. */
final class FileVoiceProfiles implements VoiceProfiles {
    private static final Logger LOG = System.getLogger(FileVoiceProfiles.class.getName());
    private static final String JSON = "voice.json";

    private final Path voices;
    private final VoiceFiles files;

    FileVoiceProfiles(Path voices, AudioReader reader, AudioWriter writer) {
        this.voices = voices;
        this.files = new VoiceFiles(reader, writer);
    }

    @Override
    public VoiceProfile load(VoiceId id) {
        StoredVoice stored = stored(id);
        try {
            return files.read(stored, folder(id));
        } catch (IOException | UnreadableAudioException | IllegalArgumentException damage) {
            throw unusable(id, damage);
        }
    }

    @Override
    public List<VoiceDescription> list() {
        List<VoiceDescription> descriptions = new ArrayList<>();
        for (VoiceId id : ids()) {
            try {
                descriptions.add(describe(id));
            } catch (MissingResourceException unusable) {
                LOG.log(Level.WARNING, "{0} {1}", unusable.getMessage(), unusable.remedy());
            }
        }
        return descriptions;
    }

    @Override
    public VoiceDescription describe(VoiceId id) {
        return stored(id).description();
    }

    @Override
    public boolean exists(VoiceId id) {
        return Files.exists(folder(id).resolve(JSON));
    }

    @Override
    public void save(VoiceProfile voice, VoiceDescription description) {
        if (!voice.id().equals(description.id())) {
            throw new IllegalArgumentException(
                    "The description is of voice '%s', not of '%s'".formatted(description.id(), voice.id()));
        }
        try {
            AtomicFolder.replace(folder(voice.id()), fresh -> write(fresh, voice, description));
        } catch (IOException failure) {
            throw new OutputNotWrittenException(
                    "The voice '%s' could not be stored in '%s': %s."
                            .formatted(voice.id(), voices, FileTrouble.reason(failure)),
                    "Make room there and see that it may be written, or set AUTOVOICE_DATA to another folder.",
                    failure);
        }
    }

    @Override
    public void remove(VoiceId id) {
        if (!Files.isDirectory(folder(id))) {
            throw missing(id);
        }
        try {
            AtomicFolder.remove(folder(id));
        } catch (IOException failure) {
            throw new OutputNotWrittenException(
                    "The voice '%s' could not be removed: %s.".formatted(id, FileTrouble.reason(failure)),
                    "See that '%s' may be written.".formatted(voices),
                    failure);
        }
    }

    private void write(Path fresh, VoiceProfile voice, VoiceDescription description) throws IOException {
        StoredVoice.Sound sound = files.write(voice, fresh);
        VoiceJson.write(fresh.resolve(JSON), new StoredVoice(description, voice.fingerprint(), sound));
    }

    private StoredVoice stored(VoiceId id) {
        if (!Files.isDirectory(folder(id))) {
            throw missing(id);
        }
        try {
            StoredVoice stored = VoiceJson.read(folder(id).resolve(JSON));
            if (!stored.description().id().equals(id)) {
                throw new IOException(
                        "it names itself '%s'".formatted(stored.description().id()));
            }
            return stored;
        } catch (VoiceJson.NewerFormatException newer) {
            throw new MissingResourceException(
                    "The voice '%s' was stored by a newer version: %s.".formatted(id, newer.getMessage()),
                    "Update AutoVoice, or add the voice again.",
                    newer);
        } catch (IOException damage) {
            throw unusable(id, damage);
        }
    }

    private MissingResourceException missing(VoiceId id) {
        List<VoiceId> there = ids();
        return new MissingResourceException(
                "There is no voice '%s' in '%s'.".formatted(id, voices),
                there.isEmpty() ? "Add a voice first." : "Choose one of these, or add it: %s.".formatted(join(there)));
    }

    private static String join(List<VoiceId> ids) {
        return String.join(", ", ids.stream().map(VoiceId::value).toList());
    }

    private static MissingResourceException unusable(VoiceId id, Exception damage) {
        return new MissingResourceException(
                "The voice '%s' can't be used: %s.".formatted(id, reason(damage)),
                "Add the voice again from its recordings, or remove it.",
                damage);
    }

    private static String reason(Exception damage) {
        return damage instanceof IOException trouble
                ? FileTrouble.reason(trouble)
                : String.valueOf(damage.getMessage()).replaceFirst("\\.$", "");
    }

    private Path folder(VoiceId id) {
        return voices.resolve(id.value());
    }

    /** Whatever else lies there is none of ours, or a voice that is just being stored. */
    private List<VoiceId> ids() {
        if (!Files.isDirectory(voices)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(voices)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(PlainName::matches)
                    .sorted()
                    .map(VoiceId::new)
                    .toList();
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "The voices in {0} can't be listed: {1}", voices, failure.toString());
            return List.of();
        }
    }
}
