#!/usr/bin/env python3
"""Judges the judge of references: recordings with known noise, reverberation and clipping through `voice add --json`.

references.py EVAL_DIR truth  [--work DIR]   table of truth against estimate
references.py EVAL_DIR effect [--work DIR]   what each flaw, and length, costs in a conversion
"""
import argparse
import json
import pathlib
import tempfile

import numpy as np
import soundfile as sf
from scipy.signal import fftconvolve

import audio
import product

SPEECH, SINGING = ["lj001", "libri_2033"], ["vocadito_1", "nit_004"]
SNR_DB, RT60_SECONDS, CLIPPED = [5, 10, 20, 30], [0.2, 0.3, 0.5, 0.8, 1.2], [1e-4, 1e-3, 1e-2]
DIRECT_TO_REVERBERANT_DB = 3


def recording(eval_dir, name):
    if name.startswith("libri"):
        files = sorted((eval_dir / "speech" / name).glob("*.flac"))[:6]
        return np.concatenate([audio.read(file)[0] for file in files]), audio.read(files[0])[1]
    folder = "singing" if name in SINGING else "speech"
    return audio.read(eval_dir / folder / f"{name}.flac")


def active_power(x, rate):
    """Mean power of the 20 ms hops within 16 dB of the one that half the energy lies above."""
    hop = rate // 50
    power = np.sort((x[:len(x) // hop * hop].reshape(-1, hop) ** 2).mean(axis=1))
    loud = power[np.searchsorted(np.cumsum(power), power.sum() / 2)]
    return power[power > loud * 10 ** -1.6].mean()


def noisy(x, rate, snr_db, rng, pink=False):
    noise = rng.standard_normal(len(x))
    if pink:
        spectrum = np.fft.rfft(noise)
        f = np.fft.rfftfreq(len(x), 1 / rate)
        noise = np.fft.irfft(spectrum / np.sqrt(np.maximum(f, 20)), len(x))
    return x + noise / noise.std() * np.sqrt(active_power(x, rate) * 10 ** (-snr_db / 10))


def reverberant(x, rate, seconds, rng, ratio_db=DIRECT_TO_REVERBERANT_DB):
    """Direct sound, 4 ms later exponentially falling noise."""
    n = int(rate * seconds * 1.3)
    tail = rng.standard_normal(n) * 10 ** (-3 * np.arange(n) / rate / seconds)
    tail[:int(0.004 * rate)] = 0
    tail *= np.sqrt(10 ** (-ratio_db / 10) / (tail ** 2).sum())
    tail[0] = 1
    return fftconvolve(x, tail)[:len(x)]


def clipped(x, share):
    top = np.quantile(np.abs(x), 1 - share)
    return np.clip(x, -top, top)


class Bench:
    def __init__(self, eval_dir, work):
        self.eval_dir, self.work = pathlib.Path(eval_dir), pathlib.Path(work)
        self.product = product.Product(work)

    def report(self, x, rate):
        file = self.work / "recording.wav"
        sf.write(file, x / np.abs(x).max() * 0.9, rate, subtype="FLOAT")
        printed = self.product._run("voice", "add", "judged", str(file), "--separate", "never", "--overwrite", "--json")
        return json.loads(printed)["report"]

    def table(self, heads, rows):
        print("| " + " | ".join(heads) + " |\n|" + "---|" * len(heads))
        for row in rows:
            print("| " + " | ".join(row) + " |", flush=True)

    def truth(self):
        names = SPEECH + SINGING
        voices = {name: recording(self.eval_dir, name) for name in names}

        def estimates(make, show):
            for name in names:
                x, rate = voices[name]
                try:
                    yield show(self.report(make(x, rate, np.random.default_rng(5)), rate))
                except SystemExit:
                    yield "refused"

        def snr(r):
            return f"{r['snr_db']:.1f}" + ("" if r["pauses_heard"] else " or more")

        def rt60(r):
            return "-" if r["reverberation_seconds"] is None else f"{r['reverberation_seconds']:.2f}"

        print("\nNoise, dB below the voice (in brackets pink)")
        self.table(["truth"] + names, (
            [str(t)] + [f"{a} ({b})" for a, b in zip(
                estimates(lambda x, fs, rng: noisy(x, fs, t, rng), snr),
                estimates(lambda x, fs, rng: noisy(x, fs, t, rng, True), snr))]
            for t in SNR_DB))
        self.table(["as recorded"] + names, [[""] + list(estimates(lambda x, fs, rng: x, snr))])
        print("\nReverberation, s")
        self.table(["truth"] + names, (
            [str(t)] + list(estimates(lambda x, fs, rng: reverberant(x, fs, t, rng), rt60)) for t in RT60_SECONDS))
        self.table(["as recorded"] + names, [[""] + list(estimates(lambda x, fs, rng: x, rt60))])
        print("\nReverberation with noise at 25 dB, s")
        self.table(["truth"] + names, (
            [str(t)] + list(estimates(lambda x, fs, rng: noisy(reverberant(x, fs, t, rng), fs, 25, rng), rt60))
            for t in (0.3, 0.8)))
        print("\nClipped share")
        self.table(["truth"] + names, (
            [f"{t:g}"] + list(estimates(lambda x, fs, rng: clipped(x, t), lambda r: f"{r['clipped_share']:.5f}"))
            for t in CLIPPED))
        print("\nHeld share; bandwidth, kHz")
        self.table(["as recorded"] + names, [[""] + list(estimates(
            lambda x, fs, rng: x, lambda r: f"{r['held_share']:.2f}; {r['bandwidth_hertz'] / 1000:.1f}"))])

    def effect(self):
        import speaker
        import words
        x, rate = recording(self.eval_dir, "libri_2033")
        target = sorted((self.eval_dir / "speech/libri_2033").glob("*.flac"))[6:]
        source = self.eval_dir / "speech/libri_1998/1998-15444-0004.flac"
        rng = np.random.default_rng(6)
        cases = {"as recorded": x}
        cases |= {f"{s} s of it": x[:s * rate] for s in (10, 20)}
        cases |= {f"noise at {t} dB": noisy(x, rate, t, rng) for t in (10, 15, 20, 25, 30)}
        cases |= {f"RT60 {t} s": reverberant(x, rate, t, rng, 0) for t in (0.3, 0.6, 1.0)}
        cases |= {f"clipped {t:g}": clipped(x, t) for t in (1e-3, 1e-2)}
        def judged():
            for number, (name, y) in enumerate(cases.items()):
                file = self.work / f"case{number}.wav"
                sf.write(file, y / np.abs(y).max() * 0.9, rate, subtype="FLOAT")
                try:
                    self.product._run("voice", "add", f"case{number}", str(file), "--separate", "never", "--overwrite")
                except SystemExit:
                    yield [name, "refused", ""]
                    continue
                out = self.product.convert(f"case{number}", f"case{number}", ["--vocals", source])[1]
                cer = words.cer(words.transcript(source), words.transcript(out))
                yield [name, f"{speaker.similarity([out], target):.3f}", f"{cer:.3f}"]

        self.table(["reference", "similarity to target", "CER"], judged())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval_dir")
    parser.add_argument("what", choices=["truth", "effect"])
    parser.add_argument("--work")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(options.work or temporary)
        work.mkdir(parents=True, exist_ok=True)
        getattr(Bench(options.eval_dir, work), options.what)()


if __name__ == "__main__":
    main()
