package io.autovoice.domain.tuning;

import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.technique.Technique;
import io.autovoice.domain.technique.VibratoRemoval;
import java.util.List;

/** Moves notes towards a scale. */
public final class Tuning {
    private static final double CONCERT_PITCH = 440; // Hz

    private Tuning() {}

    /**
     * Each note's centre moves by the strength's share of its way to the nearest tone of the scale, which lies where the song's own tuning
     * puts it. What the voice does within a note, vibrato and slides, moves along and stays as it is; between notes that follow each
     * other the correction changes within 80 ms. Made for hops of 5..15 ms.
     *
     * @param techniques what {@link io.autovoice.domain.technique.Techniques#in} found in {@code sung}
     */
    public static TunedMelody of(F0Contour sung, List<Technique> techniques, Autotune wanted) {
        double[] straight = PitchLine.of(VibratoRemoval.from(sung, techniques));
        List<SungNote> notes = new NoteSearch(straight, sung.grid().hopSeconds()).notes();
        double tuning = SongTuning.of(notes);
        FoundKey key = wanted.scale().map(FoundKey::named).orElseGet(() -> KeySearch.in(notes, tuning));
        Correction correction = Correction.of(notes, tuning, key.clearScale(), wanted.strength(), sung.hops());
        return new TunedMelody(
                correction.applyTo(sung),
                wanted.strength(),
                key.clearScale(),
                key.confidence(),
                CONCERT_PITCH * Math.pow(2, tuning / 12),
                notes.size(),
                correction.meanCents(notes));
    }
}
