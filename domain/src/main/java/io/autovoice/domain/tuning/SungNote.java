package io.autovoice.domain.tuning;

/**
 * A stretch of a voice that means one tone.
 *
 * @param from its first hop
 * @param to the hop after its last
 * @param centre its median pitch, in semitones above the C below 440 Hz
 */
record SungNote(int from, int to, double centre) {
    int hops() {
        return to - from;
    }
}
