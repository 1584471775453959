#!/usr/bin/env python3
"""How bright recordings are, as far as it bears on what a conversion does above a band-limited target.

brightness.py slope EVAL_DIR        over all recordings of one voice at 32 kHz and more: how far the level from 8.5 to 12 kHz follows that from 5.6 to 7 kHz
brightness.py levels FILE...        levels of the louder half of the frames from 6 to 16 kHz, in dB against all of the sound
"""
import pathlib
import sys

import numpy as np
import soundfile as sf

FRAME = 2048
LOW, HIGH = (5600, 7000), (8500, 12000)
BANDS = ((6000, 8000), (8000, 10000), (10000, 11500), (11500, 13000), (13000, 16000))
NOTHING = -70  # dB: the recording ends below


def spectra(path):
    """Powers of frames, [frame][bin], and the bins' frequencies."""
    samples, rate = sf.read(path, always_2d=True)
    samples = samples.mean(axis=1)
    frames = np.lib.stride_tricks.sliding_window_view(samples, FRAME)[::FRAME // 2]
    return np.abs(np.fft.rfft(frames * np.hanning(FRAME))) ** 2, np.fft.rfftfreq(FRAME, 1 / rate)


def level(powers, frequencies, band):
    inside = (frequencies >= band[0]) & (frequencies < band[1])
    whole = (frequencies >= 100) & (frequencies < 8000)
    return 10 * np.log10(powers[inside].mean() / powers[whole].mean() + 1e-15)


def long_term(path):
    powers, frequencies = spectra(path)
    loudness = powers.sum(axis=1)
    mean = powers[loudness > np.percentile(loudness, 98) * 1e-3].mean(axis=0)
    return [level(mean, frequencies, band) for band in (LOW, HIGH)]


def slope(eval_dir):
    folders = ("singing", "resynth", "speech", "synth", "songs")
    files = [f for folder in folders for f in sorted((eval_dir / folder).rglob("*.flac"))
             if f.stem not in ("mixture", "instrumental") and sf.info(f).samplerate >= 32_000]
    levels = np.array([pair for pair in map(long_term, files) if pair[1] > NOTHING])
    low, high = ((levels[:, None, k] - levels[None, :, k]).ravel() for k in (0, 1))
    print(f"{len(levels)} recordings: slope {(low * high).sum() / (low ** 2).sum():.2f}, correlation {np.corrcoef(low, high)[0, 1]:.2f}")


def levels(files):
    print("| file | " + " | ".join(f"{a / 1000:g}-{b / 1000:g} kHz" for a, b in BANDS) + " |\n" + "|---" * (len(BANDS) + 1) + "|")
    for path in files:
        powers, frequencies = spectra(path)
        loudness = powers.sum(axis=1)
        powers = powers[loudness > np.median(loudness)]
        whole = np.median(powers.sum(axis=1))
        row = [10 * np.log10(np.median(powers[:, (frequencies >= a) & (frequencies < b)].sum(axis=1)) / whole) for a, b in BANDS]
        print(f"| {path} | " + " | ".join(f"{value:.1f}" for value in row) + " |")


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "slope":
        slope(pathlib.Path(sys.argv[2]))
    elif len(sys.argv) > 2 and sys.argv[1] == "levels":
        levels(sys.argv[2:])
    else:
        sys.exit(__doc__)
