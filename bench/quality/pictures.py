#!/usr/bin/env python3
"""Draws spectrograms of a recording and its conversion, one above the other, on one scale: 0..8 kHz, 80 dB.

pictures.py ORIGINAL CONVERTED OUT.png [--from SECONDS] [--seconds S]
"""
import argparse
import tempfile

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import scipy.signal
from PIL import Image

import audio

RATE = 16_000


def decibels(path, start, seconds):
    samples = audio.read(path, RATE)[0][int(start * RATE):int((start + seconds) * RATE)]
    _, _, spectra = scipy.signal.stft(samples, RATE, nperseg=640, noverlap=480)
    return 20 * np.log10(np.abs(spectra) + 1e-7)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("original")
    options.add_argument("converted")
    options.add_argument("out")
    options.add_argument("--from", dest="start", type=float, default=0)
    options.add_argument("--seconds", type=float, default=5)
    args = options.parse_args()
    figure, axes = plt.subplots(2, 1, figsize=(10, 6), sharex=True)
    for axis, path, title in zip(axes, (args.original, args.converted), ("original", "converted")):
        level = decibels(path, args.start, args.seconds)
        axis.imshow(level, origin="lower", aspect="auto", vmin=level.max() - 80, vmax=level.max(),
                    extent=[args.start, args.start + args.seconds, 0, RATE / 2000])
        axis.set_ylabel(f"{title}, kHz")
    axes[1].set_xlabel("seconds")
    figure.tight_layout()
    with tempfile.TemporaryFile() as drawn:
        figure.savefig(drawn, dpi=64)
        Image.open(drawn).convert("RGB").quantize(32).save(args.out, optimize=True)


if __name__ == "__main__":
    main()
