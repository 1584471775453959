package io.autovoice.domain.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerEmbeddingTest {

    @Test
    void only_the_direction_of_the_vector_counts() {
        assertThat(SpeakerEmbedding.along(3, 4).toArray()).containsExactly(0.6f, 0.8f);
        assertThat(SpeakerEmbedding.along(30, 40).similarity(SpeakerEmbedding.along(3, 4)))
                .isCloseTo(1, offset(1e-6));
    }

    @Test
    void similarity_is_the_cosine() {
        SpeakerEmbedding east = SpeakerEmbedding.along(1, 0);

        assertThat(east.similarity(SpeakerEmbedding.along(1, 1))).isCloseTo(Math.sqrt(0.5), offset(1e-6));
        assertThat(east.similarity(SpeakerEmbedding.along(0, 2))).isZero();
        assertThat(east.similarity(SpeakerEmbedding.along(-2, 0))).isEqualTo(-1);
    }

    @Test
    void what_it_hands_out_is_a_copy() {
        SpeakerEmbedding east = SpeakerEmbedding.along(1, 0);

        east.toArray()[0] = 7;

        assertThat(east.toArray()).containsExactly(1, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.NaN, Double.POSITIVE_INFINITY})
    void a_vector_without_direction_is_refused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> SpeakerEmbedding.along(value, 0));
    }

    @Test
    void embeddings_of_other_encoders_are_not_compared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpeakerEmbedding.along(1, 0).similarity(SpeakerEmbedding.along(1)))
                .withMessageContaining("2 and 1");
    }
}
