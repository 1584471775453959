#!/usr/bin/env python3
"""What --autotune and the moved band do, heard by others: Praat and librosa. Prints Markdown tables.

tuning.py EVAL_DIR [--work DIR] [--only autotune|band]
Autotune: recordings whose notes somebody wrote down are converted with strengths 0, 0.5 and 1; how far is the median pitch of each of those notes from
the scale that our command line found, and how wide does the pitch wave within it?
Band: an instrumental is moved by --auto-key semitones; is its chroma turned by as much, do its onsets stay in time and as sharp?
"""
import argparse
import csv
import json
import pathlib
import tempfile

import librosa
import numpy as np

import audio
import pitch
import product

STRENGTHS = ("0", "0.5", "1")
NOTED = (("singing/vocadito_1.flac", "singing/vocadito_1.notesA1.csv"),
         ("singing/nit_004.flac", "singing/nit_004.notes.csv"),
         ("synth/sinsy_own_scale.flac", "synth/sinsy_own_scale.notes.csv"))
NAMES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
STEPS = {"": (0, 2, 4, 5, 7, 9, 11), "m": (0, 2, 3, 5, 7, 8, 10), "chromatic": tuple(range(12))}
SHORTEST, MARGIN = 0.15, 0.2  # s; share of a note left out at either end, for slides
VOICES = ("libri_1688", "libri_2033")


def read_notes(path):
    """[(onset, offset, semitones above C4 or NaN)]"""
    notes = []
    with open(path, newline="") as lines:
        for row in csv.DictReader(lines):
            onset = float(row["onset"])
            offset = float(row["offset"]) if "offset" in row else onset + float(row["duration"])
            tone = float(row["midi"]) - 60 if "midi" in row else 12 * np.log2(float(row["f0_hz"]) / 261.6256)
            notes.append((onset, offset, tone))
    return notes


def scale_tones(key):
    if key == "chromatic":
        return set(range(12))
    tonic = NAMES[key[0]] + key.count("#") - key[1:].count("b")
    return {(tonic + step) % 12 for step in STEPS["m" if key.endswith("m") else ""]}


def off_scale(cents, tones):
    """Distance of a pitch, in cents above C, to the nearest tone."""
    return min(abs((cents - 100 * tone + 600) % 1200 - 600) for tone in tones)


def note_pitches(contour, notes):
    """Cents above C4 within each note, its edges left out."""
    times, hertz = contour
    for onset, offset, _ in notes:
        edge = MARGIN * (offset - onset)
        inside = hertz[(times >= onset + edge) & (times <= offset - edge)]
        inside = inside[inside > 0]
        yield 1200 * np.log2(inside / 261.6256) if offset - onset >= SHORTEST and len(inside) >= 8 else None


def autotune(tool, eval_dir):
    print("| recording | key found (confidence), its A4 | time of the notes inside that key | " +
          " | ".join(f"off the scale at strength {s}, cents" for s in STRENGTHS) + " | wave within notes, 1 against 0 |")
    print("|" + "---|" * (4 + len(STRENGTHS)))
    for recording, annotation in NOTED:
        notes, heard = read_notes(eval_dir / annotation), {}
        for strength in STRENGTHS:
            _, converted, printed = tool.convert(
                f"{pathlib.Path(recording).stem}-{strength}", VOICES[0], ["--vocals", eval_dir / recording],
                ("--auto-key", "off", "--autotune", strength))
            heard[strength] = list(note_pitches(pitch.praat_contour(*audio.read(converted)), notes))
        told = printed["melody"]["autotune"]
        tones, tuning = scale_tones(told["key"]), 1200 * np.log2(told["tuning_hz"] / 440)
        common = [n for n in range(len(notes)) if all(heard[s][n] is not None for s in STRENGTHS)]
        off = [np.mean([off_scale(np.median(heard[s][n]) - tuning, tones) for n in common]) for s in STRENGTHS]
        wave = np.median([np.std(heard["1"][n]) for n in common]) / np.median([np.std(heard["0"][n]) for n in common])
        inside = sum(b - a for a, b, tone in notes if off_scale(100 * tone - tuning, tones) < 50) / sum(b - a for a, b, _ in notes)
        print(f"| {recording} ({len(common)} notes) | {told['key']} ({told['key_confidence']:.2f}), {told['tuning_hz']:.1f} Hz | {inside:.0%} | " +
              " | ".join(f"{value:.1f}" for value in off) + f" | {wave:.2f} |", flush=True)
    print()


def onsets(samples, rate):
    return librosa.onset.onset_strength(y=samples, sr=rate, hop_length=128)


def band(tool, eval_dir):
    song = eval_dir / "songs/A_male_dry"
    print("| to the voice | voice, band moved by | chroma, moved back: correlation | onset strength: correlation, lag | RTF of mixing, moved; not moved |")
    print("|---|---|---|---|---|")
    rate = librosa.get_samplerate(str(song / "instrumental.flac"))
    before, _ = librosa.load(song / "instrumental.flac", sr=rate)
    for voice in VOICES:
        times, played = {}, None
        for key in ("off", "semitones"):
            profile = tool.work / f"profile-{voice}-{key}"
            out, _, printed = tool.convert(f"band-{voice}-{key}", voice,
                                           ["--vocals", song / "vocals.flac", "--instrumental", song / "instrumental.flac"],
                                           ("--auto-key", key, "--vocal-volume", "0", "--profile", str(profile)))
            breakdown = json.loads((profile / "performance_breakdown.json").read_text())
            times[key] = breakdown["stage_timings_ms"]["mixing"] / 1000 / printed["duration_seconds"]
        after, _ = librosa.load(out, sr=rate)
        moved = printed["melody"]["band_shift_semitones"]
        chroma = [librosa.feature.chroma_cqt(y=y, sr=rate, tuning=0) for y in (before, after)]
        turned = np.roll(chroma[0], int(moved), axis=0)
        a, b = onsets(before, rate), onsets(after, rate)
        lags = range(-40, 41)
        fits = [np.corrcoef(a[40:-40], np.roll(b, -lag)[40:-40])[0, 1] for lag in lags]
        best = int(np.argmax(fits))
        print(f"| {voice} | {printed['metadata']['transposition_semitones']:+.0f}, {moved:+.0f} | {np.corrcoef(turned.ravel(), chroma[1].ravel())[0, 1]:.3f} | "
              f"{fits[best]:.3f}, {lags[best] * 128e3 / rate:+.1f} ms | {times['semitones']:.3f}; {times['off']:.3f} |", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("eval_dir", type=pathlib.Path)
    options.add_argument("--work", type=pathlib.Path, help="keep what is made here")
    options.add_argument("--only", choices=("autotune", "band"))
    options.add_argument("--autovoice", help="command to judge instead of the launcher at the repository's root")
    args = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        tool = product.Product(args.work or scratch, args.autovoice)
        for voice in VOICES:
            tool.add_voice(voice, sorted((args.eval_dir / "speech" / voice).glob("*.flac")))
        if args.only != "band":
            autotune(tool, args.eval_dir)
        if args.only != "autotune":
            band(tool, args.eval_dir)


if __name__ == "__main__":
    main()
