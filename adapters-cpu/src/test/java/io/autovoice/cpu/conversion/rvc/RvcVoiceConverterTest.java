package io.autovoice.cpu.conversion.rvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.autovoice.application.io.ModelStore;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.voice.generator.GeneratorTrial;
import io.autovoice.cpu.content.ContentEncoders;
import io.autovoice.cpu.content.hubert.HubertContent;
import io.autovoice.cpu.networks.SeededGenerators;
import io.autovoice.cpu.networks.SeededNetworks;
import io.autovoice.cpu.pitch.PitchExtraction;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.ConversionKnobs;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.ConstantContentEncoder;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RvcVoiceConverterTest {
    private static final Resampler RESAMPLER = Resampling.into(WaveformStorage.HEAP);
    private static final ContentEncoders CONSTANT = dimensions -> new ConstantContentEncoder(dimensions, 0.1f);

    @TempDir
    Path folder;

    static List<SeededGenerators> generators() {
        return List.of(
                SeededGenerators.V1_40K,
                SeededGenerators.V2_48K,
                SeededGenerators.V2_32K_WITHOUT_NOISE,
                SeededGenerators.V2_48K_FIXED);
    }

    @ParameterizedTest
    @MethodSource("generators")
    void follows_a_gliding_f0_through_a_song_of_several_stretches(SeededGenerators generator) {
        Waveform vocals = TestSignals.noise(SampleRate.CD, 23, 1, 0.2, 1);
        F0Contour glide = glide(vocals);

        Waveform sung = convert(CONSTANT, voice(generator), vocals, glide);

        F0Contour heard = PitchExtraction.boersma()
                .extract(sung, FrameGrid.TEN_MILLISECONDS, F0Range.SINGING, StageProgress.NONE);
        int close = 0;
        int voiced = 0;
        for (int hop = 0; hop < glide.hops(); hop++) {
            if (glide.voicedAt(hop)) {
                voiced++;
                close += Math.abs(heard.at(hop) / glide.at(hop) - 1) < 0.03 ? 1 : 0; // half a semitone
            }
        }
        assertThat(sung.frames()).isEqualTo(vocals.frames());
        assertThat((double) close / voiced).isGreaterThan(0.97);
    }

    @Test
    void nothing_clicks_where_stretches_meet() {
        Waveform vocals = TestSignals.noise(SampleRate.CD, 23, 1, 0.2, 1);
        F0Contour steady = TestVoice.steady(vocals, 200);
        GeneratorSettings own = new GeneratorSettings(0, 0, 0.33, 1); // the generator's loudness as it is

        float[] sung = TestSignals.samples(
                convert(CONSTANT, voice(SeededGenerators.V2_32K_WITHOUT_NOISE, own), vocals, steady), 0);

        double steepest = 2 * Math.PI * 200 / 44_100 * 0.15; // of a sine of that loudness
        for (int n = 4000; n < sung.length - 4000; n++) {
            assertThat(Math.abs(sung[n] - sung[n - 1])).isLessThan((float) steepest);
        }
    }

    @Test
    void what_is_said_reaches_the_voice() {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 2, 200);
        F0Contour f0 = TestVoice.steady(vocals, 200);
        GeneratorSettings own = new GeneratorSettings(0, 0, 0.33, 1);
        VoiceProfile voice = voice(SeededGenerators.V1_40K, own);

        float[] one = TestSignals.samples(convert(CONSTANT, voice, vocals, f0), 0);
        float[] other = TestSignals.samples(
                convert(dimensions -> new ConstantContentEncoder(dimensions, -0.1f), voice, vocals, f0), 0);

        assertThat(TestSignals.rms(one) / TestSignals.rms(other)).isNotCloseTo(1, offset(0.05));
    }

    @Test
    void another_speaker_sounds_other() {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 2, 200);
        F0Contour f0 = TestVoice.steady(vocals, 200);

        double first = TestSignals.rms(TestSignals.samples(
                convert(CONSTANT, voice(SeededGenerators.V1_40K, new GeneratorSettings(0, 0, 0, 1)), vocals, f0), 0));
        double third = TestSignals.rms(TestSignals.samples(
                convert(CONSTANT, voice(SeededGenerators.V1_40K, new GeneratorSettings(2, 0, 0, 1)), vocals, f0), 0));

        assertThat(third).isGreaterThan(1.2 * first);
    }

    @Test
    void without_rms_mix_the_songs_loudness_is_kept() {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 2, 200);
        F0Contour f0 = TestVoice.steady(vocals, 200);

        Waveform sung =
                convert(CONSTANT, voice(SeededGenerators.V1_40K, new GeneratorSettings(0, 0, 0, 0)), vocals, f0);

        assertThat(TestSignals.rms(TestSignals.samples(sung, 0)))
                .isCloseTo(TestSignals.rms(TestSignals.samples(vocals, 0)), withPercentage(5));
    }

    @Test
    void a_loudness_that_is_asked_for_takes_the_place_of_the_stored_one() {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 2, 200);
        F0Contour f0 = TestVoice.steady(vocals, 200);
        VoiceProfile loud = voice(SeededGenerators.V1_40K, new GeneratorSettings(0, 0, 0, 1));
        ConversionSettings asked = ConversionSettings.DEFAULT.with(ConversionKnobs.NONE.withLoudness(0));

        Waveform stored = convert(CONSTANT, loud, vocals, f0);
        Waveform sung = RvcConversion.converter(CONSTANT, RESAMPLER, WaveformStorage.HEAP)
                .convert(vocals, f0, f0, loud, asked, StageProgress.NONE);

        double song = TestSignals.rms(TestSignals.samples(vocals, 0));
        assertThat(TestSignals.rms(TestSignals.samples(stored, 0))).isNotCloseTo(song, withPercentage(20));
        assertThat(TestSignals.rms(TestSignals.samples(sung, 0))).isCloseTo(song, withPercentage(5));
    }

    @Test
    void real_content_models_of_both_widths_are_found_among_the_installed() {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 1, 200);
        F0Contour f0 = TestVoice.steady(vocals, 200);
        GeneratorFixture files = new GeneratorFixture(folder);
        ModelStore models = () -> List.of(
                hubert(files.network(SeededNetworks.hubert(1, 768))),
                hubert(files.network(SeededNetworks.contentVec(1, 256))));

        try (ResourceScope scope = new ResourceScope()) {
            ContentEncoders installed = HubertContent.installed(scope, models, RESAMPLER);

            assertThat(convert(installed, voice(SeededGenerators.V1_40K), vocals, f0)
                            .frames())
                    .isEqualTo(vocals.frames());
            assertThat(convert(installed, voice(SeededGenerators.V2_48K), vocals, f0)
                            .frames())
                    .isEqualTo(vocals.frames());
        }
    }

    @Test
    void without_a_content_model_it_says_what_to_install() {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 1, 200);
        F0Contour f0 = TestVoice.steady(vocals, 200);

        try (ResourceScope scope = new ResourceScope()) {
            ContentEncoders none = HubertContent.installed(scope, ModelStore.EMPTY, RESAMPLER);

            assertThatThrownBy(() -> convert(none, voice(SeededGenerators.V2_48K), vocals, f0))
                    .isInstanceOfSatisfying(MissingResourceException.class, failure -> {
                        assertThat(failure).hasMessageContaining("768 features");
                        assertThat(failure.remedy()).contains("autovoice models install");
                    });
        }
    }

    @Test
    void a_network_that_is_no_generator_is_refused_with_what_was_expected() {
        GeneratorVoice other = new GeneratorFixture(folder).voice(SeededNetworks.whisperEncoder(1));

        assertThatThrownBy(() -> RvcConversion.trial().sing(other, StageProgress.NONE))
                .isInstanceOfSatisfying(MissingResourceException.class, failure -> {
                    assertThat(failure).hasMessageContaining("mel=float[1, 80, ?]");
                    assertThat(failure.remedy()).contains("phone float[1, ?, 256 or 768]");
                });
    }

    @ParameterizedTest
    @MethodSource("generators")
    void a_trial_tells_width_and_rate(SeededGenerators generator) {
        assertThat(RvcConversion.trial().sing(new GeneratorFixture(folder).voice(generator), StageProgress.NONE))
                .isEqualTo(new GeneratorTrial.Sung(generator.width(), 100 * generator.perFrame()));
    }

    @Test
    void a_voice_with_a_recording_is_none_of_its_kind() {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 1, 200);
        F0Contour f0 = TestVoice.steady(vocals, 200);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> convert(CONSTANT, TestVoice.profile("anna", 200), vocals, f0))
                .withMessageContaining("anna");
    }

    /** From 150 to 300 Hz and back every four seconds, with a pause of 0.3 s in each. */
    private static F0Contour glide(Waveform vocals) {
        float[] hertz = new float[FrameGrid.TEN_MILLISECONDS.hops(vocals)];
        for (int hop = 0; hop < hertz.length; hop++) {
            double within = hop % 400 / 400.0;
            hertz[hop] = within > 0.925 ? Float.NaN : (float) (225 - 75 * Math.cos(2 * Math.PI * within));
        }
        return new F0Contour(FrameGrid.TEN_MILLISECONDS, hertz);
    }

    private GeneratorVoice voice(SeededGenerators generator) {
        return new GeneratorFixture(folder).voice(generator);
    }

    private VoiceProfile voice(SeededGenerators generator, GeneratorSettings settings) {
        return new GeneratorFixture(folder).voice(generator, settings, Optional.empty());
    }

    private static InstalledModel hubert(Path onnx) {
        return new InstalledModel(onnx.getFileName().toString(), ModelFamily.HUBERT, onnx, "0");
    }

    private static Waveform convert(ContentEncoders encoders, VoiceProfile voice, Waveform vocals, F0Contour f0) {
        return RvcConversion.converter(encoders, RESAMPLER, WaveformStorage.HEAP)
                .convert(vocals, f0, f0, voice, ConversionSettings.DEFAULT, StageProgress.NONE);
    }
}
