package io.autovoice.cpu.voices;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.voice.reference.ReferenceReport;
import io.autovoice.application.voice.reference.SungRange;
import io.autovoice.application.voice.reference.quality.Noise;
import io.autovoice.application.voice.reference.quality.Reverberation;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Voices for the tests of this package. */
final class TestVoices {

    private TestVoices() {}

    static ReferenceVoice profile(String id, String fingerprint, double medianF0) {
        float[] tone = new float[24_000];
        for (int n = 0; n < tone.length; n++) {
            tone[n] = (float) (0.3 * Math.sin(2 * Math.PI * medianF0 * n / tone.length));
        }
        Waveform reference = WaveformStorage.heap(new SampleRate(24_000), tone);
        return new ReferenceVoice(new VoiceId(id), reference, fingerprint, medianF0, 100, 800);
    }

    static VoiceDescription description(ReferenceVoice voice) {
        return new VoiceDescription(
                voice.id(),
                Instant.parse("2026-01-02T03:04:05Z"),
                List.of(new VoiceDescription.Source("take ä.wav", "ab".repeat(32))),
                voice.reference().seconds(),
                voice.lowF0(),
                voice.medianF0(),
                voice.highF0());
    }

    /** The same with a report. */
    static VoiceDescription judged(ReferenceVoice voice, double reverberationSeconds) {
        VoiceDescription plain = description(voice);
        ReferenceReport report = new ReferenceReport(
                20,
                plain.usableSeconds(),
                0.7,
                0.96,
                new Noise(33.3, true),
                new Reverberation(reverberationSeconds),
                0.001,
                12_250,
                new SungRange(plain.lowF0(), plain.medianF0(), plain.highF0()),
                0.3,
                0.5,
                44_100,
                List.of("b.wav sounds like another person."));
        return new VoiceDescription(
                plain.id(),
                plain.kind(),
                plain.created(),
                plain.sources(),
                plain.usableSeconds(),
                plain.lowF0(),
                plain.medianF0(),
                plain.highF0(),
                Optional.of(report));
    }
}
