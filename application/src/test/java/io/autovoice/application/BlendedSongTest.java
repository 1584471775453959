package io.autovoice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceBlend;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.testing.TestVoice;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BlendedSongTest {
    private static final ReferenceVoice LOW = TestVoice.profile("low", FakeSongs.SUNG);
    private static final ReferenceVoice HIGH = TestVoice.profile("high", 4 * FakeSongs.SUNG);
    private static final GeneratorVoice RITA = new GeneratorVoice(
            new VoiceId("rita"),
            "1",
            Path.of("rita.onnx"),
            Optional.empty(),
            GeneratorSettings.DEFAULT,
            OptionalDouble.empty());

    @Test
    void a_song_is_moved_to_where_the_blend_is_at_home() {
        assertThat(convert("low:1,high:1").transposition().value()).isEqualTo(12);
        assertThat(convert("low:0.1,high:0.9").transposition().value()).isEqualTo(24);
        assertThat(convert("high:1").transposition().value()).isEqualTo(24);
    }

    @Test
    void a_voice_of_a_blend_that_is_not_there_is_said() {
        assertThatThrownBy(() -> convert("low:1,nobody:1"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void a_trained_voice_sings_alone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convert("low:1,rita:1"))
                .withMessageContaining("'rita' is a trained one");
    }

    @Test
    void a_trained_voice_is_named_as_the_engine_that_sang() {
        assertThat(convert("rita:1").plan().engine(PipelineStage.CONVERSION))
                .isEqualTo(EngineUse.asAsked("onnxruntime:rita"));
        assertThat(convert("low:1").plan().engine(PipelineStage.CONVERSION)).isEqualTo(EngineUse.asAsked("java"));
    }

    private static ConvertedSong convert(String blend) {
        SongSource song = new SongSource.Mixture(FakeSongs.SONG);
        return FakeSongs.converting(FakeSongs.stages(), LOW, HIGH, RITA)
                .convert(ConvertSongRequest.of(song, VoiceBlend.of(blend)).build());
    }
}
