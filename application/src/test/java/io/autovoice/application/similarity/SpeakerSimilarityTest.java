package io.autovoice.application.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerSimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "1.0, as alike as recordings of one speaker",
        "0.83, as alike as recordings of one speaker",
        "0.75, 'more alike than different speakers, less than recordings of one'",
        "0.6, no more alike than different speakers",
        "-0.2, no more alike than different speakers"
    })
    void is_told_in_words(double cosine, String meaning) {
        assertThat(new SpeakerSimilarity(cosine).meaning()).isEqualTo(meaning);
    }
}
