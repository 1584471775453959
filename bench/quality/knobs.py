#!/usr/bin/env python3
"""What the knobs of the conversion do, heard by others: Resemblyzer, Whisper, hama, Praat. Prints Markdown tables.

knobs.py EVAL_DIR [--only clarity,formant,protect,loudness,blend] [--work DIR] [--autovoice COMMAND]
Sung: songs/A_male_dry, true stems, to libri_1688 and libri_2033 where two voices are said, else to the first of them. Spoken: the first two
pairs of `claim` in pairs.json.
"""
import argparse
import json
import pathlib
import tempfile

import numpy as np
import parselmouth
import soundfile as sf
from scipy.ndimage import gaussian_filter1d
from scipy.signal import stft

import audio
import pitch
import product
import speaker
import words

PAIRS = json.loads((pathlib.Path(__file__).parent / "pairs.json").read_text())
VOICES = ("libri_1688", "libri_2033")
RATE = 16000
HOP = 0.010  # s
ACTIVE_DB = 45  # below the loudest


class Bench:
    def __init__(self, eval_dir, tool):
        self.eval_dir, self.tool = eval_dir, tool
        self.vocals = eval_dir / "songs/A_male_dry/vocals.flac"

    def files(self, voice, kind):
        return [self.eval_dir / f for f in PAIRS["targets"][voice][kind]]

    def sung(self, voices, *options):
        """The converted voice alone, and the transposition in semitones."""
        for voice in VOICES:
            self.tool.add_voice(voice, self.files(voice, "reference"))
        name = "_".join((voices, *options)).replace(":", "-").replace(",", "-")
        _, converted, printed = self.tool.convert(name, voices, ["--vocals", self.vocals], options)
        return converted, printed["metadata"]["transposition_semitones"]

    def spoken(self, pair, *options):
        self.tool.add_voice(pair["target"], self.files(pair["target"], "reference"))
        source = self.eval_dir / pair["source"]
        name = "_".join((source.stem, pair["target"], *options))
        return source, self.tool.convert(name, pair["target"], ["--vocals", source], options)[1]


def table(header, rows):
    print("| " + " | ".join(header) + " |\n" + "|---" * len(header) + "|")
    for row in rows:
        print("| " + " | ".join(f"{cell:.3f}" if isinstance(cell, float) else str(cell) for cell in row) + " |")
    print()


def power(path):
    samples, _ = audio.read(path, RATE)
    return np.abs(stft(samples, RATE, nperseg=512, noverlap=512 - int(HOP * RATE))[2]) ** 2


def levels(path):
    return 10 * np.log10(power(path).sum(axis=0) + 1e-12)


def active(level):
    return level > level.max() - ACTIVE_DB


def voiced(path, frames):
    times, hertz = pitch.praat_contour(*audio.read(path))
    return np.interp(np.arange(frames) * HOP, times, hertz > 0) > 0.5


def clarity(bench):
    rows = []
    for value in ("0", "0.25", "0.5", "0.75", "1"):
        songs = [(bench.sung(v, "--clarity", value)[0], v) for v in VOICES]
        spoken = [bench.spoken(pair, "--clarity", value) for pair in PAIRS["claim"][:2]]
        errors = [np.mean([words.cer(words.transcript(a, r), words.transcript(b, r)) for a, b in spoken])
                  for r in words.RECOGNISERS]
        rows.append([value, float(np.mean([speaker.similarity([p], bench.files(v, "unseen")) for p, v in songs])),
                     float(np.mean([speaker.similarity([p], [bench.vocals]) for p, _ in songs])), *map(float, errors)])
    table(("--clarity", "sung: to target, two voices", "sung: to source", "spoken: CER (Whisper)", "spoken: PER (hama)"), rows)


def long_term(path):
    """Log power on a logarithmic axis of 1/48 octave from 300 Hz, averaged over what is sung, harmonics smoothed away."""
    spectrum = power(path)
    mean = np.log(spectrum[:, active(10 * np.log10(spectrum.sum(axis=0) + 1e-12))].mean(axis=1) + 1e-12)
    hertz = 300 * 2 ** (np.arange(48 * 3.6) / 48)
    smooth = gaussian_filter1d(np.interp(hertz, np.arange(len(mean)) * RATE / 512, mean), 6)
    return smooth - np.poly1d(np.polyfit(np.arange(len(smooth)), smooth, 1))(np.arange(len(smooth)))


def moved(before, after):
    """Semitones by which the long-term spectrum lies higher, where the two fit best."""
    def fit(steps):
        a, b = (before[:-steps], after[steps:]) if steps > 0 else (before[-steps:], after[:len(after) + steps])
        return np.corrcoef(a, b)[0, 1] if steps else np.corrcoef(before, after)[0, 1]
    return max(range(-64, 65), key=fit) / 4


def formant_tracks(path):
    """{second: (F1, F2, F3)} of what is voiced, by Praat (Burg)."""
    samples, rate = audio.read(path)
    sound = parselmouth.Sound(samples, rate)
    tracks = sound.to_formant_burg(time_step=HOP, max_number_of_formants=5, maximum_formant=5500)
    times = np.arange(int(sound.duration / HOP)) * HOP
    return np.array([[tracks.get_value_at_time(n, t) for n in (1, 2, 3)] for t in times])


def formant(bench):
    plain, semitones = bench.sung(VOICES[0])
    spectrum, tracks, level = long_term(plain), formant_tracks(plain), levels(plain)
    sounding = voiced(plain, len(tracks))
    rows = []
    for value in ("-6", "-3", "-1.5", "1.5", "3", "6"):
        path, _ = bench.sung(VOICES[0], "--formant", value)
        ratio = 12 * np.log2(np.nanmedian((formant_tracks(path) / tracks)[sounding], axis=0))
        scores = pitch.scores(pitch.read_contour(bench.vocals.parent / "vocals.f0.csv"),
                              pitch.praat_contour(*audio.read(path)), semitones)
        rows.append([value, f"{moved(spectrum, long_term(path)):+.2f}", " ".join(f"{r:+.1f}" for r in ratio), float(scores["rpa"]),
                     f"{levels(path)[active(level)].mean() - level[active(level)].mean():+.2f}",
                     sf.info(str(path)).frames - sf.info(str(plain)).frames,
                     speaker.similarity([path], bench.files(VOICES[0], "unseen"))])
    table(("--formant", "long-term spectrum moved by, semitones", "F1 F2 F3 by Praat, semitones", "RPA", "level, dB", "frames more", "similarity"), rows)


def protect(bench):
    source = power(bench.vocals)
    sounding = active(10 * np.log10(source.sum(axis=0) + 1e-12))
    pitched = voiced(bench.vocals, source.shape[1])
    rows = []
    for value in ("0", "0.1", "0.25", "0.5"):
        path, _ = bench.sung(VOICES[0], "--protect", value, "--pitch-shift", "0")
        apart = 10 * np.abs(np.log10((power(path)[:, :source.shape[1]] + 1e-9) / (source + 1e-9)))
        rows.append([value, float(apart[:, sounding & ~pitched].mean()), float(apart[:, sounding & pitched].mean()),
                     speaker.similarity([path], bench.files(VOICES[0], "unseen"))])
    table(("--protect", "unvoiced frames: dB from the singer", "voiced frames", "similarity to target"), rows)


def loudness(bench):
    own = levels(bench.vocals)
    sounding = active(own)
    rows = []
    for value in ("0", "0.5", "1"):
        path, _ = bench.sung(VOICES[0], "--loudness", value)
        level = levels(path)[:len(own)]
        total = 10 * np.log10((10 ** (level / 10)).sum() / (10 ** (own / 10)).sum())
        rows.append([value, float(np.corrcoef(own[sounding], level[sounding])[0, 1]), float(np.std(level[sounding])), f"{total:+.2f}",
                     speaker.similarity([path], bench.files(VOICES[0], "unseen"))])
    table(("--loudness", "correlation with the song's level", "deviation of the level, dB", "overall against the song, dB", "similarity to target"), rows)


def blend(bench):
    rows = []
    for share in (1, 0.75, 0.5, 0.25, 0):
        who = f"{VOICES[0]}:{share},{VOICES[1]}:{1 - share}" if 0 < share < 1 else VOICES[0 if share else 1]
        path, _ = bench.sung(who, "--pitch-shift", "0")
        rows.append([who, *(speaker.similarity([path], bench.files(v, "unseen")) for v in VOICES)])
    table(("who", *(f"similarity to {v}" for v in VOICES)), rows)


KNOBS = {each.__name__: each for each in (clarity, formant, protect, loudness, blend)}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("eval_dir", type=pathlib.Path)
    options.add_argument("--only", default=",".join(KNOBS))
    options.add_argument("--work", type=pathlib.Path, help="keep what is made here")
    options.add_argument("--autovoice", help="command to judge instead of the launcher at the repository's root")
    args = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(args.eval_dir, product.Product(args.work or scratch, args.autovoice))
        for name in args.only.split(","):
            KNOBS[name](bench)


if __name__ == "__main__":
    main()
