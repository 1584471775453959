"""Copy-synthesis by our vocoder from an F0 contour as it is and refined (F0Refinement): the figures on refinement in vocoder.md.

Requirements and CLASSPATH as in vocoder.py. Run from the repository's root after `mvn test-compile`:
    python docs/quality/refinement.py CLASSPATH RECORDING,CONTOUR,OTHER[,OTHER...] ...
RECORDING: one voice; CONTOUR: its F0 by `autovoice pitch`; OTHER: other recordings of the same voice, or `rest` for what follows the excerpt.
"""

import sys
from pathlib import Path

import numpy as np
import pyworld
import soundfile
import soxr
from resemblyzer import VoiceEncoder, preprocess_wav

from vocoder import FS, HOP, SECONDS, cents, distance, ours

LONGEST_REST = 30  # s
DRAWS = 3  # seeds of the noise; shown is their mean and, in brackets, largest less smallest


def read(file):
    x, rate = soundfile.read(file)
    return soxr.resample(x if x.ndim == 1 else x.mean(1), rate, FS)


def moved(x, f0):
    """Median and 95th percentile in cents of what WORLD's StoneMask does to the contour: how much there is to refine."""
    voiced = f0 > 0
    better = pyworld.stonemask(x, np.ascontiguousarray(f0), np.arange(len(f0)) * HOP, FS)
    return np.percentile(np.abs(1200 * np.log2(better[voiced] / f0[voiced])), [50, 95])


def main(classpath, jobs):
    encoder = VoiceEncoder("cpu", verbose=False)
    print("file | moved cents, 95 % | F0 refined for | LSD | bias | bias < 300 Hz | cents | voicing | similarity to the original | to others | RTF of refinement")
    for job in jobs:
        file, contour, *others = job.split(",")
        recording = read(file)
        x = recording[: SECONDS * FS]
        f0 = np.loadtxt(contour, delimiter=",", skiprows=1, usecols=1)[: int(len(x) / FS / HOP) + 1]
        rest = [recording[SECONDS * FS :][: LONGEST_REST * FS] if other == "rest" else read(other) for other in others]
        reference = np.mean([encoder.embed_utterance(preprocess_wav(other, FS)) for other in rest], 0)
        reference /= np.linalg.norm(reference)
        original = encoder.embed_utterance(preprocess_wav(x, FS))
        print(f"{Path(file).stem} | {{:.1f}}, {{:.1f}} | (original) | | | | | | | {reference @ original:.4f} |".format(*moved(x, f0)))
        for refined in ("none", "analysis", "all"):
            draws = []
            for seed in range(1, DRAWS + 1):
                y, seconds = ours(classpath, x, f0, refined, str(seed))
                copy = encoder.embed_utterance(preprocess_wav(y, FS))
                draws.append([*distance(x, y), *cents(x, y), original @ copy, reference @ copy, seconds[3] * FS / len(x)])
            pairs = zip(np.mean(draws, 0), np.ptp(draws, 0))
            print(f"{Path(file).stem} | | {refined} | " + " | ".join("{:.4f} ({:.4f})".format(*pair) for pair in pairs), flush=True)


main(sys.argv[1], sys.argv[2:])
